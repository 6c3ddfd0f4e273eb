import type { LeaderboardReply, LeaderReply } from '@/lib/contract/leaderboard';
import type { RubricView } from '@/lib/contract/teaching';
import type { Sight } from '@/lib/judging/leaderboard/leaderboard';
import { versionOf } from '@/lib/judging/rubric/version-of';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import type { Rubric } from '@/lib/loom/settings';
import { METHOD_NAMES } from '../teaching/words';

/** A judge on the board, as seen over one kind of steps. */
export interface BoardRow {
  id: string;
  title: string;
  /** Model, method and rubric. */
  detail: string;
  own: boolean;
  standing: LeaderReply['standing'][Sight];
  versus: NonNullable<LeaderReply['versus']>[Sight] | null;
  spent: LeaderReply['spent'];
  /** Steps behind `spent`. */
  steps: number;
}

/** The judges of a board, best agreement first; those without a step last. */
export function rowsOf(board: LeaderboardReply, versions: readonly RubricView[], sight: Sight): BoardRow[] {
  const row = (leader: LeaderReply) => ({
    standing: leader.standing[sight],
    versus: leader.versus?.[sight] ?? null,
    spent: leader.spent,
    steps: leader.standing.all.steps,
  });
  const runs = board.runs.map(({ run, leader }) => ({
    id: run.id,
    title: run.title,
    detail: [
      run.judge.model,
      METHOD_NAMES[run.judge.method ?? 'kemeny'],
      rubricOf(run.judge.rubric, versions),
    ].join(', '),
    own: false,
    ...row(leader),
  }));
  const own = {
    id: 'own',
    title: 'The loom’s own judge',
    detail: 'the rankings that stood when people chose',
    own: true,
    ...row(board.own),
  };
  return [own, ...runs].toSorted((a, b) => (b.standing.top1.value ?? -1) - (a.standing.top1.value ?? -1));
}

/** A run may try what was never saved. */
const rubricOf = (rubric: Rubric, versions: readonly RubricView[]): string => {
  const number = versionOf(rubricHash(rubric), versions);
  return number === null ? 'an unsaved rubric' : `rubric ${number}`;
};
