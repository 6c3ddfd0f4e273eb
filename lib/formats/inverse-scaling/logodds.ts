import type { Row } from '../../dataset/row';
import type { ItemFormat } from '../../loom/item-format';
import type { DatasetFacts } from '../dataset-facts';
import { itemName, rowError } from '../row-error';
import { labelledProblem } from '../row-problem';
import { labelledPrompt, labelledRow } from './labelled-prompt';
import { csvWriter, jsonlWriter, type Table } from './table';

/** Each item twice: the control prompt, and with what should mislead. The metric is how much the second moves the log-odds. */
export const logodds: Table<'prompt' | 'other_prompt' | 'classes' | 'answer_index'> = {
  name: 'logodds',
  columns: ['prompt', 'other_prompt', 'classes', 'answer_index'],
  problem: logoddsProblem,
  cells: (row, { format }) => {
    const { control, biased } = pairOf(row, format);
    const { classes, answerIndex } = labelledRow(row, format);
    return { prompt: control, other_prompt: biased, classes, answer_index: answerIndex };
  },
};

export const logoddsCsv = csvWriter(logodds);
export const logoddsJsonl = jsonlWriter(logodds);

function logoddsProblem(facts: DatasetFacts): string | null {
  const { format, controls } = facts;
  const problem = labelledProblem(facts);
  if (problem) return problem;
  if (format.labels.length !== 2)
    return `Log-odds need exactly two labels; the item format has ${format.labels.length}.`;
  if (controls.firstMissing !== null) {
    const who =
      controls.pairs === 0
        ? 'no item has one as it stands'
        : `${itemName({ index: controls.firstMissing })} has none as it stands`;
    return `Log-odds compare each item with a control prompt, and ${who}.`;
  }
  if (controls.same > 0)
    return `${controls.same === 1 ? '1 control prompt is' : `${controls.same} control prompts are`} the same as the biased prompt: the difference would be 0 by construction.`;
  return null;
}

function pairOf(row: Row, format: ItemFormat): { control: string; biased: string } {
  if (!row.control) throw rowError(row, 'has no control prompt.');
  if (row.control.stale) throw rowError(row, 'was edited after its control prompt was made: make it anew.');
  const { labelIndex } = row;
  const control = labelledPrompt({ prompt: row.control.control, labelIndex }, format).prompt;
  const biased = labelledPrompt({ prompt: row.control.biased, labelIndex }, format).prompt;
  if (control === biased)
    throw rowError(
      row,
      'has a control prompt that is the same as its biased prompt: the difference would be 0 by construction.',
    );
  return { control, biased };
}
