import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Trace } from '@/lib/contract/dataset';
import { itemIdOf } from '@/lib/dataset/item-id';
import type { Loom } from '@/lib/loom/loom';
import { DatasetClient } from '../../support/dataset/dataset-client';
import { growLoom, plantLoom } from '../../support/dataset/grow-loom';
import { type SeededCore, seededCore } from '../../support/dataset/seeded-core';

let core: SeededCore<Loom[]>;
/** A loom of ten items for each test. */
let next = 0;
beforeAll(async () => {
  core = await seededCore(async (repository) => {
    const looms: Loom[] = [];
    for (let n = 0; n < 16; n++) {
      const loom = await plantLoom(repository, { title: `Loom ${n}` });
      await growLoom(repository, loom.id, loom.rootId, { steps: 10 });
      looms.push(loom);
    }
    return looms;
  });
});
afterAll(() => core?.[Symbol.asyncDispose]());
const dataset = () => new DatasetClient(core.api, core.seeded[next++]?.id ?? '');

const BOB = { kind: 'human' as const, name: 'Bob' };
const edit = (question: string, label = ' Yes') => ({ kind: 'edit' as const, question, label });
const exclude = (reason = 'unclear') => ({ kind: 'exclude' as const, reason });
const review = (itemId: string, verdict: 'agree' | 'disagree' | 'unsure', answer: number | null = null) => ({
  ...{ kind: 'review' as const, itemId, verdict, answer },
  ...{ blind: false, note: null },
});
const control = (itemId: string, text: string, biased: string) => ({
  ...{ kind: 'control' as const, itemId, control: text, biased },
  made: { by: 'human' as const },
});

test('an edit changes row, counts, hash and version; undone, all is as it was', async () => {
  const own = dataset();
  const [before, row] = [await own.view(), await own.row(3)];
  const done = await own.act(row.place, edit('Is it edited?'));
  expect(done.status).toBe(200);
  expect(done.body.before).toBe(before.version);
  expect(done.body.view).toMatchObject({ total: 10, kept: 10, edited: 1 });
  expect(done.body.view.hash).not.toBe(before.hash);
  expect(done.body.view.version).not.toBe(before.version);
  expect(done.body.view.labels.map(({ count }) => count)).toEqual([6, 4]);
  expect(done.body.rows).toEqual([await own.row(3)]);
  expect(done.body.rows[0]).toMatchObject({
    question: 'Is it edited?',
    label: ' Yes',
    prompt: 'Question: Is it edited?\nAnswer:',
    edited: { by: { name: 'Ann' }, question: row.question, label: row.label, itemId: row.id },
  });
  const undone = await own.undo([done.body.rows[0]?.edited?.actId ?? '']);
  expect(undone.body.rows).toEqual([row]);
  expect(undone.body.view.hash).toBe(before.hash);
});

test('an excluded row is kept out of counts and hash, and comes back', async () => {
  const own = dataset();
  const [before, row] = [await own.view(), await own.row(0)];
  const done = await own.act(row.place, exclude('too easy'));
  expect(done.body.view).toMatchObject({ total: 10, kept: 9, excluded: 1 });
  expect(done.body.view.labels.map(({ count }) => count)).toEqual([4, 5]);
  expect(done.body.rows[0]?.excluded?.reason).toBe('too easy');
  const again = await own.act(row.place, exclude('once more'));
  expect(again.status).toBe(409);
  expect(again.body.error.details).toMatchObject({ row: { place: row.place } });
  const undone = await own.undo([done.body.rows[0]?.excluded?.actId ?? '']);
  expect(undone.body.view).toMatchObject({ kept: 10, hash: before.hash });
});

