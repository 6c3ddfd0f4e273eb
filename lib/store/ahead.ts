import type { LiveStep } from '../contract/apply-event';
import { isRunning, type Step } from '../loom/step';
import { hasFlag, type LoomTree, setFlags } from '../loom/tree';
import { SHAPE } from '../loom/tree-shape';
import { ofStep } from './hidden-nodes';
import type { LoomData } from './loom-data';
import { openStepId, stepUnder, suggestionOf } from './selectors';

/** The bit that candidates of a step get while nobody has reached it. */
export const aheadBit = ({ speculated }: Pick<Step, 'speculated'>): number =>
  speculated === 'unexplored' ? SHAPE.unexplored : 0;

/** The candidates of a step that somebody got to are marked no longer. */
export function markReached(tree: LoomTree, { id, parentId }: Pick<Step, 'id' | 'parentId'>): void {
  for (const index of ofStep(tree, id, parentId)) setFlags(tree, index, SHAPE.unexplored, false);
}

/** The step that was proposed ahead on the suggestion of the open one; null when there is none. */
export function aheadStepId({ tree, loom, steps }: Pick<LoomData, 'tree' | 'loom' | 'steps'>): string | null {
  const open = steps.get(openStepId({ tree, loom }) ?? '');
  const suggestion = open ? suggestionOf(open) : null;
  const id = suggestion === null ? null : stepUnder(tree, suggestion);
  if (suggestion === null || id === null) return null;
  return ofStep(tree, id, suggestion).some((index) => hasFlag(tree, index, SHAPE.unexplored)) ? id : null;
}

/** Whether a step that was proposed ahead and seen before waits under a node as it would be now: nothing need be asked for. */
export function waitsUnder({ tree, steps, loom }: LoomData, nodeId: string): boolean {
  const view = steps.get(stepUnder(tree, nodeId) ?? '');
  return view !== undefined && view.step.speculated === 'reached' && isFresh(view, loom);
}

/** Whether the step to which taking a node leads is here already: it can be shown before the server has answered. */
export function isForeseen({ tree, steps, loom }: LoomData, nodeId: string): boolean {
  const view = steps.get(stepUnder(tree, nodeId) ?? '');
  return view?.step.speculated !== undefined && view.choices.length === 0 && isOfNow(view, loom);
}

const isFresh = (view: LiveStep, loom: LoomData['loom']): boolean =>
  view.choices.length === 0 &&
  view.step.state === 'open' &&
  view.nodes.every(({ state }) => state === 'done') &&
  isOfNow(view, loom);

const isOfNow = ({ step }: LiveStep, { settings }: LoomData['loom']): boolean =>
  JSON.stringify([step.sampler, step.judge]) === JSON.stringify([settings.sampler, settings.judge]);

/** Whether a request for a step under a node would be answered by one that runs there already. */
export const runsUnder = ({ tree, steps }: LoomData, nodeId: string): boolean => {
  const view = steps.get(stepUnder(tree, nodeId) ?? '');
  return view !== undefined && isRunning(view.step) && view.step.speculated !== 'unexplored';
};
