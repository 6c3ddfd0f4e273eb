import 'server-only';
import { labelList } from '@/lib/dataset/describe-find';
import type { ActBody } from '@/lib/dataset/item-act';
import type { Row } from '@/lib/dataset/row';
import type { ItemFormat } from '@/lib/loom/item-format';
import { AppError } from '../errors';

type Body<K extends ActBody['kind']> = Extract<ActBody, { kind: K }>;

/** Refuses an act that makes no sense of the row as it stands. `where` is the act's path in the request. */
export function checkAct(body: ActBody, row: Row, format: ItemFormat, where: string): void {
  const refuse = (field: string, message: string) =>
    new AppError('bad_request', message, { where: `${where}.body.${field}` });
  switch (body.kind) {
    case 'edit': {
      const problem = labelProblem(body.label, format);
      if (problem) throw refuse('label', problem);
      if (body.question === row.question && body.label === row.label)
        throw refuse('question', 'The edit changes nothing: the row says this already.');
      return;
    }
    case 'exclude':
      if (row.excluded)
        throw changed(`The row is excluded already: ${row.excluded.reason}`, row, `${where}.body`);
      return;
    case 'review':
      checkContent(body, row, where);
      checkReview(body, row, format, refuse);
      return;
    case 'control':
      checkContent(body, row, where);
      checkControl(body, format, refuse);
  }
}

type Refuse = (field: string, message: string) => AppError;

const changed = (message: string, row: Row, where: string) =>
  new AppError('conflict', message, { where, details: { row } });

function checkContent({ itemId }: Body<'review' | 'control'>, row: Row, where: string): void {
  if (itemId !== row.id)
    throw changed(
      'The row says something else than when this was done: it was edited meanwhile. Look at it again.',
      row,
      `${where}.body.itemId`,
    );
}

function labelProblem(label: string, format: ItemFormat): string | null {
  if (format.labels.length > 0) {
    if (format.labels.some(({ text }) => text === label)) return null;
    return `${JSON.stringify(label)} is none of the labels ${labelList(format)}. A label must match to the letter, spaces included.`;
  }
  if (format.answerPrefix.trim() !== '') return label.trim() === '' ? 'The answer is empty.' : null;
  return label === '' ? null : 'Items of this format have no answer: leave the label empty.';
}

function checkReview(
  { answer, verdict }: Body<'review'>,
  row: Row,
  { labels }: ItemFormat,
  refuse: Refuse,
): void {
  if (answer === null) return;
  if (answer >= labels.length)
    throw refuse('answer', `There is no label number ${answer}: the format has ${labels.length}.`);
  if (verdict === 'agree' && answer !== row.labelIndex)
    throw refuse('answer', 'To agree with the label is to give the answer that it is.');
  if (verdict === 'disagree' && answer === row.labelIndex)
    throw refuse('answer', 'To disagree with the label is to give another answer than it is, or none.');
}

function checkControl({ control, biased }: Body<'control'>, format: ItemFormat, refuse: Refuse): void {
  if (control.trimEnd() === biased.trimEnd())
    throw refuse(
      'control',
      'The control prompt and the biased prompt are the same: the difference of their log-odds would be 0 by construction.',
    );
  const ending = format.answerPrefix.replaceAll('\r\n', '\n').trim();
  for (const [field, text] of Object.entries({ control, biased }))
    if (!text.trimEnd().endsWith(ending))
      throw refuse(
        field,
        `This prompt does not end with ${JSON.stringify(ending)}, which the labels are to follow.`,
      );
}
