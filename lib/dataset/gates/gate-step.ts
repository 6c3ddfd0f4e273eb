import type { LoomNode } from '../../loom/node';
import { foldText } from '../fold-text';

/**
 * Warns of candidates of one step that read the same as an earlier one. Takes all candidates in their order and the ids
 * of those that are new; returns the new ones that got a flag, with it.
 */
export function gateStep<Candidate extends Pick<LoomNode, 'id' | 'text' | 'flags'>>(
  candidates: readonly Candidate[],
  freshIds: readonly string[],
): Candidate[] {
  const fresh = new Set(freshIds);
  const first = new Map<string, { number: number; id: string }>();
  return candidates.flatMap((candidate, place) => {
    if (!candidate.text.trim()) return [];
    const key = foldText(candidate.text);
    const twin = first.get(key);
    if (!twin) first.set(key, { number: place + 1, id: candidate.id });
    if (!twin || !fresh.has(candidate.id)) return [];
    const reason = `The same text as candidate ${twin.number}.`;
    const flag = { gate: 'duplicate', severity: 'warn', reason, nodeId: twin.id } as const;
    return [{ ...candidate, flags: [...candidate.flags, flag] }];
  });
}
