import 'server-only';
import { examplesElsewhere } from '@/lib/loom/judge/examples-elsewhere';
import type { LoomNode } from '@/lib/loom/node';
import type { Ranking } from '@/lib/loom/ranking';
import type { JudgeSettings } from '@/lib/loom/settings';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import type { QualityShelf } from '../live/quality-shelf';
import { groundOf } from '../steps/ground';
import { rank } from '../steps/rank-candidates';

/**
 * Has a judge rank a step as it stood: the path to its parent, and the candidates that the ranking saw by which it was
 * decided. What would give the choice away is not shown: later overrides, and examples that stand in the step. Stores
 * nothing. `qualities` are kept apart from those of the steps that run, which would be pushed out.
 */
export async function rankTrial(
  ctx: AppContext,
  qualities: QualityShelf,
  input: { stepId: string; judge: JudgeSettings },
  signal: AbortSignal,
): Promise<Ranking> {
  const { read } = ctx.repository;
  const stored = found(await read.getStep(input.stepId), 'step', input.stepId);
  const loom = found(await read.getLoom(stored.loomId), 'loom', stored.loomId);
  const [path, nodes] = [await read.getPath(stored.parentId), await read.nodesOfStep(stored.id)];
  const examples = examplesElsewhere(
    input.judge.examples ?? [],
    nodes.map(({ id }) => id),
  );
  const judge = { ...input.judge, examples };
  const step = { ...stored, judge };
  const settings = { ...loom.settings, sampler: step.sampler, judge };
  const ground = await groundOf(qualities, loom.id, path, settings);
  const events = rank(
    ctx,
    { step, rankingId: ctx.newId(), overridesBefore: stored.createdAt },
    ground,
    await candidatesThen(ctx, stored.id, nodes),
    signal,
  );
  for (;;) {
    const { done, value } = await events.next();
    if (done) return value;
  }
}

/**
 * The candidates that the ranking saw by which a person first chose, else those of the newest. Where the judge was not asked, a
 * ranking does not tell whom it would have seen: then all that are no edited copies.
 */
async function candidatesThen(ctx: AppContext, stepId: string, nodes: LoomNode[]): Promise<LoomNode[]> {
  const { read } = ctx.repository;
  const [rankings, choices] = [await read.rankingsOfStep(stepId), await read.choicesOfStep(stepId)];
  const standing = choices.filter(({ undoneAt }) => undoneAt === null);
  const chosenBy = (standing.find(({ by }) => by === 'human') ?? standing.at(-1))?.rankingId;
  const ranking = rankings.find(({ id }) => id === chosenBy) ?? rankings.at(-1);
  if (!ranking || ranking.calls.length === 0) return nodes.filter(({ editedFrom }) => editedFrom === null);
  const saw = new Set(seenBy(ranking));
  return nodes.filter(({ id }) => saw.has(id));
}

const seenBy = ({ excluded, calls }: Ranking): string[] => [
  ...excluded.map(({ nodeId }) => nodeId),
  ...calls.flatMap(({ shown }) => shown.map(({ nodeId }) => nodeId)),
];
