import { Ban, Pencil, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Row } from '@/lib/dataset/row';
import { confidenceWord } from '@/lib/loom/ranking';
import { cn } from '../../ui/cn';
import { Highlight } from '../../ui/highlight';
import { Pill } from '../../ui/pill';
import { CHOICE_WORDS, choiceKind } from '../item-words';
import { LabelText } from '../label-text';
import type { ColumnId } from './columns';

interface CellProps {
  row: Row;
  pattern: RegExp | null;
}

const none = (
  <>
    <span aria-hidden className="text-faint">
      –
    </span>
    <span className="sr-only">none</span>
  </>
);

/** How each column shows a row, in one line. */
export const CELLS: Record<ColumnId, (props: CellProps) => ReactNode> = {
  number: ({ row }) => <span className="text-dim tabular-nums">{(row.index + 1).toLocaleString('en')}</span>,
  question: ({ row, pattern }) => (
    <span className={cn('block truncate', row.excluded && 'text-dim line-through decoration-faint')}>
      <Highlight text={row.question} pattern={pattern} />
    </span>
  ),
  label: ({ row }) =>
    row.label ? (
      <span className="flex">
        <LabelText label={row.label} index={row.labelIndex} />
      </span>
    ) : (
      none
    ),
  score: ({ row }) =>
    row.score === null ? none : <span className="tabular-nums">{row.score.toFixed(2)}</span>,
  confidence: ({ row }) =>
    row.confidence === null ? (
      none
    ) : (
      <span className="whitespace-nowrap tabular-nums">
        {Math.round(row.confidence * 100)} %{' '}
        <span className="text-dim">{confidenceWord(row.confidence)}</span>
      </span>
    ),
  choice: ({ row }) => {
    const kind = choiceKind(row);
    return <span className={kind === 'override' ? 'text-sun' : 'text-dim'}>{CHOICE_WORDS[kind]}</span>;
  },
  model: ({ row }) =>
    row.model ? (
      <span className="block truncate text-dim" title={row.model}>
        {row.model}
      </span>
    ) : (
      none
    ),
  reviews: ({ row }) => <ReviewCounts reviews={row.reviews} />,
  flags: ({ row }) => <Flags row={row} />,
};

const ReviewCounts = ({ reviews }: Pick<Row, 'reviews'>) => {
  if (reviews.length === 0) return none;
  const current = reviews.filter(({ stale }) => !stale);
  const of = (verdict: string) => current.filter((review) => review.verdict === verdict).length;
  const parts = [
    of('agree') > 0 ? `${of('agree')} agree` : '',
    of('disagree') > 0 ? `${of('disagree')} not` : '',
    of('unsure') > 0 ? `${of('unsure')} unsure` : '',
    current.length < reviews.length ? `${reviews.length - current.length} old` : '',
  ];
  return (
    <span className={cn('block truncate', of('disagree') > 0 ? 'text-sun' : 'text-dim')}>
      {parts.filter(Boolean).join(', ')}
    </span>
  );
};

const Flags = ({ row: { edited, excluded, control } }: { row: Row }) => {
  if (!edited && !excluded && !control) return none;
  return (
    <span className="flex gap-1 overflow-hidden">
      {excluded ? (
        <Pill title={excluded.reason}>
          <Ban aria-hidden />
          excluded
        </Pill>
      ) : null}
      {edited ? (
        <Pill tone="leaf">
          <Pencil aria-hidden />
          edited
        </Pill>
      ) : null}
      {control ? (
        <Pill>
          <Scale aria-hidden />
          control
        </Pill>
      ) : null}
    </span>
  );
};
