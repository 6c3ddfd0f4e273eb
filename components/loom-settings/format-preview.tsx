'use client';

import { Fragment } from 'react';
import type { Drop, Item, ParseResult, Segment } from '@/lib/dataset/item';
import type { ItemFormat } from '@/lib/loom/item-format';
import { cn } from '../ui/cn';
import { escaped } from './escapes';
import { usePreview } from './use-preview';

interface FormatPreviewProps {
  segments: readonly Segment[];
  format: ItemFormat;
}

/** How an item looks, and what the current text holds of them. */
export const FormatPreview = ({ segments, format }: FormatPreviewProps) => {
  const parsed = usePreview(segments, format);
  return (
    <section
      aria-label="Preview"
      className="sticky -top-5 z-10 grid gap-2 rounded-xl border border-line bg-bg p-3.5 text-[13px] shadow-shade"
    >
      <Sample format={format} />
      <p role="status" className="font-medium">
        {parsed ? summaryOf(parsed) : 'The format is not whole yet.'}
      </p>
      {parsed ? <Findings parsed={parsed} /> : null}
    </section>
  );
};

const summaryOf = ({ kept, fromPrompt, drops }: ParseResult): string => {
  const count = (number: number, one: string, many: string) =>
    `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
  if (kept + fromPrompt + drops.length === 0) return 'The current text holds nothing of this form.';
  return `The current text parses to ${count(kept, 'item', 'items')}; ${drops.length.toLocaleString('en')} dropped; ${count(fromPrompt, 'example', 'examples')} in the prompt.`;
};

const Sample = ({ format: { prefix, answerPrefix, labels, separator } }: { format: ItemFormat }) => (
  <p className="break-words font-mono text-xs leading-6">
    <Mark text={prefix} />
    <span className="text-dim">the question</span>
    <Mark text={answerPrefix} />
    {labels.length === 0 ? <span className="text-dim">any answer</span> : null}
    {labels.map(({ text }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two labels may read the same while they are being typed.
      <Fragment key={index}>
        {index > 0 ? <span className="text-faint"> or </span> : null}
        <Mark text={text} />
      </Fragment>
    ))}
    <Mark text={separator} />
  </p>
);

/** A mark of the format with its spaces made visible. */
const Mark = ({ text }: { text: string }) =>
  text ? (
    <span className="rounded bg-leaf-soft px-0.5 py-px text-leaf">{escaped(text).replaceAll(' ', '␣')}</span>
  ) : null;

const SHOWN = 2;

const Findings = ({ parsed: { items, promptItems, drops } }: { parsed: ParseResult }) => {
  const examples = items.length > 0 ? items : promptItems;
  return (
    <ul className="grid gap-1">
      {examples.slice(-SHOWN).map((item) => (
        <Finding
          key={`item-${item.index}`}
          name={`${items.length > 0 ? 'Item' : 'Example'} ${item.index + 1}`}
          item={item}
        />
      ))}
      {drops.slice(0, SHOWN).map((drop, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drops are shown in their order and have no other name.
        <Dropped key={`drop-${index}`} drop={drop} />
      ))}
    </ul>
  );
};

const TONES = ['text-yes', 'text-no'];

const Finding = ({ name, item }: { name: string; item: Item }) => (
  <li className="flex gap-2">
    <span className="shrink-0 text-dim tabular-nums">{name}</span>
    <span className="line-clamp-1 min-w-0 flex-1 break-all">{item.question}</span>
    <span className={cn('max-w-40 shrink-0 truncate font-semibold', TONES[item.labelIndex] ?? 'text-dim')}>
      {item.label.trim()}
    </span>
  </li>
);

const Dropped = ({ drop }: { drop: Drop }) => (
  <li className="flex gap-2">
    <span className="shrink-0 text-no">Dropped</span>
    <span className="line-clamp-1 min-w-0 flex-1 break-all">
      {drop.message} <span className="text-dim">{drop.text}</span>
    </span>
  </li>
);
