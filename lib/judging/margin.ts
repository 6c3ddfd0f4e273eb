import type { RankedFacts } from './decided-step';

/**
 * By how much the first of a ranking leads the second, 0 to 1: in probability of being the best where there is an
 * estimate, else in the share of the listwise calls (unreadable ones count as asked) that put it first. Null where
 * neither can be said. A second that was put first more often than the first leaves 0.
 */
export function marginOf({
  order,
  estimate,
  calls,
}: Pick<RankedFacts, 'order' | 'estimate' | 'calls'>): number | null {
  const [first, second] = order;
  if (first === undefined || second === undefined) return null;
  if (estimate) return Math.max(0, (estimate.best[first] ?? 0) - (estimate.best[second] ?? 0));
  const listwise = calls.filter(({ kind }) => kind === 'rotation' || kind === 'head-to-head');
  if (listwise.length === 0) return null;
  const votes = (id: string) => listwise.filter((call) => call.order?.[0] === id).length;
  return Math.max(0, (votes(first) - votes(second)) / listwise.length);
}
