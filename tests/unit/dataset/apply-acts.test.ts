import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyActs } from '@/lib/dataset/apply-acts';
import type { ActBody, ItemAct, Reviewer } from '@/lib/dataset/item-act';
import { itemIdOf } from '@/lib/dataset/item-id';
import { parseText } from '@/lib/dataset/parse-items';
import type { Row } from '@/lib/dataset/row';
import type { ItemFormat } from '@/lib/loom/item-format';
import { makeRow } from '../../support/dataset/make-row';
import { YES_NO } from './builders';

const ROW = makeRow(0, { question: 'Is it?', label: ' Yes', labelIndex: 0 });
const ANN: Reviewer = { kind: 'human', name: 'Ann' };
const BOB: Reviewer = { kind: 'human', name: 'Bob' };

let made = 0;
const act = (body: ActBody, over: Partial<ItemAct> = {}): ItemAct => ({
  id: `act-${made++}`,
  datasetId: 'dataset-1',
  seq: made,
  place: ROW.place,
  by: ANN,
  body,
  createdAt: 1000 + made,
  undoneAt: null,
  ...over,
});
const edit = (question: string, label = ' Yes') => act({ kind: 'edit', question, label });
const review = (verdict: 'agree' | 'disagree' | 'unsure', itemId = ROW.id, by = ANN) =>
  act({ kind: 'review', itemId, verdict, answer: null, blind: false, note: null }, { by });
const control = (itemId = ROW.id) =>
  act({ kind: 'control', itemId, control: 'a', biased: 'b', made: { by: 'human' } });
const undone = (one: ItemAct): ItemAct => ({ ...one, undoneAt: 9999 });

describe('an edit', () => {
  it('replaces question and label, and names the new content', () => {
    const one = edit('Is it so?', ' No');
    const row = applyActs(ROW, [one], YES_NO);
    expect(row).toMatchObject({
      question: 'Is it so?',
      label: ' No',
      labelIndex: 1,
      id: itemIdOf({ question: 'Is it so?', label: ' No' }),
      prompt: 'Question: Is it so?\nAnswer:',
      edited: {
        actId: one.id,
        by: ANN,
        at: one.createdAt,
        question: 'Is it?',
        label: ' Yes',
        itemId: ROW.id,
      },
    });
  });

  it('keeps the text around the question as the node has it', () => {
    const format: ItemFormat = { ...YES_NO, prefix: 'Q', answerPrefix: ' A:' };
    const [item] = parseText('Q  Q of Q A: Yes', format).items;
    const base: Row = { ...ROW, question: item?.question ?? '', prompt: item?.prompt ?? '' };
    expect(applyActs(base, [edit('other')], format).prompt).toBe('Q  other A:');
  });

  it('gives way to a later one, and comes back when that is undone', () => {
    const [first, second] = [edit('First?'), edit('Second?')];
    expect(applyActs(ROW, [first, second], YES_NO).question).toBe('Second?');
    expect(applyActs(ROW, [first, undone(second)], YES_NO).question).toBe('First?');
    expect(applyActs(ROW, [undone(first), undone(second)], YES_NO)).toEqual(ROW);
  });

  it('to a label that the format no longer has does not count', () => {
    const first = edit('First?');
    expect(applyActs(ROW, [first, edit('Second?', ' Maybe')], YES_NO).question).toBe('First?');
  });

  it('takes any answer where the format has no labels', () => {
    const base: Row = { ...ROW, label: ' Paris', labelIndex: -1 };
    const row = applyActs(base, [edit('Where?', ' Rome')], { ...YES_NO, labels: [] });
    expect(row).toMatchObject({ label: ' Rome', labelIndex: -1 });
  });
});

describe('reviews', () => {
  it('are each reviewer’s latest, oldest first', () => {
    const acts = [review('agree'), review('agree', ROW.id, BOB), review('disagree')];
    const row = applyActs(ROW, acts, YES_NO);
    expect(row.reviews.map(({ by, verdict }) => [by.name, verdict])).toEqual([
      ['Bob', 'agree'],
      ['Ann', 'disagree'],
    ]);
  });

  it('are stale while the row says something else, and no longer', () => {
    const change = edit('Another?');
    const stale = (acts: ItemAct[]) => applyActs(ROW, acts, YES_NO).reviews.map((one) => one.stale);
    expect(stale([review('agree')])).toEqual([false]);
    expect(stale([review('agree'), change])).toEqual([true]);
    expect(stale([review('agree'), undone(change)])).toEqual([false]);
    const anew = itemIdOf({ question: 'Another?', label: ' Yes' });
    expect(stale([change, review('agree', anew)])).toEqual([false]);
  });

  it('of a person and a model of one name are two', () => {
    const model: Reviewer = { kind: 'model', name: 'Ann' };
    const row = applyActs(ROW, [review('agree'), review('unsure', ROW.id, model)], YES_NO);
    expect(row.reviews).toHaveLength(2);
  });
});

it('an exclusion and a control stand until undone; a control of other words is stale', () => {
  const exclude = act({ kind: 'exclude', reason: 'ambiguous' });
  const pair = control();
  const row = applyActs(ROW, [exclude, pair, edit('Another?')], YES_NO);
  expect(row.excluded).toMatchObject({ actId: exclude.id, reason: 'ambiguous' });
  expect(row.control).toMatchObject({ actId: pair.id, made: 'human', stale: true });
  const back = applyActs(ROW, [undone(exclude), undone(pair)], YES_NO);
  expect(back.excluded).toBeNull();
  expect(back.control).toBeNull();
});

const anyAct = fc
  .record({
    body: fc.oneof(
      fc.record({
        kind: fc.constant('edit' as const),
        question: fc.constantFrom('Is it?', 'Other?', 'Third?'),
        label: fc.constantFrom(' Yes', ' No', ' Gone'),
      }),
      fc.record({ kind: fc.constant('exclude' as const), reason: fc.constantFrom('a', 'b') }),
      fc.record({
        kind: fc.constant('review' as const),
        itemId: fc.constantFrom(ROW.id, itemIdOf({ question: 'Other?', label: ' No' })),
        verdict: fc.constantFrom('agree' as const, 'disagree' as const),
        answer: fc.constant(null),
        blind: fc.boolean(),
        note: fc.constant(null),
      }),
    ),
    by: fc.constantFrom(ANN, BOB),
    undoneAt: fc.constantFrom(null, null, 5000),
  })
  .map(({ body, by, undoneAt }) => act(body, { by, undoneAt }));

it('whatever was done and undone, a row is whole', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 12 }), (acts) => {
      const row = applyActs(ROW, acts, YES_NO);
      const standing = acts.filter((one) => one.undoneAt === null);
      expect(applyActs(ROW, standing, YES_NO)).toEqual(row);
      expect(row.id).toBe(itemIdOf(row));
      expect(YES_NO.labels[row.labelIndex]?.text).toBe(row.label);
      expect(row.prompt).toBe(`Question: ${row.question}\nAnswer:`);
      expect(row.excluded !== null).toBe(standing.some((one) => one.body.kind === 'exclude'));
      const reviewers = standing.filter((one) => one.body.kind === 'review').map((one) => one.by.name);
      expect(row.reviews.map(({ by }) => by.name).sort()).toEqual([...new Set(reviewers)].sort());
      for (const one of row.reviews) {
        const body = standing.find(({ id }) => id === one.actId)?.body;
        expect(one.stale).toBe(body?.kind === 'review' && body.itemId !== row.id);
      }
    }),
    { numRuns: 500 },
  );
});
