import { z } from 'zod';
import { type Choice, choiceSchema } from '../../loom/choice';
import { ApiError } from '../http';
import type { LoomState, SliceTools } from '../loom-state';
import { stepOf } from '../selectors';
import type { Until } from './choice-slice';

const newestStanding = (state: LoomState): Choice | null =>
  [...state.steps.values()]
    .flatMap((step) => step.choices)
    .filter((choice) => choice.undoneAt === null)
    .reduce<Choice | null>((last, one) => (last && last.createdAt > one.createdAt ? last : one), null);

/** The server knows better which choice was last, when this page has not seen it. */
const lastOf = (error: unknown): Choice | null => {
  if (!(error instanceof ApiError) || error.code !== 'conflict') return null;
  return z.object({ last: choiceSchema }).safeParse(error.details).data?.last ?? null;
};

/** Takes back the loom's last choice. Where it stands elsewhere in the tree, it is shown first and not undone yet. */
export async function undoLast({ set, get, deps }: SliceTools, until: Until): Promise<void> {
  await get().run('undo', async () => {
    const headStep = stepOf(get().tree, get().loom.headId);
    if (headStep) await get().needStep(headStep);
    const choice = newestStanding(get());
    if (!choice) return get().say('There is no choice to undo.');
    try {
      await deps.api.undo(choice.id);
    } catch (error) {
      const last = lastOf(error);
      if (!last) throw error;
      await get().needStep(last.stepId);
      set({ selectedId: last.nodeId });
      get().focus(last.nodeId);
      return get().say('The last choice is the one now selected. Press u again to undo it.');
    }
    await until(
      (state) =>
        !state.steps.get(choice.stepId)?.choices.some((one) => one.id === choice.id && one.undoneAt === null),
    );
    set({ selectedId: null });
  });
}
