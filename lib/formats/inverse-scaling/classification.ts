import type { Item } from '../../dataset/item';
import type { ItemFormat } from '../../loom/item-format';
import { FormatError } from '../format-error';
import { csvRow } from './csv-row';
import { labelledPrompt, labelProblem } from './labelled-prompt';
import { pythonList } from './python-repr';

/** Why there can be no classification file of these items; null when there can. */
export function classificationProblem(items: readonly Item[], format: ItemFormat | null): string | null {
  return labelProblem(format) ?? (items.length === 0 ? 'There is no item on the accepted path yet.' : null);
}

/** The rows of an inverse-scaling classification CSV, header first. Throws a FormatError where there is a problem. */
export function* writeClassification(items: readonly Item[], format: ItemFormat | null): Generator<string> {
  const problem = classificationProblem(items, format);
  if (problem || !format) throw new FormatError(problem ?? '');
  yield csvRow(['prompt', 'classes', 'answer_index']);
  for (const item of items) {
    const { prompt, classes, answerIndex } = labelledPrompt(item, format);
    yield csvRow([prompt, pythonList(classes), String(answerIndex)]);
  }
}
