'use client';

import { Delete } from 'lucide-react';
import type { ReactNode } from 'react';
import { isHidden } from '@/lib/loom/blind';
import { isRunning } from '@/lib/loom/step';
import { useLoom } from '@/lib/store/loom-store-context';
import { ownOrderOf } from '@/lib/store/slices/order-slice';
import { shownStep } from '@/lib/store/slices/step-slice';
import { Kbd } from '../ui/kbd';
import { suggestedNumber } from './step-words';

/** The keys at hand; each is a button that does the same. */
export const KeyLine = () => {
  const loom = useLoom((state) => {
    const view = shownStep(state);
    return {
      hasStep: view !== null,
      hasOrder: view !== null && ownOrderOf(state, view.step.id).length > 0,
      hidden: view !== null && isHidden(view),
      unled: view !== null && !isRunning(view.step) && suggestedNumber(view) === null,
      running: view !== null && isRunning(view.step),
      busy: state.pending !== null,
      accept: state.accept,
      propose: state.propose,
      edit: state.edit,
      openReason: state.openReason,
      more: state.more,
      stop: state.stop,
      back: state.back,
      undo: state.undo,
      openDialog: state.openDialog,
    };
  });
  const { busy, hasStep, hasOrder, hidden, running, unled } = loom;
  const suggests = !hidden && !unled;
  return (
    <div className="flex flex-wrap gap-x-2.5 gap-y-1 px-3 pt-1.5 pb-2.5 text-dim text-xs">
      {hasStep ? (
        <>
          {!suggests && !hasOrder ? null : (
            <Key name="Enter" disabled={busy} onPress={() => void loom.accept()}>
              {hasOrder ? 'take your first' : 'accept'}
            </Key>
          )}
          <span className="py-0.5">
            <Kbd>1–9</Kbd> {suggests && !hasOrder ? 'take another' : 'take'}
          </span>
          <span className="py-0.5">
            <Kbd>Shift 1–9</Kbd> rank
          </span>
          <Key name="e" disabled={busy} onPress={() => loom.edit()}>
            edit
          </Key>
          <Key name="r" disabled={busy} onPress={() => loom.openReason(true)}>
            reason
          </Key>
          {running ? (
            <Key name="s" disabled={busy} onPress={() => void loom.stop()}>
              stop
            </Key>
          ) : (
            <Key name="m" disabled={busy} onPress={() => void loom.more()}>
              more
            </Key>
          )}
        </>
      ) : (
        <Key name="p" disabled={busy} onPress={() => void loom.propose()}>
          propose
        </Key>
      )}
      <Key name="Backspace" sign={<BackspaceSign />} disabled={busy} onPress={() => void loom.back()}>
        back
      </Key>
      <Key name="u" disabled={busy} onPress={() => void loom.undo()}>
        undo
      </Key>
      <Key name="?" onPress={() => loom.openDialog('keys')}>
        all keys
      </Key>
    </div>
  );
};

const BackspaceSign = () => <Delete aria-hidden className="inline size-3.5 align-[-2.5px]" />;

interface KeyProps {
  name: string;
  /** Stands for the name where that is long. */
  sign?: ReactNode;
  disabled?: boolean;
  onPress: () => void;
  children: ReactNode;
}

const Key = ({ name, sign, disabled, onPress, children }: KeyProps) => (
  <button
    type="button"
    disabled={disabled}
    aria-keyshortcuts={name}
    onClick={onPress}
    className="inline-flex items-center gap-1 rounded px-1 py-0.5 hover:text-ink disabled:opacity-55"
  >
    <Kbd>{sign ?? name}</Kbd> {children}
  </button>
);
