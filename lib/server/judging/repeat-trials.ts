import 'server-only';
import type { TrialFacts } from '@/lib/judging/audit/repeats';
import type { DecidedStep } from '@/lib/judging/decided-step';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import type { JudgeRun, Trial } from '@/lib/loom/judge-run';
import { digestOf } from '@/lib/loom/ranking-digest';
import type { AppContext } from '../app-context';

const keyOf = (serverId: string, model: string, hash: string): string => [serverId, model, hash].join('\n');
const judgeOf = ({ judge }: JudgeRun): string => keyOf(judge.serverId, judge.model, rubricHash(judge.rubric));

/** Trials by judges that looked at the loom another time as well: only they can tell whether a judge repeats itself. */
export async function repeatTrials(
  ctx: AppContext,
  steps: readonly DecidedStep[],
  runs: readonly JudgeRun[],
): Promise<TrialFacts[]> {
  const looked = new Set(
    steps.flatMap(({ rankings }) =>
      rankings.map(({ judge }) => keyOf(judge.serverId, judge.model, judge.rubricHash)),
    ),
  );
  const often = Map.groupBy(runs, judgeOf);
  const wanted = runs.filter((run) => looked.has(judgeOf(run)) || (often.get(judgeOf(run))?.length ?? 0) > 1);
  const facts: TrialFacts[] = [];
  for (const { id } of wanted) facts.push(...(await ctx.repository.read.trialsOfRun(id)).map(toFacts));
  return facts;
}

const toFacts = ({ stepId, ranking: { id, calls, estimate, ...ranking } }: Trial): TrialFacts => ({
  stepId,
  ranking: { ...ranking, rankingId: id, estimate: estimate ?? null, calls: digestOf({ calls }) },
});
