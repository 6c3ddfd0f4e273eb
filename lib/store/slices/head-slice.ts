import { NONE } from '../../loom/tree';
import type { HeadSlice, Slice } from '../loom-state';

export const createHeadSlice: Slice<HeadSlice> = ({ set, get, deps }) => ({
  async moveHead(nodeId) {
    const moved = await get().run('head', () => deps.api.moveHead(nodeId));
    if (moved) set({ selectedId: null, editing: null });
    return moved;
  },

  async back() {
    const { tree, loom, say, moveHead } = get();
    const parent = tree.parent[tree.indexOf.get(loom.headId) ?? NONE] ?? NONE;
    const parentId = tree.ids[parent];
    if (parentId === undefined) return say('This is the beginning: nothing lies before the prompt.');
    await moveHead(parentId);
  },

  rename: (title) => get().run('head', () => deps.api.patch({ title })),

  async setAutopilot(on, limits, keep) {
    await get().run('autopilot', () => deps.api.autopilot(on, limits, keep));
  },
});
