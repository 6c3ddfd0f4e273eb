import type { JudgeMethod } from '@/lib/loom/settings';

type Interval = readonly [number, number] | null;

export const percent = (share: number | null): string =>
  share === null ? '–' : `${Math.round(share * 100)} %`.replace('-', '−');

export const percentRange = (interval: Interval): string =>
  interval ? `${Math.round(interval[0] * 100)} to ${percent(interval[1])}` : 'no interval';

/** A difference of shares in points, with its sign: "+12". */
export const points = (difference: number | null): string => {
  if (difference === null) return '–';
  const rounded = Math.round(difference * 100);
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0';
};

export const pointRange = (interval: Interval): string =>
  interval ? `${points(interval[0])} to ${points(interval[1])} points` : 'no interval';

export const chance = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(p < 0.1 ? 3 : 2)}`);

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
export const inShort = (count: number): string => short.format(count);

/** US dollars; a price that is not known is "unknown", never 0. */
export const dollars = (money: number | null): string => {
  if (money === null) return 'price unknown';
  if (money === 0) return 'no cost';
  return money < 0.01 ? `US$ ${money.toPrecision(2)}` : `US$ ${money.toFixed(2)}`;
};

export const METHOD_WORDS: Record<JudgeMethod, string> = {
  kemeny: 'All rotations, without a model (Kemeny)',
  'plackett-luce': 'Orders until it is decided (Plackett–Luce)',
  pointwise: 'Each rated alone (pointwise)',
  pairwise: 'Every pair once (pairwise)',
};

/** The same for a list, in a word or two. */
export const METHOD_NAMES: Record<JudgeMethod, string> = {
  kemeny: 'Kemeny',
  'plackett-luce': 'Plackett–Luce',
  pointwise: 'pointwise',
  pairwise: 'pairwise',
};
