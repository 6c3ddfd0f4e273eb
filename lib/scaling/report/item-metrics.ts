import { z } from 'zod';
import type { LabelSays } from '../../loom/item-format';
import { boundsOf, type LabelScore } from '../label-score';
import { classifyBounded, isLikeliest, tiedLabels } from '../metrics/bounded-classification';
import { areBounds, type Bounds, negative } from '../metrics/bounds';
import { logoddsBounded } from '../metrics/logodds';
import type { ItemScore, RunItem, ScalingTask } from '../run';
import { importedLabelGiven } from './imported-label-given';

/** The least and the most that a value can be; both the same where it is known, null where it is open on that side. */
export const rangeSchema = z.tuple([z.number().nullable(), z.number().nullable()]);
export type Range = z.infer<typeof rangeSchema>;

/** What one score says of one item. A metric that its task has not, or that nothing is known of, is null. */
export const itemMetricsSchema = z.object({
  /** Null also where bounds leave it open, or the right class is as likely as another. */
  correct: z.boolean().nullable(),
  predicted: z.int().nullable(),
  /** Whether the class that the item's label names is the likeliest. */
  labelGiven: z.boolean().nullable(),
  /**
   * Where k classes are exactly the likeliest: what the item counts to the accuracy and to how often the label is given, 1/k where the right class,
   * or the label’s, is one of them, else 0.
   */
  tie: z.object({ right: z.number(), given: z.number() }).nullable(),
  loss: rangeSchema.nullable(),
  /** ln Σ exp ℓ over the classes; of log-odds after both prompts together. */
  totalLogprob: rangeSchema.nullable(),
  logodds: rangeSchema.nullable(),
  sequenceLoss: rangeSchema.nullable(),
  /** A label was missing from the likeliest tokens, or from all draws. */
  censored: z.boolean(),
});
export type ItemMetrics = z.infer<typeof itemMetricsSchema>;

/** What is known of a run whose rows may have no items: results files do not say which class a label names. */
export interface Told {
  labelSays: LabelSays | null;
  classes: number;
}

/** What the metrics need of an item. */
export type AnsweredItem = Pick<RunItem, 'answer' | 'label'> & { classes: { readonly length: number } };

const NOTHING: ItemMetrics = {
  correct: null,
  predicted: null,
  labelGiven: null,
  tie: null,
  loss: null,
  totalLogprob: null,
  logodds: null,
  sequenceLoss: null,
  censored: false,
};

/**
 * The metrics of one item by one score. Of k exactly equal labels none is preferred: each counts 1/k, and their loss is ln k. A censored label gives
 * bounds, and a prediction only where one label’s lower bound beats every other’s upper one. An imported row is taken at its word: its own
 * `correct` is the truth. Nothing at all where the score failed, or a log probability is no number.
 *
 * @param item null where the rows of an imported run are not joined to a dataset
 * @param told of the run; only looked at without an item
 */
export function itemMetrics(
  score: Pick<ItemScore, 'labels' | 'otherLabels' | 'imported' | 'error'>,
  item: AnsweredItem | null,
  task: ScalingTask,
  told: Told = { labelSays: null, classes: 0 },
): ItemMetrics {
  if (score.error !== null) return NOTHING;
  if (score.imported) return ofImported(score.imported, item, task, told);
  if (!item) return NOTHING;
  const censored = [...score.labels, ...(score.otherLabels ?? [])].some(({ logprob }) => logprob === null);
  if (task === 'sequence-prob') return { ...NOTHING, ...ofSequence(score.labels), censored };
  if (score.labels.length !== item.classes.length) return NOTHING;
  const metrics = task === 'logodds' ? ofPair(score, item) : ofClasses(score.labels, item);
  return metrics ? { ...NOTHING, ...metrics, censored } : NOTHING;
}

function ofClasses(
  labels: readonly LabelScore[],
  { answer, label }: AnsweredItem,
): Partial<ItemMetrics> | null {
  const logprobs = labels.map(boundsOf);
  const result = classifyBounded(logprobs, answer);
  return (
    result && {
      correct: isLikeliest(logprobs, answer),
      predicted: result.predicted,
      labelGiven: isLikeliest(logprobs, label),
      tie: tieOf(logprobs, answer, label),
      loss: toRange(result.loss),
      totalLogprob: toRange(result.totalLogprob),
    }
  );
}

function ofPair(
  { labels, otherLabels }: Pick<ItemScore, 'labels' | 'otherLabels'>,
  { answer, label }: AnsweredItem,
): Partial<ItemMetrics> | null {
  const [prompt, other] = [labels.map(boundsOf), (otherLabels ?? []).map(boundsOf)];
  if (prompt.length !== 2 || other.length !== 2) return null;
  const result = logoddsBounded(prompt as [Bounds, Bounds], other as [Bounds, Bounds], answer);
  return (
    result && {
      correct: isLikeliest(other, answer),
      predicted: result.predicted,
      labelGiven: isLikeliest(other, label),
      tie: tieOf(other, answer, label),
      logodds: toRange(result.difference),
      totalLogprob: toRange(result.totalLogprob),
    }
  );
}

function tieOf(logprobs: readonly Bounds[], answer: number, label: number): ItemMetrics['tie'] {
  const tied = tiedLabels(logprobs);
  if (tied.length === 0) return null;
  const shareOf = (place: number) => (tied.includes(place) ? 1 / tied.length : 0);
  return { right: shareOf(answer), given: shareOf(label) };
}

function ofSequence([completion]: readonly LabelScore[]): Partial<ItemMetrics> {
  const logprob = completion && boundsOf(completion);
  return logprob && areBounds(logprob) ? { sequenceLoss: toRange(negative(logprob)) } : {};
}

function ofImported(
  said: NonNullable<ItemScore['imported']>,
  item: AnsweredItem | null,
  task: ScalingTask,
  told: Told,
): ItemMetrics {
  const known = (value: number | null): Range | null =>
    value === null || !Number.isFinite(value) ? null : [value, value];
  if (task === 'sequence-prob') return { ...NOTHING, sequenceLoss: known(said.loss) };
  return {
    ...NOTHING,
    correct: said.correct,
    predicted: said.predicted,
    labelGiven: importedLabelGiven(said, item, told),
    loss: task === 'classification' ? known(said.loss) : null,
    logodds: task === 'logodds' ? known(said.difference) : null,
    totalLogprob: known(said.totalLogprob),
  };
}

const toRange = ([low, high]: Bounds): Range => [
  Number.isFinite(low) ? low : null,
  Number.isFinite(high) ? high : null,
];
