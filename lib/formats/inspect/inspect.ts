import { labelledRow } from '../inverse-scaling/labelled-prompt';
import { jsonLine } from '../json-line';
import { labelledProblem } from '../row-problem';
import { rowsWriter } from '../write-rows';
import { SeenIds } from './seen-ids';

/**
 * Samples of Inspect (inspect_ai): the question with its choices, the right one as a letter. Inspect refuses two samples
 * with one id: an item that is there again (by an edit) carries its number behind its id.
 */
export const inspect = rowsWriter('.inspect.jsonl', 'application/jsonl', {
  problem: labelledProblem,
  lines: ({ format, hash, rows }) => {
    const seen = new SeenIds(rows);
    const choices = format.labels.map(({ text }) => text.trim());
    return (row) => {
      const { answerIndex } = labelledRow(row, format);
      return jsonLine({
        id: seen.add(row.id) ? `${row.id}-${row.index + 1}` : row.id,
        input: row.question,
        choices,
        target: String.fromCharCode(65 + answerIndex),
        metadata: {
          answer_index: answerIndex,
          item_id: row.id,
          dataset_hash: hash,
          label: row.label,
          label_says: format.labelSays,
        },
      });
    };
  },
});
