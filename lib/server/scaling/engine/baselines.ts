import 'server-only';
import type { CheckId, QualityReport } from '@/lib/dataset/quality';
import type { RunDataset } from '@/lib/scaling/run';

/** What a guess looks at that reads something else than the question. The label before is none: models are shown one item at a time. */
const LEAKS: readonly (readonly [id: CheckId, name: string])[] = [
  ['leak-first-word', 'The first word alone'],
  ['leak-length', 'The length alone'],
  ['leak-bag-of-words', 'The words without their order (naive Bayes)'],
];

/**
 * How often a guess is right that knows nothing, or only what leaks: the dashed lines of the figures. A check that could not be made is
 * left out; one that looked at a part of a large set says so.
 */
export function baselinesOf(
  { items, checks }: QualityReport,
  labels: readonly { count: number }[],
  all: number,
): RunDataset['baselines'] {
  const most = Math.max(0, ...labels.map(({ count }) => count));
  const part = items < all ? `, of the first ${items.toLocaleString('en')} items` : '';
  const leaks = LEAKS.flatMap(([id, name]) => {
    const accuracy = checks.find((check) => check.id === id)?.number ?? null;
    return accuracy === null ? [] : [{ id, name: name + part, accuracy }];
  });
  return [{ id: 'majority', name: 'Always the most frequent label', accuracy: most / all }, ...leaks];
}
