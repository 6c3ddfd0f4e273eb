import type { GateFlag } from '../../loom/gate-flag';
import type { Ranking } from '../../loom/ranking';
import type { JudgeSettings } from '../../loom/settings';
import { type DuelStage, duelStage } from './duel-stage';
import { type KemenyStage, kemenyStage } from './kemeny-stage';
import { type LabelStage, labelByProbability, labelByRotations } from './label-stage';
import { type PairsStage, pairsStage } from './pairs-stage';
import { type PlacesStage, placesStage } from './places-stage';
import { type RatingsStage, ratingsStage } from './ratings-stage';
import { type WeightsStage, weightsStage } from './weights-stage';

export type Stage =
  | KemenyStage
  | DuelStage
  | PlacesStage
  | RatingsStage
  | PairsStage
  | WeightsStage
  | LabelStage;

export interface Explanation {
  /** One after the other, each from the one before. */
  stages: Stage[];
  /** The order they come to. */
  order: string[];
  /** Whether that is the order that is stored. */
  agrees: boolean;
}

export interface Explained {
  ranking: Ranking;
  judge: Pick<JudgeSettings, 'rubric' | 'minConfidence' | 'learned'>;
  /** The candidates of the step in order of arrival, judged or not. */
  candidates: readonly string[];
  /** Candidate → the label it ends in. */
  labels: ReadonlyMap<string, string | null>;
  /** Candidate → what the gates say of it. */
  flags: Readonly<Record<string, readonly GateFlag[]>>;
  /** The label that the sampler was asked for at this step. */
  wantedLabel: string | null;
}

/** How a ranking's order came about, worked out anew from the calls that are stored. Needs nothing else. */
export function explain(input: Explained): Explanation {
  const stages = stagesOf(input);
  const order = stages.findLast((stage) => stage.order !== null)?.order ?? [];
  return { stages, order, agrees: order.join(' ') === input.ranking.order.join(' ') };
}

function stagesOf(input: Explained): Stage[] {
  const { ranking, judge, candidates, labels, wantedLabel } = input;
  const { criteria } = judge.rubric;
  const wanted = { label: wantedLabel, labels, minConfidence: judge.minConfidence };
  const { calls, method } = ranking;
  if (method === 'listwise-kemeny' || method === 'listwise-kemeny+head-to-head') {
    const joined = kemenyStage(calls, criteria);
    if (!joined) return [];
    const learned = learnedStage(input, Object.keys(ranking.scores));
    if (learned) return [joined, learned, ...some(labelByProbability(learned, wanted))];
    const label = labelByRotations(joined.order, rotationsOf(ranking), criteria, wanted);
    return [joined, ...some(label), ...some(duelStage(calls, criteria))];
  }
  const judged = new Set(calls.flatMap(({ shown }) => shown.map(({ nodeId }) => nodeId)));
  const ids = candidates.filter((id) => judged.has(id));
  const joined = JOINED[method]?.(ranking, ids, criteria) ?? null;
  const learned = learnedStage(input, ids);
  const last = learned ?? joined;
  return [...some(joined), ...some(learned), ...some(last && labelByProbability(last, wanted))];
}

/** Null where no learned weights ordered, or those that did are no longer known. `ids`: equals stand in this order. */
function learnedStage(
  { ranking, judge: { learned }, flags }: Explained,
  ids: readonly string[],
): WeightsStage | null {
  if (!learned || learned.createdAt !== ranking.estimate?.learnedAt) return null;
  const scores = Object.fromEntries(
    ids.flatMap((id) => (ranking.scores[id] ? [[id, ranking.scores[id]]] : [])),
  );
  return weightsStage({ scores, flags }, learned);
}

type Join = (
  ranking: Ranking,
  ids: readonly string[],
  criteria: JudgeSettings['rubric']['criteria'],
) => PlacesStage | RatingsStage | PairsStage | null;

const JOINED: Partial<Record<Ranking['method'], Join>> = {
  // Learned weights leave nothing of an estimate by places.
  'listwise-plackett-luce': (ranking, ids) =>
    ranking.estimate?.learnedAt === undefined ? placesStage(ranking, ids) : null,
  pointwise: ({ calls }, ids, criteria) => ratingsStage(calls, ids, criteria),
  'pairwise-bradley-terry': pairsStage,
};

const rotationsOf = ({ calls }: Ranking) => calls.filter(({ kind }) => kind === 'rotation');

const some = <T>(value: T | null): T[] => (value === null ? [] : [value]);
