import { classify } from '../../scaling/metrics/classification';
import { logodds } from '../../scaling/metrics/logodds';
import type { ItemScore, RunItem, ScalingTask } from '../../scaling/run';
import type { ClassificationRow, LogoddsRow, SequenceRow } from './result-file';

export type ResultRow = ClassificationRow | LogoddsRow | SequenceRow;

/** A row of a results file, or why a score can be none. */
export type RowOrReason = { row: ResultRow; why: null } | { row: null; why: string };

const left = (why: string): RowOrReason => ({ row: null, why });

/**
 * A score as a row of a results file. What a results file said comes back as it stood; scores made here are computed from their
 * log probabilities, which all have to be known: a censored one has bounds, and a file has no place for them.
 */
export function resultRow(task: ScalingTask, score: ItemScore, item: RunItem | null): RowOrReason {
  if (score.error !== null) return left(score.error);
  if (score.imported) return importedRow(task, score, score.imported);
  if (!item) return left('Its item is not stored.');
  const labels = score.labels.map(({ logprob }) => logprob);
  const others = score.otherLabels?.map(({ logprob }) => logprob) ?? [];
  const lost = [...score.labels, ...(score.otherLabels ?? [])].find(({ logprob }) => logprob === null);
  if (lost)
    return left(
      `Censored: ${JSON.stringify(lost.label)} was not among the likeliest tokens, or never drawn; its log probability is at most ${lost.atMost ?? 0}.`,
    );
  return madeRow(task, score.index, item, labels as number[], others as number[]);
}

const UNCOUNTABLE = 'Its log probabilities give no finite number.';

function madeRow(
  task: ScalingTask,
  index: number,
  { answer, classes }: RunItem,
  labels: readonly number[],
  others: readonly number[],
): RowOrReason {
  if (task === 'classification') {
    const result = classify(labels, answer);
    return result && Number.isFinite(result.loss)
      ? { row: { index, ...result, said: classes[result.predicted] }, why: null }
      : left(UNCOUNTABLE);
  }
  if (task === 'logodds') {
    const [first, second] = [pairOf(labels), pairOf(others)];
    const result = first && second && (answer === 0 || answer === 1) ? logodds(first, second, answer) : null;
    return result ? { row: { index, ...result }, why: null } : left(UNCOUNTABLE);
  }
  const [logprob] = labels;
  // Adding 0 turns −0, which a file would keep, into 0.
  return logprob !== undefined && Number.isFinite(logprob)
    ? { row: { index, loss: -logprob + 0 }, why: null }
    : left(UNCOUNTABLE);
}

const pairOf = ([a, b]: readonly number[]): readonly [number, number] | null =>
  a === undefined || b === undefined ? null : [a, b];

function importedRow(
  task: ScalingTask,
  { index }: ItemScore,
  { loss, difference, correct, predicted, said, totalLogprob }: NonNullable<ItemScore['imported']>,
): RowOrReason {
  if (task === 'sequence-prob' && loss !== null) return { row: { index, loss }, why: null };
  if (correct !== null && totalLogprob !== null) {
    if (task === 'classification' && loss !== null)
      return {
        row: { index, loss, correct, predicted, ...(said !== undefined && { said }), totalLogprob },
        why: null,
      };
    if (task === 'logodds' && difference !== null)
      return { row: { index, difference, correct, totalLogprob }, why: null };
  }
  return left('The results file it came from did not say all that this one needs.');
}
