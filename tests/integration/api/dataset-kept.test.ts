import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import type { NewAct } from '@/lib/contract/dataset';
import { agreementOf } from '@/lib/dataset/review/agreement';
import type { ItemFormat } from '@/lib/loom/item-format';
import { actOnRows } from '@/lib/server/use-cases/act-on-rows';
import { answerRows } from '@/lib/server/use-cases/answer-rows';
import { createLoom } from '@/lib/server/use-cases/create-loom';
import { createDataset } from '@/lib/server/use-cases/datasets';
import { duplicateLoom } from '@/lib/server/use-cases/duplicate-loom';
import { exportDataset } from '@/lib/server/use-cases/export-dataset';
import { patchLoom } from '@/lib/server/use-cases/patch-loom';
import { readRows } from '@/lib/server/use-cases/read-rows';
import { undoActs } from '@/lib/server/use-cases/undo-acts';
import { SETTINGS } from '../../contract/repository/records';
import { openContext, type TestContext } from '../../support/app-context';
import { growLoom, plantLoom } from '../../support/dataset/grow-loom';
import { YES_NO } from '../../support/dataset/make-row';

const ANN = { kind: 'human' as const, name: 'Ann' };
const actOn = (place: string, body: NewAct['body'], id = nanoid()): NewAct => ({ id, place, by: ANN, body });
const edit = (question: string, label = ' Yes') => ({ kind: 'edit' as const, question, label });
const review = (itemId: string, verdict: 'agree' | 'disagree', answer: number | null = null) => ({
  ...{ kind: 'review' as const, itemId, verdict, answer },
  ...{ blind: false, note: null },
});
const rowsOf = async (ctx: TestContext, id: string) => (await readRows(ctx, id, { from: 0, size: 100 })).rows;

async function grown(ctx: TestContext, steps: number, format: ItemFormat = YES_NO, answer?: string) {
  const loom = await plantLoom(ctx.repository, { settings: { ...SETTINGS, format } });
  await growLoom(ctx.repository, loom.id, loom.rootId, {
    ...{ steps, candidates: 2 },
    ...(answer !== undefined && { label: () => answer }),
  });
  return loom;
}

async function textOf(ctx: TestContext, id: string, format: 'manifest' | 'classification-jsonl') {
  let text = '';
  for await (const chunk of (await exportDataset(ctx, id, format)).chunks) text += String(chunk);
  return text;
}

test('an edit made while a model answers costs none of its other answers', async () => {
  let edited = false;
  await using ctx = await openContext({
    heuristic: false,
    async chat({ user }) {
      if (!edited && user.includes('number 0 ')) {
        edited = true;
        const [row] = await rowsOf(ctx, loomId);
        await actOnRows(ctx, loomId, [actOn(row?.place ?? '', edit('Is it another question now?'))]);
      }
      return { text: '{"reason": "", "answer": "Yes"}' } as never;
    },
  });
  const { id: loomId } = await grown(ctx, 4);
  const places = (await rowsOf(ctx, loomId)).map(({ place }) => place);
  const wanted = { serverId: 'practice', model: 'second', places };
  const { failed, rows } = await answerRows(ctx, loomId, wanted, new AbortController().signal);
  expect(failed).toEqual([{ place: places[0], message: expect.stringContaining('edited meanwhile') }]);
  expect(rows.map(({ reviews }) => reviews.length)).toEqual([0, 1, 1, 1]);
  expect((await rowsOf(ctx, loomId)).map(({ reviews }) => reviews.length)).toEqual([0, 1, 1, 1]);
});

test('labels that change places leave every answer with the label it named', async () => {
  await using ctx = await openContext();
  const { id } = await grown(ctx, 4);
  const before = await rowsOf(ctx, id);
  await actOnRows(
    ctx,
    id,
    before.map(({ place, id: itemId, labelIndex }, at) =>
      actOn(place, at < 3 ? review(itemId, 'agree', labelIndex) : review(itemId, 'disagree', 1 - labelIndex)),
    ),
  );
  const told = agreementOf(await rowsOf(ctx, id), YES_NO.labels).withLabel[0];
  expect(told).toMatchObject({ n: 4, agreed: 3 });
  const format = { ...YES_NO, labels: [...YES_NO.labels].reverse() };
  await patchLoom(ctx, id, { settings: { format } });
  const after = await rowsOf(ctx, id);
  expect(after.map(({ label }) => label)).toEqual(before.map(({ label }) => label));
  expect(agreementOf(after, format.labels).withLabel[0]).toMatchObject({ n: 4, agreed: 3 });
});

test('a review does not outlive the label it names, nor what labels said when it was given', async () => {
  await using ctx = await openContext();
  const { id } = await grown(ctx, 2);
  const [row] = await rowsOf(ctx, id);
  if (!row) throw new Error('no row');
  await actOnRows(ctx, id, [actOn(row.place, review(row.id, 'disagree', 1 - row.labelIndex))]);
  const stale = async () => (await rowsOf(ctx, id))[0]?.reviews.map((one) => one.stale);
  const set = (format: ItemFormat) => patchLoom(ctx, id, { settings: { format } });
  await set({ ...YES_NO, labelSays: 'tempting-but-wrong' });
  expect(await stale()).toEqual([true]);
  await set(YES_NO);
  expect(await stale()).toEqual([false]);
  const other = YES_NO.labels.map((label) =>
    label.text === row.label ? label : { ...label, text: ' Never' },
  );
  await set({ ...YES_NO, labels: other });
  expect(await stale()).toEqual([true]);
});

