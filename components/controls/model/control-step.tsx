'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { pairProblem } from '@/lib/dataset/controls/make-pair';
import { readControl } from '@/lib/dataset/controls/read-control';
import type { Row } from '@/lib/dataset/row';
import type { ItemFormat } from '@/lib/loom/item-format';
import { useLoom, useLoomStore } from '@/lib/store/loom-store-context';
import { inShownOrder, suggestionOf } from '@/lib/store/selectors';
import { shownStep } from '@/lib/store/slices/step-slice';
import { PairView } from '../pair-view';
import { useModelKeys } from './use-model-keys';
import { usePinned } from './use-pinned';
import { type ScreenActions, useScreenActions } from './use-screen-actions';
import { useTaken } from './use-taken';

export interface ControlStepProps {
  row: Row;
  format: ItemFormat;
  nodeId: string;
  /** Makes the pair of the candidate taken. True when the screen goes on to another item. */
  onAccept: (accepted: {
    control: string;
    loomId: string;
    nodeId: string;
    choiceId: string | null;
  }) => Promise<boolean>;
  actions: ScreenActions;
  /** The panel in which candidates are proposed and taken. */
  steering: ReactNode;
}

/** One item's step in the control loom: what the candidate at hand would make of it, and the panel to choose in. */
export const ControlStep = ({ row, format, nodeId, onAccept, actions, steering }: ControlStepProps) => {
  const store = useLoomStore();
  const hands = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === document.body || focused?.closest('[role="radio"], [data-control-item]'))
      hands.current?.focus({ preventScroll: true });
  }, []);
  useModelKeys(nodeId);
  usePinned(nodeId);
  useScreenActions(actions);
  useTaken(nodeId, async ({ node, choiceId }) => {
    const control = readControl(node.text, row, format);
    const problem = pairProblem({ control, biased: row.prompt }, format);
    const accepted = { control, loomId: node.loomId, nodeId: node.id, choiceId };
    if (problem === null && (await onAccept(accepted))) return;
    await store.getState().moveHead(nodeId);
    if (problem !== null) store.getState().say(`No pair was made of it: ${problem}`, 'warn');
  });
  return (
    <>
      <div className="min-w-0 flex-1 overflow-auto px-5 py-4">
        <Preview row={row} format={format} />
      </div>
      <div ref={hands} tabIndex={-1} className="w-108 shrink-0 border-line border-l outline-none">
        {steering}
      </div>
    </>
  );
};

const Preview = ({ row, format }: { row: Row; format: ItemFormat }) => {
  const text = useLoom((state) => {
    const step = shownStep(state);
    if (!step) return null;
    const taken = step.choices.findLast((choice) => choice.undoneAt === null)?.nodeId;
    const wanted = [state.pointedId, state.selectedId, taken, suggestionOf(step), inShownOrder(step)[0]?.id];
    const node = wanted.flatMap((id) => step.nodes.find((one) => one.id === id) ?? [])[0];
    return node ? node.text : null;
  });
  const control = text === null ? '' : readControl(text, row, format);
  if (control === '')
    return (
      <PairView
        pair={{ control: row.control?.control ?? row.prompt, biased: row.prompt }}
        says={
          row.control ? 'The pair as it stands.' : 'The item’s own prompt, twice, until a candidate is there.'
        }
      />
    );
  return (
    <PairView
      pair={{ control, biased: row.prompt }}
      says="What the candidate at hand would make of the item."
    />
  );
};
