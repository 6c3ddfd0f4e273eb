'use client';

import { useState } from 'react';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import { Kbd } from '../ui/kbd';
import { Pill } from '../ui/pill';
import { Textarea } from '../ui/textarea';
import { TimeAgo } from '../ui/time-ago';
import { type NumberedDraft, originOf } from './draft-words';
import { TrialFacts } from './trial-facts';
import type { Workshop } from './use-workshop';

interface DraftCardProps {
  draft: NumberedDraft;
  workshop: Workshop;
  /** Sample steps of a trial. */
  steps: number;
  editing: boolean;
  onEditing: (editing: boolean) => void;
}

/** One wording of the prompt: where it comes from, what it brought, and what can be done with it. */
export const DraftCard = ({ draft, workshop, steps, editing, onEditing }: DraftCardProps) => {
  const { view, drafts, busy, picked } = workshop;
  const isPrompt = draft.rootId === view.rootId && draft.text === view.prompt;
  const trying = view.trying.find(({ draftId }) => draftId === draft.id) ?? null;
  const isPicked = picked.has(draft.id);
  return (
    <article
      aria-label={`Draft ${draft.number}`}
      data-draft={draft.id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk over the drafts.
      tabIndex={0}
      className={cn(
        'grid gap-2.5 rounded-xl border border-line bg-panel p-4',
        isPicked && 'border-leaf',
        draft.discardedAt !== null && 'opacity-60',
      )}
    >
      <header className="flex flex-wrap items-center gap-2 text-[13px]">
        <label className="flex items-center gap-2 font-semibold">
          <input
            type="checkbox"
            className="size-4 accent-leaf"
            checked={isPicked}
            onChange={() => workshop.pick(draft.id)}
            aria-label={`Pick draft ${draft.number} to merge`}
          />
          Draft {draft.number}
        </label>
        {isPrompt ? <Pill tone="leaf">the loom’s prompt now</Pill> : null}
        {!isPrompt && draft.rootId ? <Pill>was the prompt</Pill> : null}
        {draft.discardedAt !== null ? <Pill>put aside</Pill> : null}
        <span className="text-dim">{originOf(draft, drafts)}</span>
        <TimeAgo at={draft.createdAt} className="ml-auto text-dim text-xs" />
      </header>
      {editing ? (
        <DraftEdit draft={draft} workshop={workshop} onDone={() => onEditing(false)} />
      ) : (
        <section
          aria-label={`Text of draft ${draft.number}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys.
          tabIndex={0}
          className="max-h-64 overflow-auto whitespace-pre-wrap rounded-md font-reading text-[14px]"
        >
          {draft.text}
        </section>
      )}
      <TrialFacts trial={draft.trial} trying={trying} />
      {editing ? null : (
        <footer className="flex flex-wrap gap-1.5">
          <Button
            size="sm"
            disabled={busy !== null || trying !== null}
            onClick={() => void workshop.tryOut(draft.id, steps)}
          >
            {draft.trial ? 'Try again' : 'Try'} <Kbd>t</Kbd>
          </Button>
          <Button size="sm" onClick={() => onEditing(true)}>
            Edit a copy <Kbd>e</Kbd>
          </Button>
          <Button
            size="sm"
            disabled={busy !== null || isPrompt}
            onClick={() => void workshop.promote(draft.id)}
          >
            Make it the prompt <Kbd>p</Kbd>
          </Button>
          <Button
            size="sm"
            variant="quiet"
            disabled={busy !== null}
            onClick={() => void workshop.discard(draft.id, draft.discardedAt === null)}
          >
            {draft.discardedAt === null ? 'Put aside' : 'Take back'} <Kbd>x</Kbd>
          </Button>
        </footer>
      )}
    </article>
  );
};

interface DraftEditProps {
  draft: NumberedDraft;
  workshop: Workshop;
  onDone: () => void;
}

const DraftEdit = ({ draft, workshop, onDone }: DraftEditProps) => {
  const [text, setText] = useState(draft.text);
  const { goal, criteria } = draft;
  const save = async () => {
    if (text === draft.text) return onDone();
    if (await workshop.write(text, draft.id, { goal, criteria })) onDone();
  };
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Textarea
        autoFocus
        aria-label={`Text of draft ${draft.number}`}
        value={text}
        className="max-h-[60vh] font-reading text-[14px]"
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>
          Cancel <Kbd>Esc</Kbd>
        </Button>
        <Button
          type="submit"
          variant="primary"
          busy={workshop.busy === 'write'}
          disabled={text.trim() === '' || workshop.busy !== null}
        >
          Keep as a new draft <Kbd className="border-bg/40 bg-transparent text-bg">Ctrl Enter</Kbd>
        </Button>
      </div>
    </form>
  );
};