test('the copy of a loom has what people did to its items', async () => {
  await using ctx = await openContext();
  const { id } = await grown(ctx, 3);
  const [first, second, third] = await rowsOf(ctx, id);
  if (!first || !second || !third) throw new Error('no rows');
  const taken = nanoid();
  await actOnRows(ctx, id, [
    actOn(first.place, edit('Is it edited?')),
    actOn(second.place, { kind: 'exclude', reason: 'Too easy.' }),
    actOn(third.place, { kind: 'exclude', reason: 'By mistake.' }, taken),
  ]);
  await undoActs(ctx, id, [taken]);
  const copy = await duplicateLoom(ctx, id, {});
  const rows = await rowsOf(ctx, copy.id);
  expect(rows.map(({ question, excluded }) => [question, excluded?.reason ?? null])).toEqual([
    ['Is it edited?', null],
    [second.question, 'Too easy.'],
    [third.question, null],
  ]);
  expect((await ctx.rows.latest(ctx, copy.id)).tally.hash(YES_NO)).toBe(
    (await ctx.rows.latest(ctx, id)).tally.hash(YES_NO),
  );
});

test('a loom does not take the id of a dataset, whose items would be its own', async () => {
  await using ctx = await openContext();
  const loom = await grown(ctx, 1);
  const { id } = await createDataset(ctx, { title: 'Set', sources: [{ loomId: loom.id, nodeId: null }] });
  await expect(createLoom(ctx, { id, template: 'blank', title: 'Mine' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(duplicateLoom(ctx, loom.id, { id })).rejects.toMatchObject({ code: 'conflict' });
  expect(await ctx.repository.read.getLoom(id)).toBeNull();
});

test('the id of an act stands for that act and no other', async () => {
  await using ctx = await openContext();
  const { id } = await grown(ctx, 1);
  const [row] = await rowsOf(ctx, id);
  const act = actOn(row?.place ?? '', edit('Is it the first edit?'));
  await actOnRows(ctx, id, [act]);
  await actOnRows(ctx, id, [act]);
  const other = { ...act, body: edit('Is it the second edit?') };
  await expect(actOnRows(ctx, id, [other])).rejects.toMatchObject({ code: 'conflict' });
});

test('what is wrong with an act is told by its place in the request, done ones before it or not', async () => {
  await using ctx = await openContext();
  const { id } = await grown(ctx, 2);
  const [first, second] = await rowsOf(ctx, id);
  const done = actOn(first?.place ?? '', edit('Is it edited?'));
  await actOnRows(ctx, id, [done]);
  const wrong = actOn(second?.place ?? '', edit('Is it edited?', ' Perhaps'));
  await expect(actOnRows(ctx, id, [done, wrong])).rejects.toMatchObject({
    extra: { where: 'body.acts.1.body.label' },
  });
});

test('a file says when its rows were last changed, by an act too', async () => {
  await using ctx = await openContext();
  const { id } = await grown(ctx, 2);
  const madeAt = async () => JSON.parse(await textOf(ctx, id, 'manifest')).made_at as number;
  const [row] = await rowsOf(ctx, id);
  const clock = { at: Date.now() + 60_000 };
  ctx.now = () => clock.at;
  const act = actOn(row?.place ?? '', edit('Is it edited?'));
  await actOnRows(ctx, id, [act]);
  expect(await madeAt()).toBe(clock.at);
  clock.at += 60_000;
  await undoActs(ctx, id, [act.id]);
  expect(await madeAt()).toBe(clock.at);
  const last = clock.at;
  clock.at += 60_000;
  expect(await madeAt()).toBe(last);
});

test('the classes of every row go on from its own prompt, whichever loom it comes from', async () => {
  await using ctx = await openContext();
  const bare = YES_NO.labels.map((label) => ({ ...label, text: label.text.trim() }));
  const first = await grown(ctx, 1, { ...YES_NO, labels: bare });
  const second = await grown(
    ctx,
    1,
    { ...YES_NO, labels: bare, answerPrefix: '\nAnswer: Well, ' },
    'Well, No',
  );
  const sources = [first, second].map((loom) => ({ loomId: loom.id, nodeId: null }));
  for (const order of [sources, sources.toReversed()]) {
    const { id } = await createDataset(ctx, { title: 'Set', sources: order });
    const rows = (await textOf(ctx, id, 'classification-jsonl')).trim().split('\n');
    expect(rows.map((row) => JSON.parse(row).classes.join()).sort()).toEqual([' Yes, No', 'Yes,No']);
  }
});

test('candidates that arrive late at a step taken already are counted once they are there', async () => {
  await using ctx = await openContext();
  const { id } = await grown(ctx, 2);
  const [row] = await rowsOf(ctx, id);
  const [node] = await ctx.repository.read.getNodes(id, [row?.nodeId ?? '']);
  if (!row || !node?.stepId) throw new Error('no step');
  const { stepId } = node;
  const late = { ...node, id: nanoid(), state: 'waiting' as const, text: '' };
  await ctx.repository.write(async (writer) => {
    await writer.updateStep(stepId, { state: 'proposing' });
    await writer.insertNodes(id, [late]);
  });
  expect((await rowsOf(ctx, id))[0]?.rejected).toBe(1);
  await ctx.repository.write(async (writer) => {
    await writer.updateNode(late.id, { state: 'done', text: 'Question: Late?\nAnswer: No\n\n' });
    await writer.updateStep(stepId, { state: 'open' });
  });
  expect((await rowsOf(ctx, id))[0]?.rejected).toBe(2);
});
