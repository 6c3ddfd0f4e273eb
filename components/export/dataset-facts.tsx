'use client';

import { Copy } from 'lucide-react';
import Link from 'next/link';
import type { DatasetView } from '@/lib/contract/dataset';
import { toast } from '../ui/toast';
import { parseWords, rowsWords, SAYS } from './view-words';

interface DatasetFactsProps {
  view: DatasetView;
  /** A link is followed: the window is in the way. */
  onLeave: () => void;
}

/** How many rows, under which hash, meaning what, and what was left out on the way. */
export const DatasetFacts = ({ view, onLeave }: DatasetFactsProps) => {
  const { hash, format, dataset, excluded, dropped } = view;
  if (!format)
    return (
      <p className="text-[13px] text-dim">
        This loom is of free text: it has no items, so there are no rows. Its tree can be taken along whole.
      </p>
    );
  return (
    <div className="grid gap-1 text-[13px]">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium">{rowsWords(view.kept)}</span>
        {hash ? <Hash hash={hash} /> : null}
      </p>
      <p className="text-dim">{SAYS[format.labelSays]}</p>
      <p className="text-dim">
        {parseWords(view)}{' '}
        {excluded + dropped > 0 ? (
          <Link
            href={`/datasets/${encodeURIComponent(dataset.id)}?tab=dropped`}
            prefetch={false}
            onClick={onLeave}
            className="underline"
          >
            What and why
          </Link>
        ) : null}
      </p>
    </div>
  );
};

const Hash = ({ hash }: { hash: string }) => {
  const copy = () =>
    navigator.clipboard.writeText(hash).then(
      () => toast('Copied the dataset hash', { description: hash }),
      () => toast.error('It could not be copied', { description: hash }),
    );
  return (
    <button
      type="button"
      onClick={() => void copy()}
      aria-label={`Copy the dataset hash ${hash}, shown as #${hash.slice(0, 8)}`}
      title={hash}
      className="inline-flex items-center gap-1.5 rounded-md px-1 font-mono text-dim text-xs hover:bg-bg hover:text-ink"
    >
      #{hash.slice(0, 8)}
      <Copy aria-hidden className="size-3" />
    </button>
  );
};
