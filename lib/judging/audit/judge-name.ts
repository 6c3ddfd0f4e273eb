import type { DecidedStep, RankedFacts } from '../decided-step';
import type { AuditedJudge } from './report';

/** What the loom calls the parts of its judges; one that is not there goes by its hash or id. */
export interface JudgeNames {
  /** Rubric hash → its number among the loom's versions. */
  rubrics: ReadonlyMap<string, number>;
  /** Server id → its name. */
  servers: ReadonlyMap<string, string>;
}

/** The ranking asked a judge: it was not off, and there was something to rank. */
export const isAsked = ({ calls }: RankedFacts): boolean => calls.length > 0;

const METHOD: Record<RankedFacts['method'], string> = {
  'listwise-kemeny': 'Kemeny',
  'listwise-kemeny+head-to-head': 'Kemeny',
  'listwise-plackett-luce': 'Plackett–Luce',
  pointwise: 'pointwise',
  'pairwise-bradley-terry': 'pairwise',
  none: 'no order',
};

/** A judge is a model on a server, a rubric and a way of asking: "judge-7b on Local, rubric 3, Kemeny". */
export function judgeName({ judge, method }: RankedFacts, { rubrics, servers }: JudgeNames): string {
  const { serverId, model, rubricHash } = judge;
  const who = serverId === 'practice' ? 'practice judge' : `${model} on ${servers.get(serverId) ?? serverId}`;
  return `${who}, rubric ${rubrics.get(rubricHash) ?? rubricHash}, ${METHOD[method]}`;
}

/** Every judge that was asked, the most asked first. */
export function auditedJudges(steps: readonly DecidedStep[], names: JudgeNames): AuditedJudge[] {
  const judges = new Map<string, AuditedJudge & { seen: Set<string> }>();
  for (const { stepId, rankings } of steps)
    for (const ranking of rankings.filter(isAsked)) {
      const name = judgeName(ranking, names);
      const { serverId, model, heuristic, rubricHash } = ranking.judge;
      const rubricVersion = names.rubrics.get(rubricHash) ?? null;
      const known = judges.get(name) ?? {
        ...{ name, serverId, model, heuristic, rubricHash, rubricVersion },
        ...{ method: METHOD[ranking.method], steps: 0, seen: new Set() },
      };
      judges.set(name, known);
      known.seen.add(stepId);
    }
  return [...judges.values()]
    .map(({ seen, ...judge }) => ({ ...judge, steps: seen.size }))
    .sort((one, other) => other.steps - one.steps || (one.name < other.name ? -1 : 1));
}
