'use client';

import { Keyboard, PencilRuler, TreePine } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import type { WorkshopView } from '@/lib/contract/workshop';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { Field } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { Kbd } from '../ui/kbd';
import { KeyList } from '../ui/key-list';
import { Mark } from '../ui/mark';
import { NumberField } from '../ui/number-field';
import { CompareDrafts } from './compare-drafts';
import { DraftCard } from './draft-card';
import { GoalPanel } from './goal-panel';
import { KEY_SHEET } from './keys';
import { useDraftKeys } from './use-draft-keys';
import { useWords } from './use-words';
import { useWorkshop } from './use-workshop';

interface WorkshopScreenProps {
  loomId: string;
  view: WorkshopView;
}

/** Where a loom's prompt is made: from a goal by drafts, merges, edits and trials to a prompt version. */
export const WorkshopScreen = ({ loomId, view: first }: WorkshopScreenProps) => {
  const workshop = useWorkshop(loomId, first);
  const { view, drafts, error } = workshop;
  const last = drafts.at(-1);
  const [words, setWords] = useWords(loomId, { goal: last?.goal ?? '', criteria: last?.criteria ?? '' });
  const [steps, setSteps] = useState(3);
  const [editing, setEditing] = useState<string | null>(null);
  const [keysOpen, setKeysOpen] = useState(false);
  useDraftKeys({
    pick: workshop.pick,
    tryOut: (id) => void workshop.tryOut(id, steps),
    edit: setEditing,
    promote: (id) => void workshop.promote(id),
    discard: (id) => void workshop.discard(id, drafts.find((draft) => draft.id === id)?.discardedAt === null),
    keys: () => setKeysOpen(true),
  });
  return (
    <div className="flex h-dvh flex-col">
      <header className="flex min-h-12 items-center gap-4 border-line border-b bg-panel px-4 text-[13px] text-dim">
        <Link href="/" aria-label="All looms" className="rounded-md">
          <Mark />
        </Link>
        <h1 className="min-w-0 truncate font-semibold text-ink text-sm" title={view.title}>
          <Link href={`/looms/${encodeURIComponent(loomId)}`} prefetch={false}>
            {view.title}
          </Link>{' '}
          <span className="font-normal text-dim">prompt workshop</span>
        </h1>
        <span className="ml-auto flex gap-0.5">
          <Button asChild size="sm" variant="quiet">
            <Link href={`/looms/${encodeURIComponent(loomId)}`} prefetch={false}>
              <TreePine aria-hidden />
              Loom
            </Link>
          </Button>
          <IconButton
            label="Keys"
            hint={<Kbd>?</Kbd>}
            icon={<Keyboard aria-hidden />}
            onClick={() => setKeysOpen(true)}
          />
        </span>
      </header>
      <main id="main" className="grid min-h-0 flex-1 grid-cols-[minmax(19rem,24rem)_1fr]">
        <GoalPanel loomId={loomId} workshop={workshop} words={words} onWords={setWords} />
        <section aria-label="Drafts" className="grid content-start gap-3 overflow-auto p-4">
          {error ? <ErrorState title="That did not work">{error}</ErrorState> : null}
          {drafts.length === 0 ? (
            <EmptyState icon={<PencilRuler aria-hidden />} title="No draft yet" titleAs="h2">
              Say what the dataset is for, and ask one or several models for a prompt. Drafts can be merged,
              edited, loomed over and tried on sample steps; one becomes the loom’s prompt.
            </EmptyState>
          ) : (
            <>
              <div className="flex items-end justify-between gap-4">
                <p className="text-dim text-xs">
                  {drafts.length === 1 ? '1 draft' : `${drafts.length} drafts`}, the newest first. Trying one
                  samples and judges as the loom does; nothing of it enters the tree.
                </p>
                <Field label="Sample steps of a trial" className="w-40 shrink-0">
                  <NumberField
                    value={steps}
                    min={1}
                    max={20}
                    integer
                    onValueChange={(value) => setSteps(value ?? 1)}
                  />
                </Field>
              </div>
              <CompareDrafts drafts={drafts} />
              {drafts.toReversed().map((draft) => (
                <DraftCard
                  key={draft.id}
                  draft={draft}
                  workshop={workshop}
                  steps={steps}
                  editing={editing === draft.id}
                  onEditing={(on) => setEditing(on ? draft.id : null)}
                />
              ))}
            </>
          )}
        </section>
      </main>
      <Dialog open={keysOpen} onOpenChange={setKeysOpen} title="Keys" readOnly>
        <KeyList groups={KEY_SHEET} />
      </Dialog>
    </div>
  );
};
