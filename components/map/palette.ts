/** Ten hues that stay apart for most eyes, after Paul Tol's "muted" and "vibrant" sets; one list for each ground. */
const SERIES = {
  light: [
    '#3a6fb0',
    '#b8552f',
    '#2f8f6b',
    '#8a4fa0',
    '#a67c00',
    '#c23b6b',
    '#3d8fa8',
    '#6b7a1f',
    '#7a5c45',
    '#5b5f9e',
  ],
  dark: [
    '#7db4ea',
    '#e5906c',
    '#62c79b',
    '#c79be0',
    '#e0bd4f',
    '#ef86ab',
    '#74cfe4',
    '#b3c75c',
    '#c7a58a',
    '#a3a8ee',
  ],
};
/** From little to much, in even steps of lightness away from the ground. */
const RAMP = {
  light: ['#d2a23a', '#8fa53f', '#3f9270', '#24708c', '#2b3f80'],
  dark: ['#5564b0', '#3d8cab', '#52b28a', '#a5c455', '#f3d268'],
};
const TOKENS = ['bg', 'panel', 'line', 'edge', 'ink', 'dim', 'faint', 'leaf', 'sun', 'yes', 'no'] as const;

/** A colour by what it is for, whichever theme is on. */
export type Hue = { token: (typeof TOKENS)[number] } | { series: number } | { ramp: number };

/** The theme's colours and its type, as canvas and figures need them. */
export type Palette = Record<(typeof TOKENS)[number], string> & {
  dark: boolean;
  font: string;
  series: readonly string[];
  ramp: readonly string[];
};

export function readPalette(): Palette {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const dark = style.colorScheme === 'dark';
  const tokens = TOKENS.map((token) => [token, style.getPropertyValue(`--${token}`).trim()]);
  return {
    ...(Object.fromEntries(tokens) as Record<(typeof TOKENS)[number], string>),
    dark,
    font: getComputedStyle(document.body).fontFamily,
    series: SERIES[dark ? 'dark' : 'light'],
    ramp: RAMP[dark ? 'dark' : 'light'],
  };
}

export function colourOf(hue: Hue, palette: Palette): string {
  if ('token' in hue) return palette[hue.token];
  if ('ramp' in hue) return palette.ramp[hue.ramp] ?? palette.edge;
  return palette.series[hue.series % palette.series.length] ?? palette.edge;
}
