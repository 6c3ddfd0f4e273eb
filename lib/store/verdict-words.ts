import type { LiveStep } from '../contract/apply-event';
import type { Choice } from '../loom/choice';

/**
 * What the judge had said of a blind step, beside what was taken; candidates by the numbers they had then, which are
 * those of their arrival. Null while the judge has not spoken.
 */
export function verdictWords({ rankings, nodes }: LiveStep, choice: Pick<Choice, 'nodeId'>): string | null {
  const ranking = rankings.at(-1);
  if (!ranking) return null;
  const arrived = nodes.toSorted((a, b) => a.seq - b.seq);
  const numberOf = (id: string) => arrived.findIndex((node) => node.id === id) + 1;
  const source = nodes.find((node) => node.id === choice.nodeId)?.editedFrom ?? null;
  const yours = source === null ? String(numberOf(choice.nodeId)) : `your copy of ${numberOf(source)}`;
  if (ranking.suggestion === null) return `The judge had suggested nothing; you took ${yours}.`;
  if (ranking.suggestion === choice.nodeId) return `The judge had suggested ${yours} too.`;
  return `The judge had suggested ${numberOf(ranking.suggestion)}; you took ${yours}.`;
}
