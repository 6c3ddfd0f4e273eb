'use client';

import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { LeaderboardReply } from '@/lib/contract/leaderboard';
import type { RubricView } from '@/lib/contract/teaching';
import type { Sight } from '@/lib/judging/leaderboard/leaderboard';
import { IconButton } from '../../ui/icon-button';
import { Segmented } from '../../ui/segmented';
import { Table, TableHead } from '../../ui/table';
import { Tooltip } from '../../ui/tooltip';
import { Panel } from '../teaching/panel';
import { DEFINITIONS } from './definitions';
import { LeaderRow } from './leader-row';
import { rowsOf } from './rows-of';

interface LeaderboardProps {
  board: LeaderboardReply;
  versions: readonly RubricView[];
  onRefresh: () => void;
}

const SIGHTS: { value: Sight; label: string }[] = [
  { value: 'all', label: 'All steps' },
  { value: 'blind', label: 'Blind' },
  { value: 'shown', label: 'Suggestion shown' },
];

const HINTS: Record<Sight, string> = {
  all: 'Steps chosen beside a suggestion lean towards the judge that made it: a suggestion in sight anchors.',
  blind: 'Chosen while what the judge says was hidden: the fairest ground.',
  shown: 'Chosen beside the own judge’s suggestion, which therefore has a head start here.',
};

const COLUMNS = [
  ['steps', 'Steps'],
  ['top1', 'Top-1 agreement'],
  ['reciprocalRank', 'Reciprocal rank'],
  ['coverage', 'Coverage'],
  ['whenSuggesting', 'Where it suggests'],
  ['versus', 'Against the own judge'],
  ['cost', 'Cost'],
] as const;

/** Every judge against what people chose, best agreement first. */
export const Leaderboard = ({ board, versions, onRefresh }: LeaderboardProps) => {
  const [sight, setSight] = useState<Sight>('all');
  return (
    <Panel
      title="Leaderboard"
      hint={HINTS[sight]}
      actions={
        <span className="flex items-center gap-1.5">
          <Segmented label="Which steps" value={sight} options={SIGHTS} onValueChange={setSight} />
          <IconButton label="Count again" icon={<RefreshCw aria-hidden />} onClick={onRefresh} />
        </span>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys. */}
      <section aria-label="Leaderboard, scrolls sideways" tabIndex={0} className="overflow-x-auto">
        <Table aria-label="Leaderboard">
          <thead>
            <tr>
              <TableHead>Judge</TableHead>
              {COLUMNS.map(([id, name]) => (
                <TableHead key={id}>
                  <Tooltip text={DEFINITIONS[id]}>
                    <button
                      type="button"
                      className="cursor-help rounded underline decoration-dotted underline-offset-3"
                    >
                      {name}
                    </button>
                  </Tooltip>
                </TableHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(board, versions, sight).map((row) => (
              <LeaderRow key={row.id} row={row} />
            ))}
          </tbody>
        </Table>
      </section>
      {board.runs.length === 0 ? (
        <p className="mt-3 text-dim text-xs">Only the loom’s own judge is on the board. Try another above.</p>
      ) : null}
    </Panel>
  );
};
