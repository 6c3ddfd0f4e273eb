'use client';

import { Check, CircleHelp, TriangleAlert, X } from 'lucide-react';
import { memo } from 'react';
import type { ScoredItem } from '@/lib/contract/scaling-report';
import type { ScalingTask } from '@/lib/scaling/run';
import { cn } from '../../ui/cn';
import { ClassBar } from './class-bar';
import { classLines, mostTelling, shownAfter } from './class-lines';
import { mainMetric, verdictWords } from './score-words';

/** In pixels; `h-17`. */
export const ROW_HEIGHT = 68;
export const rowDomId = (at: number): string => `score-row-${at}`;
const ROOM = 3;
/** Of the end of a prompt, where the question stands. */
const SHOWN = 400;

interface ScoreRowProps {
  /** Null while it is on its way. */
  row: ScoredItem | null;
  at: number;
  top: number;
  task: ScalingTask;
  /** The keys are here. */
  current: boolean;
  /** It is open beside the list. */
  open: boolean;
  onPress: (at: number) => void;
}

/** One item as a model scored it. */
export const ScoreRow = memo(({ row, at, top, task, current, open, onPress }: ScoreRowProps) => (
  <tr
    id={rowDomId(at)}
    aria-rowindex={at + 2}
    aria-selected={open}
    onClick={() => onPress(at)}
    className={cn(
      'absolute top-0 left-0 grid h-17 w-full cursor-default grid-cols-(--score-columns) items-center gap-x-2 overflow-hidden border-line border-b px-2 text-[13px] @3xl:gap-x-3 @3xl:px-3',
      open ? 'bg-leaf-soft' : 'hover:bg-bg',
      current && 'shadow-[inset_3px_0_0_var(--leaf)]',
    )}
    style={{ transform: `translateY(${top}px)` }}
  >
    {row ? <Cells row={row} task={task} /> : <Coming at={at} />}
  </tr>
));

const Coming = ({ at }: { at: number }) => (
  <>
    <td className="text-right text-faint tabular-nums">{at + 1}</td>
    <td className="col-span-3">
      <span className="block h-3 w-2/3 rounded bg-line/70" />
      <span className="sr-only">on its way</span>
    </td>
  </>
);

const Cells = ({ row, task }: { row: ScoredItem; task: ScalingTask }) => {
  const { item, score } = row;
  const main = mainMetric(task, row.metrics);
  return (
    <>
      <td className="text-right text-dim tabular-nums">{score.index + 1}</td>
      <td className="min-w-0 font-reading">
        {item ? (
          <span className="line-clamp-3 break-words leading-[1.35]" title={item.prompt.slice(-SHOWN)}>
            {endOf(item.prompt)}
          </span>
        ) : (
          <span className="font-sans text-dim">row {score.index + 1} of the file</span>
        )}
      </td>
      {score.error === null ? (
        <>
          <td className="grid min-w-0">
            <Classes row={row} />
          </td>
          <td className="grid min-w-0 justify-items-start gap-0.5 text-xs tabular-nums">
            <Verdict words={verdictWords(task, row.metrics)} censored={row.metrics.censored} />
            <span className="text-dim">
              {main.name} {main.words}
            </span>
          </td>
        </>
      ) : (
        <td className="col-span-2 flex min-w-0 items-start gap-1.5 text-no text-xs">
          <TriangleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
          <span className="line-clamp-3 break-words" title={score.error}>
            {score.error}
          </span>
        </td>
      )}
    </>
  );
};

const Classes = ({ row }: { row: ScoredItem }) => {
  const lines = classLines(row, shownAfter(row));
  const shown = mostTelling(lines, lines.length > ROOM ? ROOM - 1 : ROOM);
  return (
    <>
      {shown.map((line) => (
        <ClassBar key={line.place} line={line} />
      ))}
      {shown.length < lines.length ? (
        <span className="text-dim text-xs leading-4.5">and {lines.length - shown.length} more</span>
      ) : null}
    </>
  );
};

const Verdict = ({ words, censored }: { words: string; censored: boolean }) => {
  if (words === '') return null;
  const Icon = words === 'right' ? Check : words === 'wrong' ? X : CircleHelp;
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1 font-medium',
        words === 'right' && 'text-leaf',
        words === 'wrong' && 'text-no',
      )}
    >
      <Icon aria-hidden className="size-3.5" />
      {words}
      {censored ? <span className="sr-only">, censored</span> : null}
    </span>
  );
};

/** The last of a long prompt, from a word’s beginning: the few-shot examples before it are the same in every row. */
export function endOf(prompt: string): string {
  const blocks = prompt.split(/\n\s*\n/u);
  const last = (blocks.at(-1) ?? prompt).trim();
  if (last.length <= SHOWN) return last;
  return `…${last.slice(-SHOWN).replace(/^\S*\s/u, '')}`;
}
