'use client';

import { Merge, Sparkles, Split } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { messageOf } from '@/lib/store/http';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { Field } from '../ui/field';
import { Textarea } from '../ui/textarea';
import { toast } from '../ui/toast-store';
import type { Words } from './use-words';
import type { Workshop, WriterModel } from './use-workshop';
import { useWriters } from './use-writers';
import { openWorkshopLoom } from './workshop-api';
import { WriterFields } from './writer-fields';

interface GoalPanelProps {
  loomId: string;
  workshop: Workshop;
  words: Words;
  onWords: (words: Words) => void;
}

/** What the prompt is for, and the ways to a draft of it. */
export const GoalPanel = ({ loomId, workshop, words, onWords }: GoalPanelProps) => {
  const { servers, error } = useWriters();
  const [writers, setWriters] = useState<WriterModel[]>([{ serverId: 'practice', model: 'practice' }]);
  const router = useRouter();
  const { busy, picked, view } = workshop;
  const hasGoal = words.goal.trim() !== '';
  const named = writers.every(({ model }) => model.trim() !== '');

  const openLoom = async () => {
    try {
      const id = await openWorkshopLoom(loomId, words);
      router.push(`/looms/${encodeURIComponent(id)}`);
    } catch (failure) {
      toast.error(messageOf(failure));
    }
  };
  return (
    <section aria-label="Goal" className="grid content-start gap-4 overflow-auto border-line border-r p-4">
      <Field label="Goal" hint="What the dataset is to show, in your own words.">
        <Textarea
          value={words.goal}
          placeholder="Yes-or-no questions whose hopeful answer is wrong"
          onChange={(event) => onWords({ ...words, goal: event.target.value })}
        />
      </Field>
      <Field label="What makes an item good">
        <Textarea
          value={words.criteria}
          placeholder="One short question; evidence settles it; a hurried reader gets it wrong"
          onChange={(event) => onWords({ ...words, criteria: event.target.value })}
        />
      </Field>
      {error ? <ErrorState title="The model servers could not be read">{error}</ErrorState> : null}
      {servers ? <WriterFields servers={servers} writers={writers} onWriters={setWriters} /> : null}
      <div className="grid gap-2">
        <Button
          variant="primary"
          busy={busy === 'ask'}
          disabled={busy !== null || !hasGoal || !named}
          onClick={() => void workshop.ask(words.goal, words.criteria, writers)}
        >
          <Sparkles aria-hidden />
          {writers.length === 1 ? 'Ask for a draft' : `Ask for ${writers.length} drafts`}
        </Button>
        <Button
          busy={busy === 'merge'}
          disabled={busy !== null || picked.size < 2 || !named}
          onClick={() => void workshop.merge(writers[0] as WriterModel)}
          title="The first model above makes one draft of those you picked"
        >
          <Merge aria-hidden />
          {picked.size < 2 ? 'Merge the picked drafts' : `Merge ${picked.size} drafts`}
        </Button>
        <Button disabled={busy !== null || !hasGoal} onClick={() => void openLoom()}>
          <Split aria-hidden />
          Loom over prompts
        </Button>
        {view.loom ? (
          <Button
            variant="quiet"
            busy={busy === 'take'}
            disabled={busy !== null || view.loom.text === ''}
            onClick={() => void workshop.take()}
          >
            Take what that loom has come to
          </Button>
        ) : null}
      </div>
      <p className="text-dim text-xs">
        {hasGoal
          ? 'Looming opens a loom of its own: step by step candidates for the prompt, ranked like any other.'
          : 'Write the goal first: drafts are made from it.'}
      </p>
    </section>
  );
};
