import type { Ranking } from '../ranking';

type Judged = Pick<Ranking, 'summary' | 'calls' | 'order'>;

/** The judge's sentence on its first. It speaks of candidates by the ids that it alone saw; here they have their numbers. */
export function judgeSummary({ summary, calls, order }: Judged): string {
  const shown = calls.find((call) => call.summary === summary)?.shown ?? [];
  const numbers = new Map(shown.map(({ opaqueId, nodeId }) => [opaqueId, order.indexOf(nodeId) + 1]));
  return summary.replace(/(?:\bcandidate\s+)?\b[A-Z]\d\b/gi, (found, at: number) => {
    const number = numbers.get(found.slice(-2).toUpperCase());
    return number ? `${at === 0 ? 'Candidate' : 'candidate'} ${number}` : found;
  });
}
