import type { Criterion, Rubric } from '../../loom/settings';
import { type DiffPart, wordDiff } from './word-diff';

/** One thing that differs between two rubrics. */
export interface RubricChange {
  /** What differs, in words: `Clarity: weight 1 → 2`. */
  what: string;
  /** The texts word by word, where a text differs. */
  parts: DiffPart[] | null;
}

/** What differs from one rubric to another, in the order in which the later one stands; nothing where they are the same. */
export function compareRubrics(before: Rubric, after: Rubric): RubricChange[] {
  const old = new Map(before.criteria.map((criterion) => [criterion.id, criterion]));
  const kept = new Set(after.criteria.map(({ id }) => id));
  return [
    ...textChange('Instructions', before.instructions, after.instructions),
    ...after.criteria.flatMap((criterion) => {
      const earlier = old.get(criterion.id);
      return earlier ? changesOf(earlier, criterion) : [wholly('new', criterion, 'added')];
    }),
    ...before.criteria.filter(({ id }) => !kept.has(id)).map((gone) => wholly('gone', gone, 'removed')),
    ...orderChange(before, after),
  ];
}

const changesOf = (before: Criterion, after: Criterion): RubricChange[] => [
  ...(before.name === after.name ? [] : [{ what: `${before.name}: now named ${after.name}`, parts: null }]),
  ...(before.weight === after.weight
    ? []
    : [{ what: `${after.name}: weight ${before.weight} → ${after.weight}`, parts: null }]),
  ...textChange(`${after.name}: what the judge looks for`, before.description, after.description),
  ...textChange(`${after.name}: what a 1 looks like`, before.anchors.low, after.anchors.low),
  ...textChange(`${after.name}: what a 5 looks like`, before.anchors.high, after.anchors.high),
];

const textChange = (what: string, before: string, after: string): RubricChange[] =>
  before === after ? [] : [{ what, parts: wordDiff(before, after) }];

const wholly = (word: string, { name, weight, description }: Criterion, kind: DiffPart['kind']) => ({
  what: `${name}: ${word}, weight ${weight}`,
  parts: [{ kind, text: description }],
});

function orderChange(before: Rubric, after: Rubric): RubricChange[] {
  const shared = (one: Rubric, other: Rubric) =>
    one.criteria
      .filter(({ id }) => other.criteria.some((criterion) => criterion.id === id))
      .map(({ id }) => id);
  const [was, is] = [shared(before, after), shared(after, before)];
  return was.join() === is.join() ? [] : [{ what: 'The criteria stand in another order', parts: null }];
}
