import { useThemeReading } from '../ui/use-theme-reading';

const TOKENS = [
  'bg',
  'panel',
  'line',
  'edge',
  'ink',
  'dim',
  'faint',
  'leaf',
  'leaf-soft',
  'sun',
  'sun-soft',
  'yes',
  'no',
] as const;

/** The theme's colours and its type, as a canvas needs them. */
export type Palette = Record<(typeof TOKENS)[number], string> & { font: string };

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colours = TOKENS.map((token) => [token, style.getPropertyValue(`--${token}`).trim()]);
  return { ...Object.fromEntries(colours), font: getComputedStyle(document.body).fontFamily };
}

/** The palette of the theme that is on, read anew when the theme changes; null before the page is there. */
export const usePalette = (): Palette | null => useThemeReading(readPalette);