test('reviews are of the words as they stood', async () => {
  const own = dataset();
  const row = await own.row(2);
  await own.act(row.place, review(row.id, 'agree', 0));
  const both = await own.act(row.place, review(row.id, 'disagree', 1), { by: BOB });
  expect(both.body.rows[0]?.reviews.map(({ by, verdict, stale }) => [by.name, verdict, stale])).toEqual([
    ['Ann', 'agree', false],
    ['Bob', 'disagree', false],
  ]);
  const edited = await own.act(row.place, edit('Is it other words?'));
  expect(edited.body.rows[0]?.reviews.map(({ stale }) => stale)).toEqual([true, true]);
  const late = await own.act(row.place, review(row.id, 'agree'));
  expect(late.status).toBe(409);
  expect(late.body.error).toMatchObject({
    code: 'conflict',
    where: 'body.acts.0.body.itemId',
    details: { row: { id: itemIdOf({ question: 'Is it other words?', label: ' Yes' }) } },
  });
});

test('a control pair is kept, and stale once the row says something else', async () => {
  const own = dataset();
  const row = await own.row(1);
  const plain = `${row.prompt}`;
  const biased = `I think the answer is No.\n${row.prompt}`;
  const done = await own.act(row.place, control(row.id, plain, biased));
  expect(done.body.rows[0]?.control).toMatchObject({ control: plain, biased, made: 'human', stale: false });
  const same = await own.act(row.place, control(row.id, plain, plain));
  expect(same.status).toBe(400);
  expect(same.body.error.message).toContain('0 by construction');
  const open = await own.act(row.place, control(row.id, 'Question: what then', biased));
  expect(open.body.error).toMatchObject({ code: 'bad_request', where: 'body.acts.0.body.control' });
  const edited = await own.act(row.place, edit('Is it other words?'));
  expect(edited.body.rows[0]?.control?.stale).toBe(true);
});

describe('refused, and nothing is done', () => {
  test.each([
    ['a label that is none', () => edit('Is it so?', 'Yes'), 'bad_request', /none of the labels/],
    ['an empty question', () => edit('  '), 'bad_request', /empty/],
    ['no reason', () => exclude(''), 'bad_request', /reason/],
    ['an answer that is no label', (id: string) => review(id, 'disagree', 7), 'bad_request', /number 7/],
    ['agreeing with another answer', (id: string) => review(id, 'agree', 1), 'bad_request', /agree/],
    ['disagreeing with the same one', (id: string) => review(id, 'disagree', 0), 'bad_request', /disagree/],
  ])('%s', async (_, body, code, message) => {
    const own = new DatasetClient(core.api, core.seeded[15]?.id ?? '');
    const [before, row] = [await own.view(), await own.row(0)];
    const answer = await own.act(row.place, body(row.id));
    expect(answer.body.error).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(await own.view()).toEqual(before);
  });

  test('an edit that changes nothing', async () => {
    const own = dataset();
    const row = await own.row(0);
    const answer = await own.act(row.place, edit(row.question, row.label));
    expect(answer.body.error.message).toContain('changes nothing');
  });

  test('a place where nothing is, a dataset that is not, and a model that was not asked', async () => {
    const own = dataset();
    const row = await own.row(0);
    expect((await own.act('nowhere:0-9', exclude())).status).toBe(404);
    expect((await new DatasetClient(core.api, nanoid()).act(row.place, exclude())).status).toBe(404);
    const model = await own.act(row.place, review(row.id, 'agree'), { by: { kind: 'model', name: 'gpt' } });
    expect(model.body.error).toMatchObject({ code: 'bad_request', where: 'body.acts.0.by.kind' });
    expect((await own.undo([nanoid()])).status).toBe(404);
  });

  test('all of them where one is wrong', async () => {
    const own = dataset();
    const [rows, before] = [await own.rows(), await own.view()];
    const by = { kind: 'human' as const, name: 'Ann' };
    const acts = rows.map(({ place }) => ({ id: nanoid(), place, by, body: exclude() }));
    const wrong = await own.send([...acts, { id: nanoid(), place: 'nowhere:0-9', by, body: exclude() }]);
    expect(wrong.status).toBe(404);
    expect(wrong.body.error.where).toBe('body.acts.10.place');
    expect(await own.view()).toEqual(before);
    const right = await own.send(acts);
    expect(right.body.view).toMatchObject({ kept: 0, excluded: 10 });
    expect(right.body.rows).toHaveLength(10);
  });
});

