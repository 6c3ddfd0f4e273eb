import type { LearnedWeights } from '../../loom/learned-weights';
import { rankByWeights, type Weighable } from '../learned';
import { featuresOf } from '../learned/features';

/** How learned weights ordered the candidates: w·f over criteria and gates. */
export interface WeightsStage {
  kind: 'weights';
  order: string[];
  /** Criterion ids, and `gate:` names, with their weights in log-odds per point or flag. */
  weights: { name: string; weight: number }[];
  /** Candidate → the value of each of those, and Σ weight · value. */
  sums: Record<string, { values: number[]; sum: number }>;
  /** Candidate → the chance that a person takes it. */
  best: Record<string, number>;
}

/** Weighs the candidates anew. */
export function weightsStage(given: Weighable, learned: Pick<LearnedWeights, 'weights'>): WeightsStage {
  const { best, order } = rankByWeights(given, learned);
  const weights = Object.entries(learned.weights).map(([name, weight]) => ({ name, weight }));
  const names = weights.map(({ name }) => name);
  const sums = Object.fromEntries(
    order.map((id) => {
      const values = featuresOf(given, id, names);
      return [
        id,
        { values, sum: weights.reduce((sum, { weight }, at) => sum + weight * (values[at] ?? 0), 0) },
      ];
    }),
  );
  return { kind: 'weights', order, weights, sums, best };
}
