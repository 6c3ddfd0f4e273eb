import type { LearnedWeights } from '../../loom/learned-weights';
import { choiceChances } from './conditional-logit';
import { featuresOf, type Weighable, weighable } from './features';

/**
 * Candidates by learned weights: the chance of each that a person takes it, and the order by it. Candidates that lack a score on a
 * weighed criterion are left out.
 */
export function rankByWeights(
  given: Weighable,
  { weights }: Pick<LearnedWeights, 'weights'>,
): { best: Record<string, number>; order: string[] } {
  const names = Object.keys(weights);
  const criteria = names.filter((name) => !name.startsWith('gate:'));
  const ids = weighable(given, criteria);
  if (ids.length === 0) return { best: {}, order: [] };
  const chances = choiceChances(
    ids.map((id) => featuresOf(given, id, names)),
    Object.values(weights),
  );
  const best = Object.fromEntries(ids.map((id, at) => [id, Math.min(1, chances[at] as number)]));
  return { best, order: ids.toSorted((one, other) => (best[other] ?? 0) - (best[one] ?? 0)) };
}
