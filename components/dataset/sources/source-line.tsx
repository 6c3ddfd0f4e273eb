'use client';

import { ArrowDown, ArrowUp, TriangleAlert, X } from 'lucide-react';
import Link from 'next/link';
import { IconButton } from '../../ui/icon-button';
import { count } from '../item-words';

export interface SourceView {
  loomId: string;
  nodeId: string | null;
  title: string;
  /** Null while it is not saved. */
  rows: number | null;
  problem: string | null;
}

interface SourceLineProps {
  source: SourceView;
  number: number;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  /** Null for the only one. */
  onRemove: (() => void) | null;
}

/** One path of the dataset: what it gives, or why it gives nothing. */
export const SourceLine = ({ source, number, onUp, onDown, onRemove }: SourceLineProps) => {
  const { loomId, nodeId, title, rows, problem } = source;
  const href = `/looms/${encodeURIComponent(loomId)}${nodeId ? `?node=${encodeURIComponent(nodeId)}` : ''}`;
  return (
    <li className="flex items-center gap-3 rounded-xl border border-line px-3 py-2">
      <span className="text-[13px] text-dim tabular-nums">{number}</span>
      <div className="min-w-0 flex-1 text-[13px]">
        <Link href={href} prefetch={false} className="font-medium hover:underline">
          {title}
        </Link>
        <p className="text-dim">
          {nodeId ? 'A branch, up to one node' : 'The accepted path, wherever it ends'}
          {rows === null ? ', not saved yet' : `, ${count(rows, 'row', 'rows')}`}
        </p>
        {problem ? (
          <p className="mt-0.5 flex items-start gap-1.5 text-no">
            <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
            {problem}
          </p>
        ) : null}
      </div>
      <span className="flex">
        <IconButton
          label={`Move ${title} up`}
          icon={<ArrowUp aria-hidden />}
          disabled={!onUp}
          onClick={() => onUp?.()}
        />
        <IconButton
          label={`Move ${title} down`}
          icon={<ArrowDown aria-hidden />}
          disabled={!onDown}
          onClick={() => onDown?.()}
        />
        <IconButton
          label={`Remove ${title}`}
          icon={<X aria-hidden />}
          disabled={!onRemove}
          onClick={() => onRemove?.()}
        />
      </span>
    </li>
  );
};
