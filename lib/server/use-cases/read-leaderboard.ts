import 'server-only';
import { type LeaderboardReply, MAX_LEADERS } from '@/lib/contract/leaderboard';
import { type Judgements, leaderboard } from '@/lib/judging/leaderboard/leaderboard';
import type { Price } from '@/lib/judging/leaderboard/spent';
import { usageOf } from '@/lib/judging/leaderboard/usage';
import { humanPicks } from '@/lib/judging/leaderboard/verdict';
import type { JudgeRun } from '@/lib/loom/judge-run';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { decidedSteps } from '../judging/decided-steps';
import { PRACTICE_ROW } from '../ports/practice-row';
import { priceOf, pricePerMillion } from '../prices/price-of';

/** How the loom's own judge and its judge runs (the newest, or those named) stand against the choices of people. */
export async function readLeaderboard(
  ctx: AppContext,
  loomId: string,
  { runs: wanted }: { runs?: string[] | undefined },
): Promise<LeaderboardReply> {
  found(await ctx.repository.read.getLoom(loomId), 'loom', loomId);
  const steps = await decidedSteps(ctx, loomId);
  const known = await ctx.repository.read.judgeRuns(loomId);
  const chosen = wanted ? known.filter(({ id }) => wanted.includes(id)) : known;
  const judged: { run: JudgeRun; judgements: Judgements }[] = [];
  for (const run of chosen.slice(0, MAX_LEADERS))
    judged.push({ run, judgements: await judgementsOf(ctx, run.id) });

  const picks = humanPicks(steps);
  const board = leaderboard(steps, judged, await pricesOf(ctx));
  return {
    decided: picks.length,
    blind: picks.filter(({ sight }) => sight === 'blind').length,
    usage: usageOf(steps),
    own: board.own,
    runs: board.runs.map(({ run: { stepIds, ...run }, leader }) => ({
      run: { ...run, steps: stepIds.length },
      leader,
    })),
  };
}

/** What a run said of each step; of two trials of a step the later one. */
async function judgementsOf(ctx: AppContext, runId: string): Promise<Judgements> {
  const trials = await ctx.repository.read.trialsOfRun(runId);
  return new Map(
    trials.map(({ stepId, ranking }) => {
      const { judge, order, suggestion, noSuggestion, tokensIn, tokensOut, ms } = ranking;
      return [stepId, { judge, order, suggestion, noSuggestion, tokensIn, tokensOut, ms }];
    }),
  );
}

async function pricesOf(ctx: AppContext): Promise<Price> {
  const servers = new Map(
    [PRACTICE_ROW, ...(await ctx.repository.servers.list())].map((row) => [row.id, row]),
  );
  return ({ judge, noSuggestion, tokensIn, tokensOut }) => {
    const server = servers.get(judge.serverId);
    if (!server) return null;
    const isCounted = tokensIn + tokensOut > 0 || noSuggestion?.code === 'judge-failed';
    if (!isCounted && pricePerMillion(server, judge.model).source !== 'none') return null;
    return priceOf(server, judge.model, { in: tokensIn, out: tokensOut });
  };
}
