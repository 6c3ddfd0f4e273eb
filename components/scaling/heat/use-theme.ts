import { useThemeReading } from '../../ui/use-theme-reading';
import { FAMILY_COLOURS } from '../palette';

const TOKENS = ['bg', 'panel', 'line', 'edge', 'ink', 'dim', 'leaf', 'leaf-soft'] as const;

/** The theme’s colours and its type, as a canvas needs them. */
export type Theme = Record<(typeof TOKENS)[number], string> & {
  dark: boolean;
  font: string;
  families: readonly string[];
};

function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ...(Object.fromEntries(TOKENS.map((token) => [token, read(token)])) as Record<
      (typeof TOKENS)[number],
      string
    >),
    dark: style.colorScheme === 'dark',
    font: getComputedStyle(document.body).fontFamily,
    families: Array.from({ length: FAMILY_COLOURS }, (_, at) => read(`family-${at}`)),
  };
}

/** The colours of the theme that is on, read anew when it changes; null before the page is there. */
export const useTheme = (): Theme | null => useThemeReading(readTheme);
