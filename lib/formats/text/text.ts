import type { Row } from '../../dataset/row';
import type { ItemFormat } from '../../loom/item-format';
import { cleanText } from '../clean-text';
import { rowsProblem } from '../row-problem';
import { rowsWriter } from '../write-rows';

/** The items as they stand, each followed by the separator: what the item format reads again. */
export const text = rowsWriter('.txt', 'text/plain', {
  problem: rowsProblem,
  lines:
    ({ format }) =>
    (row) =>
      cleanText(row.prompt + answerOf(row, format) + format.separator),
});

/** An answer that is no label is kept with the spaces before it, of which the prompt may have some already. */
function answerOf({ prompt, label, labelIndex }: Row, { answerPrefix }: ItemFormat): string {
  if (labelIndex >= 0) return label;
  const space = answerPrefix.slice(answerPrefix.trimEnd().length);
  return space && prompt.endsWith(space) && label.startsWith(space) ? label.slice(space.length) : label;
}
