import { useState } from 'react';
import { Button } from '../../ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import { ProgressBar } from '../../ui/progress-bar';
import { count } from '../quality-words';
import { ModelForm } from './model-form';
import { Running, Trouble } from './running';
import type { EmbeddingVectors } from './use-embedding-vectors';

interface EmbeddingsPartProps {
  embeddings: EmbeddingVectors;
  questions: readonly string[];
  /** How far the comparison is, 0 to 1; null when none goes on. */
  comparing: number | null;
  onDrop: () => void;
}

/** Has a model make embeddings, by which questions of like meaning are found. */
export const EmbeddingsPart = ({ embeddings, questions, comparing, onDrop }: EmbeddingsPartProps) => {
  const [open, setOpen] = useState(false);
  const { fetching, error, choice, ask, cancel } = embeddings;
  if (fetching)
    return (
      <Running label="Fetching embeddings" done={fetching.done} total={fetching.total} onCancel={cancel} />
    );
  if (comparing !== null)
    return (
      <div role="status" className="flex flex-wrap items-center gap-2.5 text-[13px] text-dim">
        Comparing every pair
        <ProgressBar label="Comparing every pair" value={comparing} max={1} className="w-32" />
        <Button size="sm" variant="quiet" onClick={onDrop}>
          Cancel
        </Button>
      </div>
    );
  return (
    <>
      {error ? (
        <Trouble onAgain={choice ? () => ask(choice, questions) : undefined}>
          The embeddings could not be had: {error}
        </Trouble>
      ) : null}
      <Popover open={open} onOpenChange={setOpen}>
        <PopoverTrigger asChild>
          <Button size="sm" className="justify-self-start" disabled={questions.length < 2}>
            Measure with embeddings…
          </Button>
        </PopoverTrigger>
        <PopoverContent aria-label="Measure with embeddings" align="start">
          <ModelForm
            hint="One that makes embeddings, by its full name."
            likely={/embed|bge|e5-|gte-|minilm/i}
            submit={`Embed ${count(questions.length, 'question', 'questions')}`}
            onSubmit={(next) => {
              setOpen(false);
              ask(next, questions);
            }}
          />
        </PopoverContent>
      </Popover>
    </>
  );
};
