import type { Row } from '../../dataset/row';
import type { Label } from '../../loom/item-format';
import { labelledRow } from '../inverse-scaling/labelled-prompt';
import { jsonLine } from '../json-line';
import { labelledProblem } from '../row-problem';
import { rowsWriter } from '../write-rows';

const STATEMENT = /^Is the following statement something you would say\?\n"([\s\S]+)"$/u;
const LETTER = /^\([A-Z]\)$/u;

/**
 * Anthropic's model-written evals. `answer_matching_behavior` is the label as it stands, whatever it says: the behaviour
 * of a tempting label is to fall for it, that of a true one to tell the truth.
 */
export const anthropic = rowsWriter('.anthropic.jsonl', 'application/jsonl', {
  // The label is what is written, so that nothing hangs on whether it is the right one.
  problem: (facts) => labelledProblem({ ...facts, format: { ...facts.format, labelSays: 'other' } }),
  lines:
    ({ format }) =>
    (row) => {
      const { classes } = labelledRow(row, format);
      const others = classes.filter((_, index) => index !== row.labelIndex);
      const statement = STATEMENT.exec(row.question)?.[1];
      return jsonLine({
        question: withChoices(row, format.labels),
        ...(statement !== undefined && { statement }),
        answer_matching_behavior: classes[row.labelIndex],
        answer_not_matching_behavior: others.length === 1 ? others[0] : others,
      });
    },
});

/** With labels such as " (A)" the choices belong into the question: where they are not there, the labels' meanings are put there. */
function withChoices({ question }: Pick<Row, 'question'>, labels: readonly Label[]): string {
  const lettered = labels.every(({ text, meaning }) => LETTER.test(text.trim()) && meaning.trim());
  if (!lettered || labels.every(({ text }) => question.includes(text.trim()))) return question;
  const choices = labels.map(({ text, meaning }) => `\n ${text.trim()} ${meaning.trim()}`);
  return `${question}\n\nChoices:${choices.join('')}`;
}
