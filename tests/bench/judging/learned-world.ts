import type { DecidedStep } from '@/lib/judging/decided-step';
import { learnWeights, rankByWeights, type Weighable } from '@/lib/judging/learned';
import type { LearnedWeights } from '@/lib/loom/learned-weights';
import type { Rubric } from '@/lib/loom/settings';
import { type Random, seededRandom } from '@/lib/statistics/random';
import { CANDIDATES, gumbel, normal } from './world';

/** What a person goes by, in log-odds for a point of each criterion, and for a near-duplicate. */
export interface PersonKind {
  name: string;
  points: readonly number[];
  nearDuplicate: number;
}

const CRITERIA = ['clear', 'tempting', 'new'];
const RUBRIC: Rubric = {
  instructions: 'Rank them.',
  criteria: CRITERIA.map((id) => ({
    id,
    name: id,
    description: id,
    weight: 1,
    anchors: { low: '', high: '' },
  })),
};
const HASH = 'rubric';

interface SimChoice {
  given: Weighable;
  ids: string[];
  taken: string;
}

/** The judge scores three criteria from 1 to 5, none too well; the person goes by what they stand for. */
function simulatedChoice(person: PersonKind, step: number, random: Random): SimChoice {
  const given: Required<Weighable> = { scores: {}, flags: {} };
  const ids = Array.from({ length: CANDIDATES }, (_, at) => `s${step}-${at}`);
  const values = ids.map((id) => {
    const seen = CRITERIA.map(() => 3 + normal(random));
    const isNear = random() < 0.2;
    given.scores[id] = Object.fromEntries(
      CRITERIA.map((criterion, at) => {
        const score = Math.round((seen[at] as number) + 0.5 * normal(random));
        return [criterion, { score: Math.min(5, Math.max(1, score)), reason: '' }];
      }),
    );
    given.flags = { ...given.flags, [id]: isNear ? [{ gate: 'near-duplicate' as const }] : [] };
    const worth = seen.reduce((sum, one, at) => sum + one * (person.points[at] as number), 0);
    return worth + (isNear ? person.nearDuplicate : 0) + gumbel(random);
  });
  return { given, ids, taken: ids[values.indexOf(Math.max(...values))] as string };
}

function decidedStep({ given, ids, taken }: SimChoice, at: number): DecidedStep {
  const ranking = {
    rankingId: `r${at}`,
    createdAt: at,
    judge: { serverId: 's', model: 'm', heuristic: false, rubricHash: HASH },
    method: 'listwise-plackett-luce' as const,
    order: ids,
    scores: given.scores,
    suggestion: null,
    noSuggestion: null,
    confidence: null,
    estimate: null,
    calls: [],
    tokensIn: 0,
    tokensOut: 0,
    ms: 0,
  };
  const decision = {
    choiceId: `c${at}`,
    nodeId: taken,
    candidateId: taken,
    edited: false,
    by: 'human' as const,
    rankingId: ranking.rankingId,
    suggestionVisible: at % 10 !== 0,
    reason: null,
    reasonCode: null,
    order: null,
    flag: null,
    createdAt: at,
  };
  return {
    stepId: `s${at}`,
    parentId: 'p',
    number: at + 1,
    createdAt: at,
    rounds: 1,
    blind: at % 10 === 0,
    candidates: ids.map((nodeId) => ({
      nodeId,
      flags: (given.flags[nodeId] ?? []).map(({ gate }) => ({ gate, severity: 'warn', reason: '' })),
      takeable: true,
      label: null,
    })),
    rankings: [ranking],
    ranking,
    decision,
    decisions: [decision],
  };
}

export interface LearnedResult {
  person: string;
  choices: number;
  /** Share of the looms in which learned weights were offered. */
  offered: number;
  /** Share of fresh choices that stand first by the owner's weights, and by what ranks after the offer (the owner's where none came). */
  owner: number;
  learned: number;
  /** The same with the person's own weights. */
  most: number;
}

const FRESH = 400;

/** Learns from so many choices in each of some looms, and looks how well it foretells fresh ones. */
export function learnedAgainstOwner(person: PersonKind, choices: number, looms: number): LearnedResult {
  let [offered, owner, learned, most] = [0, 0, 0, 0];
  for (let loom = 0; loom < looms; loom++) {
    const random = seededRandom(1000 * choices + loom);
    const draw = (count: number) =>
      Array.from({ length: count }, (_, at) => simulatedChoice(person, at, random));
    const steps = draw(choices).map(decidedStep);
    const result = learnWeights(steps, RUBRIC, HASH, { now: 0, seed: loom });
    const fresh = draw(FRESH);
    const equal = weightsOf([1, 1, 1], 0);
    const own = foretold(fresh, equal);
    owner += own / looms;
    learned += ('offer' in result ? foretold(fresh, result.offer) : own) / looms;
    most += foretold(fresh, weightsOf(person.points, person.nearDuplicate)) / looms;
    offered += Number('offer' in result) / looms;
  }
  return { person: person.name, choices, offered, owner, learned, most };
}

const weightsOf = (points: readonly number[], nearDuplicate: number): Pick<LearnedWeights, 'weights'> => ({
  weights: {
    ...Object.fromEntries(CRITERIA.map((id, at) => [id, points[at] as number])),
    'gate:near-duplicate': nearDuplicate,
  },
});

/** Share of choices whose candidate stands first; where several do, each counts its part. */
function foretold(choices: readonly SimChoice[], weights: Pick<LearnedWeights, 'weights'>): number {
  const parts = choices.map(({ given, taken }) => {
    const { best } = rankByWeights(given, weights);
    const top = Math.max(...Object.values(best));
    const first = Object.keys(best).filter((id) => (best[id] as number) > top - 1e-9);
    return first.includes(taken) ? 1 / first.length : 0;
  });
  return parts.reduce((sum: number, one) => sum + one, 0) / choices.length;
}
