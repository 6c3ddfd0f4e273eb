/** What the bars at the points are. */
export const ERRORS = ['interval', 'sem', 'sem-numpy', 'none'] as const;
export type Errors = (typeof ERRORS)[number];

export const ERROR_WORDS: Record<Errors, { name: string; note: string }> = {
  interval: { name: '95\u00a0% interval', note: 'Bars are 95\u00a0% intervals.' },
  sem: { name: 'SEM, ddof 1', note: 'Bars are one standard error of the mean, ddof 1.' },
  'sem-numpy': {
    name: 'SEM, ddof 0 (as NumPy’s default)',
    note: 'Bars are one standard error of the mean, ddof 0, as plots drawn with NumPy’s default have it.',
  },
  none: { name: 'None', note: '' },
};

/** What a figure shows beside its points. */
export interface FigureOptions {
  errors: Errors;
  /** Families left out, by `familyKey`. */
  hidden: ReadonlySet<string>;
  baselines: boolean;
  chance: boolean;
  slope: boolean;
  /** The axis from zero: of shares to 100 %. */
  zero: boolean;
}

export const USUAL: FigureOptions = {
  errors: 'interval',
  hidden: new Set(),
  baselines: true,
  chance: true,
  slope: false,
  zero: true,
};
