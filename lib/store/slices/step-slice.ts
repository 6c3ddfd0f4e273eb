import { isRunning } from '../../loom/step';
import { hasFlag } from '../../loom/tree';
import { SHAPE } from '../../loom/tree-shape';
import { runsUnder } from '../ahead';
import type { LoomState, Slice, StepSlice } from '../loom-state';
import type { RequestIds } from '../request-ids';
import { shownStepId } from '../selectors';

/** The step in the panel, when it is there whole. */
export const shownStep = (state: LoomState) => {
  const id = shownStepId(state);
  return id === null ? null : (state.steps.get(id) ?? null);
};

export const createStepSlice =
  (ids: RequestIds): Slice<StepSlice> =>
  ({ set, get, deps }) => ({
    async propose(parentId = get().selectedId ?? get().loom.headId) {
      const { tree, loom, say, run } = get();
      const index = tree.indexOf.get(parentId);
      if (index === undefined) return;
      if (hasFlag(tree, index, SHAPE.failed))
        return say('A step cannot start from a candidate that failed. Select another node.', 'warn');
      if (runsUnder(get(), parentId)) {
        set({ selectedId: null });
        if (parentId === loom.headId) return say('A step already runs here.');
      }
      await run('propose', async () => {
        if (parentId !== get().loom.headId) await deps.api.moveHead(parentId);
        const wish = `step under ${parentId}`;
        await deps.api.startStep({ stepId: ids.for(wish), parentId });
        ids.answered(wish);
        set({ selectedId: null, editing: null });
      });
    },

    async more(retryOf) {
      const step = shownStep(get());
      if (!step) return get().say('There is no step here yet. Press p to propose.');
      if (isRunning(step.step)) return get().say('This step still runs. Stop it first (s), or wait.');
      const body = { round: step.step.rounds + 1, ...(retryOf ? { retryOf } : {}) };
      await get().run('more', () => deps.api.more(step.step.id, body));
    },

    async stop() {
      const step = shownStep(get());
      if (!step || !isRunning(step.step)) return get().say('Nothing runs here.');
      await get().run('stop', () => deps.api.stop(step.step.id));
    },

    async rank() {
      const step = shownStep(get());
      if (!step || isRunning(step.step)) return;
      const wish = `ranking ${step.rankings.length + 1} of ${step.step.id}`;
      await get().run('rank', async () => {
        await deps.api.rank(step.step.id, ids.for(wish));
        ids.answered(wish);
      });
    },
  });
