import { type Direction, NONE, neighbour } from '../../loom/tree';
import type { LoomState, Slice, UiSlice } from '../loom-state';
import { inShownOrder, openStepId, suggestionOf } from '../selectors';
import { shownStep } from './step-slice';

/** The candidate that `e` edits: the one pointed at, else the one selected, else the suggestion, else the first. */
function editable(state: LoomState, nodeId: string | undefined) {
  const step = shownStep(state);
  if (!step) return null;
  const wanted = [nodeId, state.pointedId, state.selectedId, suggestionOf(step), inShownOrder(step)[0]?.id];
  const nodes = wanted.flatMap((id) => step.nodes.find((node) => node.id === id) ?? []);
  const node = nodes.find((one) => one.text !== '' && one.state !== 'waiting' && one.state !== 'streaming');
  return node ? { stepId: step.step.id, from: node.id, text: node.text } : null;
}

/** The arrows go by what the canvas shows: the open step's candidates in their order. */
function neighbourId(state: LoomState, direction: Direction): string | null {
  const { tree, loom, selectedId } = state;
  const at = tree.indexOf.get(selectedId ?? loom.headId) ?? NONE;
  const open = state.steps.get(openStepId(state) ?? '');
  const view = {
    headIndex: tree.indexOf.get(loom.headId) ?? NONE,
    openStepNodes: (open ? inShownOrder(open) : []).flatMap((node) => tree.indexOf.get(node.id) ?? []),
  };
  return tree.ids[neighbour(tree, at, direction, view)] ?? null;
}

export const createUiSlice: Slice<UiSlice> = ({ set, get }) => ({
  selectedId: null,
  pointedId: null,
  editing: null,
  dialog: null,
  outlineOpen: false,
  message: null,
  focusRequest: null,

  select: (selectedId) => set({ selectedId, message: null }),
  walk(direction) {
    const next = neighbourId(get(), direction);
    if (next === null) return;
    set({ selectedId: next, message: null });
    get().focus(next);
  },
  point: (pointedId) => set({ pointedId }),
  edit(nodeId) {
    const editing = editable(get(), nodeId);
    if (!editing) return get().say('There is nothing to edit here yet.');
    set({ editing, message: null });
  },
  editText: (text) => set(({ editing }) => ({ editing: editing && { ...editing, text } })),
  cancelEdit: () => set({ editing: null }),
  openDialog: (dialog) => set({ dialog }),
  toggleOutline: () => set(({ outlineOpen }) => ({ outlineOpen: !outlineOpen })),
  focus: (id) => set(({ focusRequest }) => ({ focusRequest: { id, nonce: (focusRequest?.nonce ?? 0) + 1 } })),
  say: (text, tone = 'plain') => set({ message: { text, tone } }),
});
