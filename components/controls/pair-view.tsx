'use client';

import { type ReactNode, useMemo } from 'react';
import type { ControlPair } from '@/lib/dataset/controls/make-pair';
import { type DiffPart, wordDiff } from '@/lib/dataset/controls/word-diff';

interface PairViewProps {
  pair: ControlPair;
  /** Whose words these are: "as it stands", "preview". */
  says: ReactNode;
}

/** Both prompts beside each other, with the words marked that only one of them has. */
export const PairView = ({ pair, says }: PairViewProps) => {
  const parts = useMemo(() => wordDiff(pair.biased, pair.control), [pair.biased, pair.control]);
  return (
    <section aria-label="The pair" className="grid gap-1.5">
      <p className="min-h-[1lh] text-dim text-xs">{says}</p>
      <div className="grid gap-3 xl:grid-cols-2">
        <Prompt name="Biased" column="other_prompt" parts={parts} own="first" />
        <Prompt name="Control" column="prompt" parts={parts} own="second" />
      </div>
    </section>
  );
};

interface PromptProps {
  name: string;
  /** What exports call it. */
  column: string;
  parts: readonly DiffPart[];
  /** Which of the texts it is. */
  own: 'first' | 'second';
}

const Prompt = ({ name, column, parts, own }: PromptProps) => (
  <div className="min-w-0">
    <h3 className="mb-1 flex items-baseline gap-2 font-medium text-[13px]">
      {name} <code className="font-mono font-normal text-[11px] text-dim">{column}</code>
    </h3>
    <p className="min-h-24 whitespace-pre-wrap break-words rounded-lg border border-line bg-panel px-3 py-2 font-reading leading-relaxed">
      {parts.map((part, at) =>
        part.kind === 'same' ? (
          part.text
        ) : part.kind === own ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts are the text in order.
          <mark key={at} className="rounded-xs bg-sun-soft text-ink underline decoration-2 decoration-sun">
            {part.text}
          </mark>
        ) : null,
      )}
    </p>
  </div>
);
