import type { LearnedWeights } from '../../loom/learned-weights';
import type { Rubric } from '../../loom/settings';

/** How much say one criterion or gate has, by the owner and as learned: both as shares of all the say criteria have. */
export interface WeightShare {
  id: string;
  name: string;
  kind: 'criterion' | 'gate';
  /** 0 to 1; 0 for gates, which owners give no weight. */
  owner: number;
  /** Below 0 where more of it made people choose something else. */
  learned: number;
}

const GATE = 'gate:';

/** Criteria in the rubric's order, then gates by their name. Weights come on two scales; as shares they can stand side by side. */
export function weightShares(
  { criteria }: Rubric,
  { weights }: Pick<LearnedWeights, 'weights'>,
): WeightShare[] {
  const ownerAll = sum(criteria.map(({ weight }) => weight));
  const learnedAll = sum(criteria.map(({ id }) => Math.abs(weights[id] ?? 0)));
  const share = (part: number, all: number) => (all > 0 ? part / all : 0);
  return [
    ...criteria.map(({ id, name, weight }) => ({
      id,
      name,
      kind: 'criterion' as const,
      owner: share(weight, ownerAll),
      learned: share(weights[id] ?? 0, learnedAll),
    })),
    ...Object.keys(weights)
      .filter((id) => id.startsWith(GATE))
      .sort()
      .map((id) => ({
        id,
        name: id.slice(GATE.length).replaceAll('-', ' '),
        kind: 'gate' as const,
        owner: 0,
        learned: share(weights[id] ?? 0, learnedAll),
      })),
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
