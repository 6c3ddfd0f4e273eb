import { EyeOff, Flag } from 'lucide-react';
import type { ReactNode } from 'react';
import type { JudgingJudge, JudgingRow } from '@/lib/contract/judging';
import { confidenceWord } from '@/lib/loom/ranking';
import { cn } from '../../ui/cn';
import { Highlight } from '../../ui/highlight';
import { Pill } from '../../ui/pill';
import { dollars, percent } from '../teaching/words';
import { duration, judgeName, judgeWords, KIND_WORDS, kindOf, rubricWords } from '../words';
import type { ColumnId } from './columns';
import { KindMark } from './kind-mark';
import { SIGN_WORDS, signsOf } from './step-filters';

interface CellProps {
  row: JudgingRow;
  judges: readonly JudgingJudge[];
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

const number = (text: string): ReactNode => <span className="text-dim tabular-nums">{text}</span>;

const Excerpt = ({
  text,
  label,
  pattern,
}: {
  text: string;
  label: string | null;
  pattern: RegExp | null;
}) => (
  <span className="flex items-baseline gap-1.5" title={text}>
    <span className="min-w-0 truncate">
      <Highlight text={text} pattern={pattern} />
    </span>
    {label === null ? null : <span className="shrink-0 text-dim text-xs">{label}</span>}
  </span>
);

/** How each column shows a step, in one line. */
export const CELLS: Record<ColumnId, (props: CellProps) => ReactNode> = {
  number: ({ row }) => number(row.number.toLocaleString('en')),
  choice: ({ row }) => {
    const kind = kindOf(row);
    return (
      <span className="flex items-center gap-1.5">
        <KindMark kind={kind} />
        <span className={cn('truncate', kind === 'override' ? 'text-sun' : 'text-dim')}>
          {KIND_WORDS[kind]}
        </span>
      </span>
    );
  },
  suggestion: ({ row, pattern }) =>
    row.suggestion ? (
      <Excerpt text={row.suggestion.excerpt} label={row.suggestion.label} pattern={pattern} />
    ) : (
      <span className="block truncate text-dim" title={row.noSuggestion?.message}>
        {row.hidden ? 'Blind: shown once one is chosen.' : (row.noSuggestion?.message ?? 'Not ranked.')}
      </span>
    ),
  taken: ({ row, pattern }) => {
    if (!row.chosen) return none;
    if (row.chosen.nodeId === row.suggestion?.nodeId) return <span className="text-dim">the suggestion</span>;
    return <Excerpt text={row.chosen.excerpt} label={row.chosen.label} pattern={pattern} />;
  },
  confidence: ({ row }) =>
    row.confidence === null ? (
      none
    ) : (
      <span className="whitespace-nowrap tabular-nums">
        {percent(row.confidence)} <span className="text-dim">{confidenceWord(row.confidence)}</span>
      </span>
    ),
  margin: ({ row }) => (row.margin === null ? none : number(percent(row.margin))),
  rationale: ({ row, pattern }) =>
    row.summary ? (
      <span className="block truncate text-dim" title={row.summary}>
        <Highlight text={row.summary} pattern={pattern} />
      </span>
    ) : (
      none
    ),
  judge: ({ row, judges }) => {
    const judge = row.judge === null ? undefined : judges[row.judge];
    return judge ? (
      <span className="block truncate text-dim" title={`${judgeWords(judge)}, ${rubricWords(judge)}`}>
        {judgeName(judge)}
      </span>
    ) : (
      none
    );
  },
  rounds: ({ row }) => number(String(row.rounds)),
  tokens: ({ row }) => number((row.tokensIn + row.tokensOut).toLocaleString('en')),
  time: ({ row }) => number(duration(row.ms)),
  money: ({ row }) => number(dollars(row.money)),
  signs: ({ row }) => <Signs row={row} />,
};

const Signs = ({ row }: { row: JudgingRow }) => {
  const signs = signsOf(row).filter((sign) => sign !== 'no-suggestion' && sign !== 'low-confidence');
  if (signs.length === 0) return none;
  return (
    <span className="flex gap-1 overflow-hidden" title={signs.map((sign) => SIGN_WORDS[sign]).join(', ')}>
      {signs.map((sign) => (
        <Pill key={sign} tone={sign === 'flagged' ? 'sun' : 'plain'}>
          {sign === 'blind' ? <EyeOff aria-hidden /> : null}
          {sign === 'flagged' ? <Flag aria-hidden /> : null}
          {SIGN_WORDS[sign]}
        </Pill>
      ))}
    </span>
  );
};
