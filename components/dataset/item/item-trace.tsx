'use client';

import Link from 'next/link';
import type { Trace } from '@/lib/contract/dataset';
import type { Row } from '@/lib/dataset/row';
import { reasonWords } from '@/lib/loom/choice';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { TimeAgo } from '../../ui/time-ago';
import { CHOICE_MEANING, choiceKind } from '../item-words';
import { judgingHref } from '../tree-href';
import { ActHistory } from './act-history';
import { CandidateList } from './candidate-list';
import { Part } from './part';
import { useTrace } from './use-trace';

/** From the item to its nodes, its step with the candidates that were left, the judge's words, the choice, and all acts. */
export const ItemTrace = ({ row }: { row: Row }) => {
  const { loaded, reload } = useTrace(row);
  if (loaded.state === 'failed') {
    return (
      <ErrorState
        title="Where it came from could not be read"
        actions={
          <Button size="sm" onClick={reload}>
            Try again
          </Button>
        }
      >
        {loaded.message}
      </ErrorState>
    );
  }
  if (loaded.state === 'loading') {
    return (
      <div role="status" aria-label="Reading where it came from" className="grid gap-2">
        <Skeleton className="h-4 w-1/3" />
        <Skeleton className="h-16" />
      </div>
    );
  }
  return <Provenance row={row} trace={loaded.trace} />;
};

const Provenance = ({ row, trace }: { row: Row; trace: Trace }) => (
  <>
    <Part title="Where it comes from">
      <dl className="grid grid-cols-[6.5rem_1fr] gap-x-3 gap-y-1 text-[13px]">
        <Fact name="Loom">{trace.loom.title}</Fact>
        <Fact name="Place">{placeWords(row)}</Fact>
        <Fact name="Written by">{writtenBy(row)}</Fact>
        <Fact name="Choice">
          {CHOICE_MEANING[choiceKind(row)]}
          {row.choice && !row.choice.suggestionVisible ? ' The suggestion was hidden.' : ''}
          {reasonOf(row, trace)}
        </Fact>
        {row.judge ? (
          <Fact name="Judge">
            {row.judge}
            {row.score === null ? '' : `, ${row.score.toFixed(2)} of 5`}
          </Fact>
        ) : null}
        {trace.step ? (
          <Fact name="Step">
            <TimeAgo at={trace.step.createdAt} />, {trace.step.by === 'autopilot' ? 'autopilot' : 'by hand'},{' '}
            <Link href={judgingHref(trace.loom.id, trace.step.id)} prefetch={false} className="underline">
              how it was judged
            </Link>
          </Fact>
        ) : null}
      </dl>
    </Part>
    <CandidateList row={row} trace={trace} />
    <ActHistory acts={trace.acts} />
  </>
);

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt className="text-dim">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </>
);

function reasonOf({ choice }: Row, { choices }: Trace): string {
  const stored = choices.find(({ id }) => id === choice?.id);
  const words = stored ? reasonWords(stored) : (choice?.reason ?? null);
  return words === null ? '' : ` Reason: “${words}”`;
}

function placeWords({ spans }: Pick<Row, 'spans'>): string {
  const [first] = spans;
  if (!first) return 'unknown';
  return spans.length === 1
    ? `characters ${first.from + 1} to ${first.to} of one node`
    : `from character ${first.from + 1}, over ${spans.length} nodes`;
}

function writtenBy({ origin, model }: Pick<Row, 'origin' | 'model'>): string {
  if (origin === 'human') return model ? `a person, after ${model}` : 'a person';
  if (origin === 'import') return model ? `${model}, from a file` : 'a file';
  return model ?? 'unknown';
}
