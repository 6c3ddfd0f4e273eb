import { FormatError } from '../format-error';
import { csvRow } from './csv-row';
import type { LabelledPrompt } from './labelled-prompt';
import { pythonList } from './python-repr';

export interface LogoddsRow extends LabelledPrompt {
  /** The same item without what should mislead; null where nobody wrote one. */
  control: string | null;
}

/** Why there can be no log-odds file of these rows; null when there can. */
export function logoddsProblem(rows: readonly LogoddsRow[]): string | null {
  if (rows.length === 0) return 'There is no item on the accepted path yet.';
  for (const [index, row] of rows.entries()) {
    const name = `Item ${index + 1}`;
    if (row.control === null)
      return `Log-odds compare each item with a control prompt, and ${rows.every((one) => one.control === null) ? 'the items of this loom have' : `${name} has`} none.`;
    if (row.classes.length !== 2)
      return `Log-odds need exactly two labels; ${name} has ${row.classes.length}.`;
    if (row.control === row.prompt)
      return `The control prompt of ${name} is the item’s own prompt: the difference would be 0 by construction.`;
  }
  return null;
}

/** The rows of an inverse-scaling log-odds CSV, header first. Throws a FormatError where there is a problem. */
export function* writeLogodds(rows: readonly LogoddsRow[]): Generator<string> {
  const problem = logoddsProblem(rows);
  if (problem) throw new FormatError(problem);
  yield csvRow(['prompt', 'other_prompt', 'classes', 'answer_index']);
  for (const { control, prompt, classes, answerIndex } of rows)
    yield csvRow([control ?? '', prompt, pythonList(classes), String(answerIndex)]);
}