test('the same acts twice are done once; an id is taken by one act', async () => {
  const own = dataset();
  const [row, other] = [await own.row(0), await own.row(1)];
  const id = nanoid();
  const first = await own.act(row.place, exclude(), { id });
  const second = await own.act(row.place, exclude(), { id });
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.body.view).toEqual(first.body.view);
  expect((await own.act(other.place, exclude(), { id })).status).toBe(409);
  const undone = await own.undo([id]);
  expect((await own.undo([id])).body.view).toEqual(undone.body.view);
});

test('acts on one row, one after another in one request, see each other', async () => {
  const own = dataset();
  const row = await own.row(0);
  const by = { kind: 'human' as const, name: 'Ann' };
  const anew = itemIdOf({ question: 'Is it new?', label: ' No' });
  const answer = await own.send([
    { id: nanoid(), place: row.place, by, body: edit('Is it new?', ' No') },
    { id: nanoid(), place: row.place, by, body: review(anew, 'agree', 1) },
  ]);
  expect(answer.body.rows[0]).toMatchObject({ id: anew, reviews: [{ stale: false }] });
  const twice = [exclude('a'), exclude('b')].map((body) => ({ id: nanoid(), place: row.place, by, body }));
  expect((await own.send(twice)).status).toBe(409);
  expect((await own.view()).excluded).toBe(0);
});

test('two clients at once: both are done, one after the other; what one saw is told', async () => {
  const own = dataset();
  const rows = await own.rows();
  const answers = await Promise.all(
    rows.flatMap(({ place, id }) => [
      own.act(place, exclude(), { by: BOB }),
      own.act(place, review(id, 'unsure')),
    ]),
  );
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
  const befores = answers.map((answer) => answer.body.before);
  expect(new Set(befores).size).toBe(befores.length);
  const both = await Promise.all([0, 1].map(() => own.act(rows[0]?.place ?? '', edit('Is it theirs?'))));
  expect(both.map((answer) => answer.status).sort()).toEqual([200, 400]);
  const after = await own.rows();
  expect(after.every((row) => row.excluded && row.reviews.length === 1)).toBe(true);
});

test('a trace tells everything behind a row', async () => {
  const own = dataset();
  const row = await own.row(4);
  const done = await own.act(row.place, exclude());
  await own.undo([done.body.rows[0]?.excluded?.actId ?? '']);
  await own.act(row.place, edit('Is it traced?'));
  const trace = await core.api.ok<Trace>('GET', `${own.path}/trace?place=${encodeURIComponent(row.place)}`);
  expect(trace.row).toEqual(await own.row(4));
  expect(trace.nodes.map((node) => node.id)).toEqual([row.nodeId]);
  expect(trace.step?.id).toBe(row.stepId);
  expect(trace.candidates).toHaveLength(5);
  expect(trace.candidates.map((node) => node.id)).toContain(row.nodeId);
  expect(trace.rankings.map((ranking) => ranking.id)).toEqual([row.rankingId]);
  expect(trace.choices.map((choice) => choice.nodeId)).toEqual([row.nodeId]);
  expect(trace.acts.map(({ body, undoneAt }) => [body.kind, undoneAt !== null])).toEqual([
    ['exclude', true],
    ['edit', false],
  ]);
  expect((await core.api.call('GET', `${own.path}/trace?place=nowhere`)).status).toBe(404);
});

test('what was done outlives kill -9', async () => {
  const own = dataset();
  const row = await own.row(0);
  await own.act(row.place, edit('Is it kept?'));
  await own.act((await own.row(1)).place, exclude('for good'));
  const before = { view: await own.view(), rows: await own.rows() };
  core.api = await core.restart();
  const again = new DatasetClient(core.api, before.view.dataset.id);
  expect({ view: await again.view(), rows: await again.rows() }).toEqual(before);
});
