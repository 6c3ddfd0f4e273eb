import type { ComparisonReply } from '@/lib/contract/scaling-report';
import { counted } from '../figures/data/number-words';

const points = (share: number): string => Math.abs(share * 100).toFixed(1);
const signed = (share: number): string => `${share < 0 ? '−' : share > 0 ? '+' : ''}${points(share)}`;

/** "p = 0.031", "p below 0.001". */
export const pText = (p: number): string => (p < 0.001 ? 'p below 0.001' : `p = ${p.toFixed(3)}`);

/** What the two rightnesses come to; the sign goes with the first that is named. */
export function verdictWords(
  { difference, interval, items }: ComparisonReply,
  first: string,
  second: string,
): string {
  if (difference === null) return 'No item is known to be right or wrong under both.';
  if (difference === 0 && !interval)
    return `Both are right equally often, over ${counted(items, 'items')}; they differ on too few for an interval.`;
  const isFirst = difference >= 0;
  const [more, less] = isFirst ? [first, second] : [second, first];
  const ends = interval && (isFirst ? interval : [-interval[1], -interval[0]]);
  const range = ends ? ` (95\u00a0% interval ${signed(ends[0] ?? 0)} to ${signed(ends[1] ?? 0)})` : '';
  const numbers = `by ${signed(Math.abs(difference))} points${range}, over ${counted(items, 'items')}`;
  if (!ends)
    return `The data cannot tell which is right more often: they differ on too few independent items. Here it is ${more} ${numbers}.`;
  if ((ends[0] ?? 0) <= 0)
    return `The data cannot tell which is right more often. Here it is ${more} ${numbers}.`;
  return `${more} is right more often than ${less} ${numbers}.`;
}

/** What McNemar’s test says, and of what. */
export const testWords = ({ p }: ComparisonReply): string =>
  p === null
    ? 'McNemar’s test needs items that both scored.'
    : `McNemar’s exact test on the items that only one has right: ${pText(p)}, two-sided. It takes items as independent: near-duplicates make its p too small, the interval allows for them. Neither is corrected for how many pairs are looked at: of twenty pairs that do not differ, one looks as if it did.`;
