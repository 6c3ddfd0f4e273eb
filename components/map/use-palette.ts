import { useThemeReading } from '../ui/use-theme-reading';
import { type Palette, readPalette } from './palette';

/** The palette of the theme that is on, read anew when the theme changes; null before the page is there. */
export const usePalette = (): Palette | null => useThemeReading(readPalette);
