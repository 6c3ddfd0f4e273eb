import type { DatasetFacts } from './dataset-facts';
import { labelProblem } from './inverse-scaling/labelled-prompt';

/** Why there is nothing to write; null when there are rows. */
export function rowsProblem({ rows, excluded }: Pick<DatasetFacts, 'rows' | 'excluded'>): string | null {
  if (rows > 0) return null;
  return excluded.some(({ count }) => count > 0) ? 'Every item is excluded.' : 'There is no item yet.';
}

/** Why there can be no file in which every row names a right answer; null when there can. */
export function labelledProblem(facts: DatasetFacts): string | null {
  return labelProblem(facts.format) ?? rowsProblem(facts) ?? unlabelledProblem(facts);
}

function unlabelledProblem({ rows, labels }: DatasetFacts): string | null {
  const others = rows - labels.reduce((sum, { count }) => sum + count, 0);
  if (others <= 0) return null;
  return `${others === 1 ? '1 item has an answer that is' : `${others} items have answers that are`} none of the labels: edit or exclude ${others === 1 ? 'it' : 'them'}.`;
}
