'use client';

import { Check, X } from 'lucide-react';
import { yesAndNo } from '@/lib/dataset/review/review-question';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';

interface AnswerButtonsProps {
  blind: boolean;
  labels: readonly { text: string; meaning: string }[];
  busy: boolean;
  /** By the label's place, from 0. */
  onLabel: (at: number) => void;
  onAgree: () => void;
  onDisagree: () => void;
}

/** Blind: the labels to answer with. Open: agree or disagree, and where there are more than two, the label it should be. */
export const AnswerButtons = ({ blind, labels, busy, onLabel, onAgree, onDisagree }: AnswerButtonsProps) => {
  const letters = yesAndNo(labels);
  const letterOf = (at: number) => (letters?.y === at ? 'y' : letters?.n === at ? 'n' : null);
  const byLabel = labels.map(({ text, meaning }, at) => (
    <Button
      key={text}
      size="lg"
      disabled={busy}
      onClick={() => onLabel(at)}
      title={meaning || undefined}
      aria-keyshortcuts={[letterOf(at), at < 9 ? String(at + 1) : null].filter(Boolean).join(' ')}
      className="min-w-28"
    >
      {text.trim()} {blind && letterOf(at) ? <Kbd>{letterOf(at)}</Kbd> : at < 9 ? <Kbd>{at + 1}</Kbd> : null}
    </Button>
  ));
  if (blind) {
    return (
      <fieldset aria-label="Answers" className="flex flex-wrap gap-2">
        {byLabel}
      </fieldset>
    );
  }
  return (
    <div className="grid gap-3">
      <fieldset aria-label="Answers" className="flex flex-wrap gap-2">
        <Button size="lg" disabled={busy} onClick={onAgree} aria-keyshortcuts="y" className="min-w-32">
          <Check aria-hidden className="text-leaf" />
          Agree <Kbd>y</Kbd>
        </Button>
        <Button size="lg" disabled={busy} onClick={onDisagree} aria-keyshortcuts="n" className="min-w-32">
          <X aria-hidden className="text-no" />
          Disagree <Kbd>n</Kbd>
        </Button>
      </fieldset>
      {labels.length > 2 ? (
        <fieldset className="flex flex-wrap gap-2">
          <legend className="mb-1.5 text-dim text-xs">or the label it should have</legend>
          {byLabel}
        </fieldset>
      ) : null}
    </div>
  );
};
