type Both = readonly [light: string, dark: string];

/** The colours of the page and its figures, as app/globals.css names and sets them: in light, in dark. */
export const REPORT_COLOURS: Readonly<Record<string, Both>> = {
  bg: ['#f7f6f2', '#131311'],
  panel: ['#fffefb', '#1b1b18'],
  line: ['#e4e1d8', '#2d2c28'],
  edge: ['#918c80', '#77736a'],
  ink: ['#1d1c19', '#ebe8df'],
  dim: ['#615d54', '#a09b8e'],
  faint: ['#756f63', '#8b867a'],
  leaf: ['#287346', '#6cc08b'],
  'leaf-soft': ['#e3f0e6', '#1d2f24'],
  sun: ['#935b00', '#e4b04e'],
  'sun-soft': ['#fdf1d8', '#33291a'],
  yes: ['#2a6bad', '#7db4ea'],
  no: ['#a94b2a', '#e5906c'],
  'family-0': ['#014e8a', '#4b9ff4'],
  'family-1': ['#a63b03', '#ce5704'],
  'family-2': ['#017459', '#73fec9'],
  'family-3': ['#ad5692', '#b35e99'],
  'family-4': ['#b87d02', '#f0ad2e'],
  'family-5': ['#1f90d0', '#87d2ff'],
  'family-6': ['#6e1e4e', '#f77aa3'],
  'family-7': ['#525252', '#c4c4c4'],
  'family-8': ['#7168ba', '#7b6dd9'],
  'family-9': ['#858d56', '#dcd57e'],
  'family-10': ['#13691a', '#35955d'],
  'family-11': ['#966f0e', '#bd961a'],
};

const variables = (place: 0 | 1): string =>
  Object.entries(REPORT_COLOURS)
    .map(([name, both]) => `--${name}:${both[place]};`)
    .join('');

/** The variables as CSS: dark where the reader’s system is, always light on paper. */
export const colourCss = (): string => `:root{color-scheme:light dark;${variables(0)}}
@media (prefers-color-scheme: dark){:root{${variables(1)}}}
@media print{:root{color-scheme:light;${variables(0)}--bg:#fff;--panel:#fff;}}`;
