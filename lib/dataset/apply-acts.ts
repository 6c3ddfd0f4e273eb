import type { ItemFormat } from '../loom/item-format';
import type { ActBody, ItemAct } from './item-act';
import { itemIdOf } from './item-id';
import { markersOf } from './markers';
import type { Row, RowReview } from './row';

type ActOf<K extends ActBody['kind']> = ItemAct & { body: Extract<ActBody, { kind: K }> };

/**
 * A row with the standing ones of its acts over it; `acts` are those at its place, in order of `seq`. Of each kind the
 * latest counts, of reviews each reviewer's latest. Reviews and controls of other words than the row now has are stale, and
 * so are reviews whose answer is no label any more, or that were given when labels said something else.
 * An edit to a label that the format no longer has does not count.
 */
export function applyActs(row: Row, acts: readonly ItemAct[], format: ItemFormat): Row {
  const standing = acts.filter((act) => act.undoneAt === null);
  if (standing.length === 0) return row;
  const fits = (act: ActOf<'edit'>) => format.labels.length === 0 || labelIndexOf(act, format) >= 0;
  const edit = standing.filter(isA('edit')).findLast(fits);
  const next = edit ? withEdit(row, edit, format) : row;
  const exclude = standing.findLast(isA('exclude'));
  const control = standing.findLast(isA('control'));
  return {
    ...next,
    excluded: exclude ? { ...markOf(exclude), reason: exclude.body.reason } : null,
    reviews: reviewsOf(standing, next.id, format),
    control: control ? controlOf(control, next.id) : null,
  };
}

const isA =
  <K extends ActBody['kind']>(kind: K) =>
  (act: ItemAct): act is ActOf<K> =>
    act.body.kind === kind;

const markOf = ({ id, by, createdAt }: ItemAct) => ({ actId: id, by, at: createdAt });

const labelIndexOf = ({ body }: ActOf<'edit'>, { labels }: ItemFormat): number =>
  labels.findIndex(({ text }) => text === body.label);

function withEdit(row: Row, act: ActOf<'edit'>, format: ItemFormat): Row {
  const { question, label } = act.body;
  return {
    ...row,
    id: itemIdOf({ question, label }),
    question,
    label,
    labelIndex: labelIndexOf(act, format),
    prompt: withQuestion(row, question, format),
    edited: { ...markOf(act), question: row.question, label: row.label, itemId: row.id },
  };
}

/** The prompt with another question in it; what stands around it is as the node has it. */
function withQuestion(row: Pick<Row, 'prompt' | 'question'>, question: string, format: ItemFormat): string {
  const at = row.prompt.indexOf(row.question, markersOf(format).prefix.length);
  return row.prompt.slice(0, at) + question + row.prompt.slice(at + row.question.length);
}

function reviewsOf(standing: readonly ItemAct[], itemId: string, format: ItemFormat): RowReview[] {
  const latest = new Map<string, RowReview>();
  for (const act of standing.filter(isA('review'))) {
    const { verdict, blind, note } = act.body;
    const answer = answerOf(act, format);
    const reviewer = `${act.by.kind} ${act.by.name}`;
    latest.delete(reviewer);
    const stale = act.body.itemId !== itemId || answer === -1 || saidElse(act, format);
    latest.set(reviewer, {
      ...markOf(act),
      verdict,
      answer: answer === -1 ? null : answer,
      blind,
      note,
      stale,
    });
  }
  return [...latest.values()];
}

/** Place of the answer among the labels as they are now; -1 where it is none of them. */
function answerOf({ body: { answer, under } }: ActOf<'review'>, { labels }: ItemFormat): number | null {
  if (answer === null || !under) return answer;
  return labels.findIndex(({ text }) => text === under.answer);
}

const saidElse = ({ body: { under } }: ActOf<'review'>, { labelSays }: ItemFormat): boolean =>
  under !== undefined && under.labelSays !== labelSays;

function controlOf(act: ActOf<'control'>, itemId: string): NonNullable<Row['control']> {
  const { control, biased, made } = act.body;
  return { ...markOf(act), control, biased, made: made.by, stale: act.body.itemId !== itemId };
}
