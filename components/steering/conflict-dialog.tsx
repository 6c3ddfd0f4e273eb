'use client';

import { reasonWords } from '@/lib/loom/choice';
import { useLoom } from '@/lib/store/loom-store-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

/** Two choices for one step, side by side; the person decides which way the path goes. */
export const ConflictDialog = () => {
  const { conflict, resolve } = useLoom((state) => ({
    conflict: state.conflict,
    resolve: state.resolveConflict,
  }));
  if (!conflict) return null;
  const { existing, node, yours } = conflict;
  const by = existing?.by === 'autopilot' ? 'the autopilot' : 'another page';
  return (
    <Dialog
      open
      onOpenChange={(open) => open || void resolve('theirs')}
      title={existing ? 'This step was chosen meanwhile' : 'The choice you saw here was undone meanwhile'}
      description={
        existing
          ? `A choice made by ${by} stands at this step. Keep it, or take yours as a second branch beside it: nothing is lost either way.`
          : 'You can leave the step open, or take yours.'
      }
      className="max-w-2xl"
      footer={
        <>
          <Button onClick={() => void resolve('theirs')}>{existing ? 'Keep theirs' : 'Leave it open'}</Button>
          <Button variant="primary" onClick={() => void resolve('mine')}>
            {existing ? 'Take mine as a second branch' : 'Take mine'}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 sm:grid-cols-2">
        {existing ? <Side title="Stands now" text={node?.text ?? ''} note={reasonWords(existing)} /> : null}
        <Side title="Yours" text={yours} note={reasonWords(conflict.asked)} />
      </div>
    </Dialog>
  );
};

const Side = ({ title, text, note }: { title: string; text: string; note: string | null }) => (
  <section aria-label={title} className="rounded-xl border border-line bg-bg p-3">
    <h3 className="mb-1 font-medium text-dim text-xs">{title}</h3>
    <p className="max-h-60 overflow-auto whitespace-pre-wrap break-words font-reading text-[15px]">
      {text.trim()}
    </p>
    {note ? <p className="mt-2 text-dim text-xs">Reason: {note}</p> : null}
  </section>
);
