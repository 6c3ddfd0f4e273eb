import type { LiveStep } from '../contract/apply-event';
import { isHidden } from '../loom/blind';
import type { Choice } from '../loom/choice';
import type { LoomNode } from '../loom/node';
import type { Ranking } from '../loom/ranking';
import { childrenOf, type LoomTree, NONE } from '../loom/tree';
import type { LoomData } from './loom-data';

/** The rankings that may be shown, oldest first: none of a blind step until it is chosen. */
export const shownRankings = (step: LiveStep): readonly Ranking[] => (isHidden(step) ? [] : step.rankings);

/** The ranking that is shown: the newest, where none is hidden. */
export const lastRanking = (step: LiveStep): Ranking | null => shownRankings(step).at(-1) ?? null;

export const suggestionOf = (step: LiveStep): string | null => lastRanking(step)?.suggestion ?? null;

/** The choice that stands at a step; the newest where a second branch was taken. */
export const standingChoice = (step: LiveStep): Choice | null =>
  step.choices.findLast((choice) => choice.undoneAt === null) ?? null;

/**
 * A step's candidates as they are shown and numbered: in the order of the newest ranking that has one, then in order
 * of arrival; so too at a blind step until it is chosen. While the judge is at work nothing moves.
 */
export function inShownOrder(step: LiveStep): LoomNode[] {
  const order = shownRankings(step).findLast((ranking) => ranking.order.length > 0)?.order ?? [];
  const place = new Map(order.map((id, at) => [id, at]));
  const placeOf = (node: LoomNode) => place.get(node.id) ?? order.length + node.seq;
  return step.nodes.toSorted((a, b) => placeOf(a) - placeOf(b) || a.seq - b.seq);
}

/** The newest step that starts at a node; null when none does. */
export function stepUnder(tree: LoomTree, nodeId: string): string | null {
  const index = tree.indexOf.get(nodeId);
  if (index === undefined) return null;
  const newest = childrenOf(tree, index).reduce(
    (max, child) => Math.max(max, tree.step[child] ?? NONE),
    NONE,
  );
  return tree.stepIds[newest] ?? null;
}

/** The step that brought a node; null for prompts and imported nodes. */
export function stepOf(tree: LoomTree, nodeId: string): string | null {
  const index = tree.indexOf.get(nodeId);
  return index === undefined ? null : (tree.stepIds[tree.step[index] ?? NONE] ?? null);
}

type Looking = Pick<LoomData, 'tree' | 'loom'> & {
  selectedId: string | null;
  /** See `ChoiceSlice`. */
  takingId: string | null;
};

/** The step where the accepted path ends: the one that waits for a choice. */
export const openStepId = ({ tree, loom }: Pick<LoomData, 'tree' | 'loom'>): string | null =>
  stepUnder(tree, loom.headId);

/** The step that the panel shows: the one that follows what is being taken, else the selected node's, else the open one. */
export function shownStepId(state: Looking): string | null {
  const { selectedId, takingId, tree, loom } = state;
  if (takingId !== null) return stepUnder(tree, takingId);
  if (selectedId === null || selectedId === loom.headId || !tree.indexOf.has(selectedId))
    return openStepId(state);
  return stepOf(tree, selectedId) ?? stepUnder(tree, selectedId);
}

/** Which step of its path a step under `parentId` is, counted from 1. */
export function stepNumber(tree: LoomTree, parentId: string): number {
  let steps = 1;
  for (let at = tree.indexOf.get(parentId) ?? NONE; at !== NONE; at = tree.parent[at] ?? NONE)
    if (tree.step[at] !== NONE) steps += 1;
  return steps;
}
