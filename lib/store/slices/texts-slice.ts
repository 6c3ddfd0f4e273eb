import { toLiveStep } from '../../contract/apply-event';
import { putNodes } from '../loom-data';
import type { Slice, TextsSlice } from '../loom-state';
import { messageOf } from './pending-slice';

const AT_ONCE = 500;

/** Ids that were asked for and have not come; a failed request gives its ids back. */
export const createTextsSlice: Slice<TextsSlice> = ({ set, get, deps }) => {
  const asked = new Set<string>();
  const stepsAsked = new Set<string>();
  let waiting: string[] = [];

  const fetchSome = async (ids: string[]) => {
    try {
      const nodes = await deps.api.texts(ids);
      const unknown = nodes.filter((node) => !get().nodes.has(node.id));
      if (putNodes(get(), unknown)) set((state) => ({ nodesVersion: state.nodesVersion + 1 }));
    } catch (error) {
      get().say(messageOf(error), 'warn');
    } finally {
      for (const id of ids) asked.delete(id);
    }
  };
  const flush = () => {
    const ids = waiting;
    waiting = [];
    for (let at = 0; at < ids.length; at += AT_ONCE) void fetchSome(ids.slice(at, at + AT_ONCE));
  };

  return {
    stepError: null,
    needTexts(ids) {
      const { nodes, tree } = get();
      const missing = ids.filter((id) => !nodes.has(id) && !asked.has(id) && tree.indexOf.has(id));
      if (missing.length === 0) return;
      for (const id of missing) asked.add(id);
      if (waiting.length === 0) deps.schedule(flush);
      waiting.push(...missing);
    },
    async needStep(stepId) {
      if (get().steps.has(stepId) || stepsAsked.has(stepId)) return;
      stepsAsked.add(stepId);
      set({ stepError: null });
      try {
        const view = await deps.api.step(stepId);
        if (get().steps.has(stepId)) return;
        putNodes(get(), view.nodes);
        set((state) => ({
          steps: new Map([...state.steps, [stepId, toLiveStep(view)]]),
          nodesVersion: state.nodesVersion + 1,
        }));
      } catch (error) {
        set({ stepError: { stepId, text: messageOf(error) } });
      } finally {
        stepsAsked.delete(stepId);
      }
    },
    search: (text, signal) => deps.api.search(text, signal),
  };
};
