import { nanoid } from 'nanoid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DatasetView } from '@/lib/contract/dataset';
import type { ErrorBody } from '@/lib/contract/errors';
import type { Dataset, Source } from '@/lib/dataset/dataset';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { Loom } from '@/lib/loom/loom';
import { SETTINGS } from '../../contract/repository/records';
import { DatasetClient } from '../../support/dataset/dataset-client';
import { growLoom, plantLoom } from '../../support/dataset/grow-loom';
import { YES_NO } from '../../support/dataset/make-row';
import { type SeededCore, seededCore } from '../../support/dataset/seeded-core';

interface Seeded {
  first: Loom;
  /** Ends of two branches of the first loom that part after two items of five and four. */
  branches: string[];
  second: Loom;
  otherLabels: Loom;
  otherMeaning: Loom;
  free: Loom;
  otherMarks: Loom;
}

const withFormat = (format: ItemFormat | null) => ({ settings: { ...SETTINGS, format } });

let core: SeededCore<Seeded>;
beforeAll(async () => {
  core = await seededCore(async (repository) => {
    const grown = async (title: string, format: ItemFormat | null, steps: number) => {
      const loom = await plantLoom(repository, { title, ...withFormat(format) });
      await growLoom(repository, loom.id, loom.rootId, { steps, question: (n) => `Is it ${title} ${n}?` });
      return loom;
    };
    const first = await plantLoom(repository, { title: 'First' });
    const stem = await growLoom(repository, first.id, first.rootId, { steps: 2 });
    const ends = [];
    for (const steps of [3, 2]) {
      const branch = await growLoom(repository, first.id, stem.at(-1) ?? '', {
        steps,
        question: (n) => `Is it branch ${steps} ${n}?`,
      });
      ends.push(branch.at(-1) ?? '');
    }
    const second = await plantLoom(repository, { title: 'Second' });
    await growLoom(repository, second.id, second.rootId, {
      steps: 4,
      question: (n) => (n < 2 ? `Is it branch 3 ${n}?` : `Is it second ${n}?`),
      label: () => 'Yes',
    });
    const swapped = { ...YES_NO, labels: [...YES_NO.labels].reverse() };
    return {
      first,
      branches: ends,
      second,
      otherLabels: await grown('Other labels', swapped, 1),
      otherMeaning: await grown('Other meaning', { ...YES_NO, labelSays: 'other' }, 1),
      free: await grown('Free', null, 1),
      otherMarks: await grown('Other marks', { ...YES_NO, separator: '\n' }, 2),
    };
  });
});
afterAll(() => core?.[Symbol.asyncDispose]());

const make = async (sources: Source[], over: { id?: string; title?: string } = {}) => {
  const input = { title: 'A set', sources, ...over };
  const { dataset } = await core.api.ok<{ dataset: Dataset }>('POST', '/api/datasets', input);
  return new DatasetClient(core.api, dataset.id);
};
const path = (loom: Loom, nodeId: string | null = null): Source => ({ loomId: loom.id, nodeId });

