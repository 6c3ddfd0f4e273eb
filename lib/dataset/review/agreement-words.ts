import type { Estimate } from '../../statistics/estimate';
import type { Agreement, Rater } from './agreement';

export const raterName = (rater: Rater): string => (rater.kind === 'label' ? 'the label' : rater.name);

const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
const decimal = (number: number): string => number.toFixed(2).replace('-', '−');

/** "Ada and Ben agree on 37 of 40 items (93 %, between 80 % and 97 % at 95 % confidence)." */
export const agreementSentence = ({ first, second, n, agreed, observed }: Agreement): string => {
  const names = `${raterName(first)} and ${raterName(second)}`;
  const subject = names[0]?.toUpperCase() + names.slice(1);
  if (!observed) return `${subject} have answered no item in common.`;
  const [low, high] = observed.interval;
  const items = n === 1 ? 'item' : 'items';
  return `${subject} agree on ${agreed.toLocaleString('en')} of ${n.toLocaleString('en')} ${items} (${percent(observed.share)}, between ${percent(low)} and ${percent(high)} at 95 % confidence).`;
};

/** "0.68 (0.51 to 0.85)"; without an interval the value alone; "not defined" without either. */
export const estimateText = ({ value, interval }: Estimate): string => {
  if (value === null) return 'not defined';
  return interval ? `${decimal(value)} (${decimal(interval[0])} to ${decimal(interval[1])})` : decimal(value);
};

/** The word Landis and Koch (1977, Biometrics 33) put on a coefficient. */
export function strengthWord(value: number): string {
  if (value < 0) return 'less than chance';
  if (value <= 0.2) return 'slight';
  if (value <= 0.4) return 'fair';
  if (value <= 0.6) return 'moderate';
  if (value <= 0.8) return 'substantial';
  return 'almost perfect';
}

/** Fewer items than this say little about how far two raters agree. */
export const FEW_ITEMS = 30;
