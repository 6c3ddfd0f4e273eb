import { FormatError } from '../format-error';
import { checkClasses, checkText } from './check-values';
import { extraKeys } from './extra-keys';
import { JsonLines } from './json-lines';
import { RowList } from './row-list';
import type { RowsParser } from './rows-parser';
import { rowAt } from './where';

const MATCHING = 'answer_matching_behavior';
const OTHER = 'answer_not_matching_behavior';
/** `statement` and `label_confidence` are kept as they are. */
const KNOWN: ReadonlySet<string> = new Set(['question', MATCHING, OTHER]);
const LETTER = /^\s*\([A-Z]\)\s*$/u;

/** The answer that matches the behaviour is each row's label. */
export function anthropicJsonl(name: string | null): RowsParser {
  const list = new RowList();
  const lines = new JsonLines((object, row) => {
    const prompt = checkText(object.question, row, 'question');
    const answer = checkText(object[MATCHING], row, MATCHING);
    const others = Array.isArray(object[OTHER])
      ? checkClasses(object[OTHER], row, OTHER)
      : [checkText(object[OTHER], row, OTHER)];
    if (others.includes(answer))
      throw new FormatError(`“${OTHER}” holds the answer that matches the behaviour.`, rowAt(row, OTHER));
    checkStatement(object, row);
    const classes = inOneOrder([answer, ...others], list);
    const extra = extraKeys(object, KNOWN, row);
    list.add({ prompt, otherPrompt: null, classes, answerIndex: classes.indexOf(answer), extra });
  });
  return {
    at: () => rowAt(lines.row),
    push: (text) => lines.push(text),
    end: () => {
      lines.end();
      return list.toFile('anthropic-jsonl', name);
    },
  };
}

function checkStatement({ statement, label_confidence }: Record<string, unknown>, row: number): void {
  if (statement !== undefined && statement !== null) checkText(statement, row, 'statement');
  if (label_confidence !== undefined && label_confidence !== null && typeof label_confidence !== 'number')
    throw new FormatError('“label_confidence” is to be a number.', rowAt(row, 'label_confidence'));
}

/** The same answers come in the same order in every row: letters by the alphabet, others as in the first row. */
function inOneOrder(answers: string[], list: RowList): string[] {
  const sorted = [...answers].sort();
  return list.shared(JSON.stringify(sorted), () =>
    answers.every((answer) => LETTER.test(answer)) ? sorted : answers,
  );
}