test('branches of one loom share what they share, and tell of the rest in order', async () => {
  const { first, branches } = core.seeded;
  const set = await make(branches.map((nodeId) => path(first, nodeId)));
  const [view, rows] = [await set.view(), await set.rows()];
  expect(view).toMatchObject({ own: false, total: 7, kept: 7, found: 7, dropped: 0, fromPrompt: 1 });
  expect(view.sources.map((source) => [source.title, source.rows, source.problem])).toEqual([
    ['First', 5, null],
    ['First', 2, null],
  ]);
  expect(rows.map((row) => row.index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(rows.map((row) => row.source)).toEqual([0, 0, 0, 0, 0, 1, 1]);
  expect(new Set(rows.map((row) => row.place)).size).toBe(7);
  expect(rows.slice(5).map((row) => row.question)).toEqual(['Is it branch 2 0?', 'Is it branch 2 1?']);
});

test('what another loom says again is dropped, as within a path, and told', async () => {
  const { first, branches, second } = core.seeded;
  const set = await make([path(first, branches[0] ?? null), path(second)]);
  const view = await set.view();
  expect(view).toMatchObject({ total: 7, found: 9, dropped: 2 });
  expect(view.drops.map(({ reason, message }) => [reason, message])).toEqual([
    ['duplicate', 'Item 3 is the same.'],
    ['conflicting-duplicate', 'Item 4 asks the same with the label “No”.'],
  ]);
  expect(view.sources.map(({ rows }) => rows)).toEqual([5, 2]);
  const backwards = await make([path(second), path(first, branches[0] ?? null)]);
  expect((await backwards.view()).hash).not.toBe(view.hash);
});

test('looms that say other things give no rows, and the reason; other marks around the same labels are read', async () => {
  const { first, branches, otherLabels, otherMeaning, free, otherMarks } = core.seeded;
  const others = [free, otherLabels, otherMeaning, otherMarks].map((loom) => path(loom));
  const set = await make([path(free), path(first, branches[0] ?? null), ...others.slice(1)]);
  const view = await set.view();
  expect(view.format?.labels).toEqual(YES_NO.labels);
  expect(view.sources.map(({ title, rows, problem }) => [title, rows, problem])).toEqual([
    ['Free', 0, expect.stringContaining('no item format')],
    ['First', 5, null],
    ['Other labels', 0, 'Its labels are “No”, “Yes”; those of “First”, which come first, are “Yes”, “No”.'],
    ['Other meaning', 0, expect.stringContaining('say something else')],
    ['Other marks', 2, null],
  ]);
  const none = await make([path(free)]);
  expect(await none.view()).toMatchObject({ format: null, hash: null, total: 0, labels: [] });
  expect(await none.rows()).toEqual([]);
});

test('an archived loom gives no rows to others, and keeps its own', async () => {
  const { second } = core.seeded;
  const set = await make([path(second)]);
  const before = await set.view();
  await core.api.ok('PATCH', `/api/looms/${second.id}`, { archived: true });
  const during = await set.view();
  expect(during.sources[0]?.problem).toContain('archived');
  expect([during.total, during.version === before.version]).toEqual([0, false]);
  expect((await new DatasetClient(core.api, second.id).view()).total).toBe(4);
  await core.api.ok('PATCH', `/api/looms/${second.id}`, { archived: false });
  expect(await set.view()).toEqual(before);
});

test('a loom’s own dataset follows its head and its title, until somebody gives it other sources', async () => {
  const { first, branches, second } = core.seeded;
  const own = new DatasetClient(core.api, first.id);
  await core.api.ok('PUT', `/api/looms/${first.id}/head`, { nodeId: branches[0] });
  const before = await own.view();
  expect(before).toMatchObject({ own: true, total: 5, dataset: { title: 'First' } });
  await core.api.ok('PUT', `/api/looms/${first.id}/head`, { nodeId: branches[1] });
  const after = await own.view();
  expect([after.total, after.version === before.version]).toEqual([4, false]);
  const list = () => core.api.ok<{ datasets: { id: string; title: string }[] }>('GET', '/api/datasets');
  expect((await list()).datasets.map(({ id }) => id)).not.toContain(first.id);
  const sources = [path(first), path(second)];
  await core.api.ok('PATCH', own.path, { title: 'Mine', sources });
  expect(await own.view()).toMatchObject({ own: true, total: 8, dataset: { title: 'Mine', sources } });
  expect((await list()).datasets[0]).toMatchObject({ id: first.id, title: 'Mine', sources: 2 });
});

test('rows come by pages; what they say of their step', async () => {
  const { first, branches } = core.seeded;
  const set = await make([path(first, branches[0] ?? null)]);
  const rows = await set.rows();
  const pages = [await set.page(0, 2), await set.page(2, 2), await set.page(4, 2), await set.page(6, 2)];
  expect(pages.flatMap((page) => page.rows)).toEqual(rows);
  expect(new Set(pages.map(({ version, total }) => `${version} ${total}`)).size).toBe(1);
  expect(rows[0]).toMatchObject({
    ...{ question: expect.stringContaining('number 0'), label: ' Yes', labelIndex: 0, origin: 'model' },
    ...{ model: 'base-7b', judge: 'practice', score: 4.5, confidence: 1, rejected: 4 },
    choice: { by: 'human', how: 'accept', suggestionVisible: true },
    spans: [{ nodeId: rows[0]?.nodeId, from: 0 }],
  });
  for (const query of ['from=-1', 'size=0', 'size=10001', 'from=x', 'page=1'])
    expect((await core.api.call('GET', `${set.path}/rows?${query}`)).status, query).toBe(400);
});

test('the same id twice is one dataset; a loom’s id is none', async () => {
  const { first, second } = core.seeded;
  const id = nanoid();
  await make([path(first)], { id });
  const again = await make([path(second)], { id, title: 'Another' });
  expect((await again.view()).dataset).toMatchObject({ id, title: 'A set' });
  const taken = await core.api.call('POST', '/api/datasets', {
    id: first.id,
    title: 'x',
    sources: [path(second)],
  });
  expect(taken.status).toBe(409);
});

test.each<[string, (seeded: Seeded) => unknown, number, string]>([
  ['no title', ({ first }) => ({ title: ' ', sources: [path(first)] }), 400, 'body.title'],
  ['no source', () => ({ title: 'x', sources: [] }), 400, 'body.sources'],
  [
    'a loom that is not',
    () => ({ title: 'x', sources: [{ loomId: nanoid(), nodeId: null }] }),
    404,
    'body.sources.0.loomId',
  ],
  [
    'a node of another loom',
    ({ first, second }) => ({ title: 'x', sources: [path(first), path(first, second.rootId)] }),
    404,
    'body.sources.1.nodeId',
  ],
  [
    'a path twice',
    ({ first }) => ({ title: 'x', sources: [path(first), path(first)] }),
    400,
    'body.sources.1',
  ],
])('%s is refused, in a new dataset and in one that is there', async (_, input, status, where) => {
  const set = await make([path(core.seeded.first)]);
  const before = await set.view();
  for (const [method, url] of [
    ['POST', '/api/datasets'],
    ['PATCH', set.path],
  ] as const) {
    const answer = await core.api.call<ErrorBody>(method, url, input(core.seeded));
    expect(answer.status).toBe(status);
    expect(answer.body.error.where).toBe(where);
  }
  expect(await set.view()).toEqual(before);
});

test('an id that is nobody’s is not found, and one that is none is refused', async () => {
  for (const [id, status] of [
    [nanoid(), 404],
    ['x', 400],
  ] as const)
    for (const rest of ['', '/rows', '/trace?place=a'])
      expect((await core.api.call<DatasetView>('GET', `/api/datasets/${id}${rest}`)).status).toBe(status);
});
