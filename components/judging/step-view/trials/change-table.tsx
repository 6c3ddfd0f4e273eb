import { ArrowDown, ArrowUp, Check } from 'lucide-react';
import type { RankingChanges } from '@/lib/judging/ranking-changes';
import type { Ranking } from '@/lib/loom/ranking';
import { Pill } from '../../../ui/pill';
import { Table, TableCell, TableHead } from '../../../ui/table';
import { percent } from '../../teaching/words';
import type { StepFacts } from '../step-facts';

interface ChangeTableProps {
  changes: RankingChanges;
  before: Ranking | null;
  after: Ranking;
  facts: StepFacts;
}

/** Both rankings, a line a candidate. */
export const ChangeTable = ({ changes, before, after, facts }: ChangeTableProps) => (
  <div className="overflow-x-auto">
    <Table aria-label="Both rankings side by side">
      <thead>
        <tr>
          <TableHead>Candidate</TableHead>
          <TableHead>Stored{before?.confidence == null ? '' : `, ${percent(before.confidence)}`}</TableHead>
          <TableHead>This judge{after.confidence === null ? '' : `, ${percent(after.confidence)}`}</TableHead>
        </tr>
      </thead>
      <tbody>
        {changes.candidates.map(({ nodeId, before: was, after: is }) => (
          <tr key={nodeId}>
            <TableCell className="max-w-80 py-1.5">
              <span className="flex items-center gap-1.5">
                <b className="font-semibold tabular-nums">{facts.numbers.get(nodeId) ?? '?'}</b>
                <span className="truncate text-dim">{textOf(facts, nodeId)}</span>
                {facts.choice?.nodeId === nodeId ? (
                  <Pill tone="leaf">
                    <Check aria-hidden />
                    taken
                  </Pill>
                ) : null}
              </span>
            </TableCell>
            <TableCell className="whitespace-nowrap py-1.5 tabular-nums">
              <Stand {...was} suggested={before?.suggestion === nodeId} />
            </TableCell>
            <TableCell className="whitespace-nowrap py-1.5 tabular-nums">
              <span className="flex items-center gap-1.5">
                <Stand {...is} suggested={after.suggestion === nodeId} />
                <Move by={was.place !== null && is.place !== null ? was.place - is.place : 0} />
              </span>
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  </div>
);

const textOf = ({ candidates }: StepFacts, nodeId: string): string =>
  candidates
    .find(({ id }) => id === nodeId)
    ?.text.trim()
    .replace(/\s+/g, ' ')
    .slice(0, 120) ?? '';

const Stand = ({
  place,
  score,
  suggested,
}: {
  place: number | null;
  score: number | null;
  suggested: boolean;
}) => (
  <span className="inline-flex items-center gap-1.5">
    {place === null ? <span className="text-dim">not ranked</span> : `place ${place}`}
    {score === null ? null : <span className="text-dim">{score.toFixed(2)}</span>}
    {suggested ? <Pill tone="sun">suggested</Pill> : null}
  </span>
);

const Move = ({ by }: { by: number }) => {
  if (by === 0) return null;
  const Arrow = by > 0 ? ArrowUp : ArrowDown;
  return (
    <span className="inline-flex items-center gap-0.5 text-dim text-xs">
      <Arrow aria-hidden className="size-3" />
      <span className="sr-only">{by > 0 ? 'up by' : 'down by'}</span>
      {Math.abs(by)}
    </span>
  );
};
