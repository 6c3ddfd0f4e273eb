import { cn } from '../../ui/cn';
import { Pill } from '../../ui/pill';
import { TableCell } from '../../ui/table';
import { Measure } from '../teaching/measure';
import { chance, dollars, inShort, pointRange, points } from '../teaching/words';
import type { BoardRow } from './rows-of';

/** One judge of the leaderboard. */
export const LeaderRow = ({ row }: { row: BoardRow }) => {
  const { standing, spent, steps } = row;
  const mean = standing.reciprocalRank;
  return (
    <tr className={cn(row.own && 'bg-bg')}>
      <TableCell className="max-w-72 min-w-44">
        <span className="flex flex-wrap items-center gap-2 font-medium">
          {row.title}
          {row.own ? <Pill tone="leaf">own</Pill> : null}
        </span>
        {row.detail === row.title ? null : <span className="block text-dim text-xs">{row.detail}</span>}
      </TableCell>
      <TableCell className="tabular-nums">{standing.steps}</TableCell>
      <TableCell>
        <Measure {...standing.top1} />
      </TableCell>
      <TableCell className="whitespace-nowrap tabular-nums">
        <b className="font-semibold">{mean.value === null ? '–' : mean.value.toFixed(2)}</b>
        {mean.interval ? (
          <span className="block text-dim text-xs">
            {mean.interval[0].toFixed(2)} to {mean.interval[1].toFixed(2)}
          </span>
        ) : null}
      </TableCell>
      <TableCell>
        <Measure {...standing.coverage} />
      </TableCell>
      <TableCell>
        <Measure {...standing.whenSuggesting} />
      </TableCell>
      <TableCell className="whitespace-nowrap tabular-nums">
        <Against row={row} />
      </TableCell>
      <TableCell className="whitespace-nowrap text-xs tabular-nums">
        {steps === 0 ? (
          '–'
        ) : (
          <>
            {inShort(Math.round(spent.tokensIn / steps))} in, {inShort(Math.round(spent.tokensOut / steps))}{' '}
            out a step
            <span className="block text-dim">{dollars(spent.money)}</span>
          </>
        )}
      </TableCell>
    </tr>
  );
};

const Against = ({ row: { own, versus } }: { row: BoardRow }) => {
  if (own) return <span className="text-dim">–</span>;
  if (!versus || versus.steps === 0) return <span className="text-dim">no step in common</span>;
  const { difference, p, steps } = versus;
  return (
    <>
      <b className="font-semibold">{points(difference.value)}</b>{' '}
      <span className="text-dim text-xs">
        {chance(p)}, {steps} in common
      </span>
      <span className="block text-dim text-xs">{pointRange(difference.interval)}</span>
    </>
  );
};
