import type { ActBody, Reviewer } from '../../dataset/item-act';
import { itemIdOf } from '../../dataset/item-id';
import type { Row } from '../../dataset/row';
import type { ItemFormat } from '../../loom/item-format';

/** An act that the server has not answered yet. */
export interface OpenAct {
  id: string;
  place: string;
  by: Reviewer;
  body: ActBody;
  at: number;
}

/** The row as it will be once the server has done the act. */
export function applyAct(row: Row, act: OpenAct, format: ItemFormat | null): Row {
  const { id: actId, by, at, body } = act;
  switch (body.kind) {
    case 'edit': {
      const { question, label, itemId } = row.edited ?? { ...row, itemId: row.id };
      const edited = { actId, by, at, question, label, itemId };
      return { ...withContent(row, body, format), edited };
    }
    case 'exclude':
      return { ...row, excluded: { actId, by, at, reason: body.reason } };
    case 'review': {
      const { verdict, answer, blind, note, itemId } = body;
      const others = row.reviews.filter((review) => review.by.kind !== by.kind || review.by.name !== by.name);
      const review = { actId, by, at, verdict, answer, blind, note, stale: itemId !== row.id };
      return { ...row, reviews: [...others, review] };
    }
    case 'control': {
      const { control, biased, made, itemId } = body;
      const stale = itemId !== row.id;
      return { ...row, control: { actId, by, at, control, biased, made: made.by, stale } };
    }
  }
}

/** The row without acts; what an older act of the same kind said under them, only the server knows. */
export function applyUndo(row: Row, actIds: ReadonlySet<string>, format: ItemFormat | null): Row {
  let next = row;
  if (next.edited && actIds.has(next.edited.actId))
    next = { ...withContent(next, next.edited, format), edited: null };
  if (next.excluded && actIds.has(next.excluded.actId)) next = { ...next, excluded: null };
  if (next.control && actIds.has(next.control.actId)) next = { ...next, control: null };
  const reviews = next.reviews.filter(({ actId }) => !actIds.has(actId));
  return reviews.length === next.reviews.length ? next : { ...next, reviews };
}

/** Whether a row carries one of the acts. */
export const carries = (row: Row, actIds: ReadonlySet<string>): boolean =>
  [row.edited, row.excluded, row.control, ...row.reviews].some(
    (mark) => mark !== null && actIds.has(mark.actId),
  );

function withContent(
  row: Row,
  { question, label }: { question: string; label: string },
  format: ItemFormat | null,
): Row {
  const id = itemIdOf({ question, label });
  if (id === row.id) return row;
  const labelIndex = format ? format.labels.findIndex(({ text }) => text === label) : row.labelIndex;
  const prompt = format ? `${format.prefix}${question}${format.answerPrefix}` : row.prompt;
  const reviews = row.reviews.map((review) => ({ ...review, stale: true }));
  const control = row.control && { ...row.control, stale: true };
  return { ...row, id, question, label, labelIndex, prompt, reviews, control };
}
