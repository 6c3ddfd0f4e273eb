'use client';

import { CornerDownRight } from 'lucide-react';
import Link from 'next/link';
import type { Trace } from '@/lib/contract/dataset';
import type { Row } from '@/lib/dataset/row';
import { isHidden } from '@/lib/loom/blind';
import { judgeSummary } from '@/lib/loom/judge/judge-summary';
import { whyOf } from '@/lib/loom/judge/why';
import type { LoomNode } from '@/lib/loom/node';
import type { Ranking } from '@/lib/loom/ranking';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { cn } from '../../ui/cn';
import { Pill } from '../../ui/pill';
import { treeHref } from '../tree-href';
import { Part } from './part';

/** Every candidate of the item's step in the judge's order: what was taken and what was left, each with the judge's words. */
export const CandidateList = ({ row, trace }: { row: Row; trace: Trace }) => {
  const { step, candidates, rankings, choices } = trace;
  if (!step || candidates.length === 0) return null;
  const hidden = isHidden({ step, choices });
  const shown = hidden ? [] : rankings;
  const ranking = shown.find(({ id }) => id === row.rankingId) ?? shown.at(-1) ?? null;
  const taken = new Set(choices.flatMap(({ nodeId, undoneAt }) => (undoneAt === null ? [nodeId] : [])));
  const ordered = inOrder(candidates, ranking);
  return (
    <Part title={`Its step: ${candidates.length} candidates, ${row.rejected} not taken`}>
      {ranking?.summary ? (
        <p className="text-[13px] text-dim">The judge: “{judgeSummary(ranking)}”</p>
      ) : (
        <p className="text-[13px] text-dim">
          {hidden
            ? 'A blind step: what the judge says is shown once one is chosen.'
            : (ranking?.noSuggestion?.message ?? 'The judge said nothing on this step.')}
        </p>
      )}
      <ol className="grid gap-1.5">
        {ordered.map((node, at) => (
          <Candidate
            key={node.id}
            node={node}
            number={at + 1}
            ranking={ranking}
            why={whyOf(node, ranking, step.judge.rubric.criteria)}
            isTaken={taken.has(node.id)}
            source={row.source}
            row={row}
          />
        ))}
      </ol>
    </Part>
  );
};

interface CandidateProps {
  node: LoomNode;
  number: number;
  ranking: Ranking | null;
  why: string;
  isTaken: boolean;
  source: number;
  row: Row;
}

const Candidate = ({ node, number, ranking, why, isTaken, source, row }: CandidateProps) => {
  const view = useDataset((state) => state.view);
  const isSuggested = ranking?.suggestion === node.id;
  return (
    <li
      className={cn(
        'grid gap-1 rounded-xl border border-line px-3 py-2 text-[13px]',
        isTaken && 'border-leaf',
        isSuggested && !isTaken && 'border-sun border-dashed',
      )}
    >
      <div className="flex flex-wrap items-center gap-1.5">
        <span className="font-medium text-dim tabular-nums">{number}</span>
        {isTaken ? <Pill tone="leaf">taken</Pill> : <Pill>not taken</Pill>}
        {isSuggested ? <Pill tone="sun">suggested</Pill> : null}
        {node.score === null || ranking === null ? null : (
          <span className="text-dim tabular-nums">{node.score.toFixed(2)} of 5</span>
        )}
        <Link
          href={treeHref(view, { source, nodeId: node.id, item: row })}
          aria-label={`Show candidate ${number} in the tree`}
          prefetch={false}
          className="ml-auto rounded p-0.5 text-dim hover:text-ink"
        >
          <CornerDownRight aria-hidden className="size-4" />
        </Link>
      </div>
      <p className="line-clamp-4 whitespace-pre-wrap break-words font-reading">
        {node.text.trim() || node.error?.message || '(nothing)'}
      </p>
      {why ? <p className="break-words text-dim text-xs">{why}</p> : null}
      {node.flags.length > 0 ? (
        <p className="break-words text-dim text-xs">{node.flags.map(({ reason }) => reason).join(' ')}</p>
      ) : null}
    </li>
  );
};

function inOrder(candidates: readonly LoomNode[], ranking: Ranking | null): LoomNode[] {
  const place = new Map(ranking?.order.map((id, at) => [id, at]));
  const placeOf = ({ id, seq }: LoomNode) => place.get(id) ?? candidates.length + seq;
  return candidates.toSorted((one, other) => placeOf(one) - placeOf(other));
}
