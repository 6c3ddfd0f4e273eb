import { expect, test } from 'vitest';
import type { ErrorBody } from '@/lib/contract/errors';
import type { ImportJob } from '@/lib/contract/importing';
import { commitAt, importAt, jobAt, readAt, settled, uploadTo } from '../../../support/import-file';
import { withImports } from './harness';

const { url, api, counts, uploads } = withImports();

const chain = (length: number, text = (at: number) => `node ${at} `) => {
  const nodes = Array.from({ length }, (_, at) => ({
    id: `n${at}`,
    text: text(at),
    parentIds: at === 0 ? [] : [`n${at - 1}`],
    childrenIds: at === length - 1 ? [] : [`n${at + 1}`],
  }));
  return JSON.stringify({ nodes, name: 'A chain', pathNodes: nodes.map(({ id }) => id) });
};
const cancel = (id: string) => fetch(`${url()}/api/imports/${id}`, { method: 'DELETE' });

test('nothing is written before the commit, and then all of it under the title given', async () => {
  const before = counts();
  const read = await readAt(url(), 'chain.json', chain(1200));
  expect(read).toMatchObject({ state: 'ready', progress: 1, loomId: null, error: null });
  expect(read.preview).toMatchObject({ title: 'A chain', nodes: 1200, pathNodes: 1200, items: null });
  expect(counts()).toEqual(before);
  expect(await uploads()).toEqual([]);

  expect((await commitAt(url(), read.id, '  My chain ')).status).toBe(202);
  const done = await settled(url(), read.id);
  expect(done).toMatchObject({ state: 'done', progress: 1 });
  expect(counts()).toEqual({ ...before, looms: before.looms + 1, nodes: before.nodes + 1200 });
  const { loom, path } = await api().open(done.loomId ?? '');
  expect(loom).toMatchObject({ title: 'My chain', templateId: 'import' });
  expect(path.map((node) => node.text).join('')).toBe(
    Array.from({ length: 1200 }, (_, at) => `node ${at} `).join(''),
  );
});

test('committed twice, it is written once', async () => {
  const read = await readAt(url(), 'twice.json', chain(700));
  const before = counts();
  const answers = await Promise.all([commitAt(url(), read.id), commitAt(url(), read.id)]);
  expect(answers.map(({ status }) => status)).toEqual([202, 202]);
  const done = await settled(url(), read.id);
  expect((await commitAt(url(), read.id)).status).toBe(202);
  expect((await jobAt(url(), read.id)).loomId).toBe(done.loomId);
  expect(counts().looms).toBe(before.looms + 1);
});

test('a title that is none, and fields that nobody knows, are refused', async () => {
  const read = await readAt(url(), 'a.json', chain(2));
  expect((await commitAt(url(), read.id, ' ')).status).toBe(400);
  const odd = await fetch(`${url()}/api/imports/${read.id}/commit`, {
    method: 'POST',
    body: '{"Title": "x"}',
  });
  expect(odd.status).toBe(400);
  expect((await jobAt(url(), read.id)).state).toBe('ready');
});

test('a file that was refused cannot be committed', async () => {
  const read = await readAt(url(), 'a.json', '{"nodes": 3}');
  expect(read.state).toBe('failed');
  const answer = await commitAt(url(), read.id);
  expect(answer.status).toBe(400);
  expect(((await answer.json()) as ErrorBody).error).toMatchObject({
    code: 'bad_import',
    message: read.error?.message,
  });
});

test('a file that is still read cannot be committed yet', async () => {
  const { body } = await uploadTo(url(), 'slow.json', chain(60_000));
  const answer = await commitAt(url(), body.job.id);
  expect(answer.status).toBe(409);
  expect((await settled(url(), body.job.id)).state).toBe('ready');
  await cancel(body.job.id);
});

test('cancelled while it is read, waits, or is written, it is gone and nothing of it is written', async () => {
  const before = counts();
  const reading = await uploadTo(url(), 'reading.json', chain(60_000));
  expect((await cancel(reading.body.job.id)).status).toBe(204);

  const waiting = await readAt(url(), 'waiting.json', chain(10));
  expect((await cancel(waiting.id)).status).toBe(204);

  const writing = await readAt(url(), 'writing.json', chain(60_000));
  await commitAt(url(), writing.id);
  await expect
    .poll(async () => (await jobAt(url(), writing.id)).progress, { interval: 5, timeout: 30_000 })
    .toBeGreaterThan(0.2);
  expect((await cancel(writing.id)).status).toBe(204);

  for (const id of [reading.body.job.id, waiting.id, writing.id]) {
    const answer = await fetch(`${url()}/api/imports/${id}`);
    expect(answer.status).toBe(404);
    expect(((await answer.json()) as ErrorBody).error.message).toContain('cancelled');
  }
  expect((await cancel(writing.id)).status).toBe(404);
  expect(counts()).toEqual(before);
  expect(await uploads()).toEqual([]);
});

test('both reading and writing tell how far they are, and the server answers meanwhile', async () => {
  const seen: ImportJob[] = [];
  const { body } = await uploadTo(url(), 'long.json', chain(60_000));
  await settled(url(), body.job.id, (job) => seen.push(job));
  await commitAt(url(), body.job.id);
  await settled(url(), body.job.id, (job) => seen.push(job));
  for (const state of ['reading', 'writing'] as const) {
    const shares = seen.filter((job) => job.state === state).map(({ progress }) => progress);
    expect(new Set(shares).size, state).toBeGreaterThan(5);
    expect(shares, state).toEqual(shares.toSorted((a, b) => a - b));
  }
});

test('an imported loom is one to go on with: a step runs from its head', async () => {
  const items = ['Is it so?\nAnswer: No', 'Do cats land on their feet?\nAnswer: Yes'];
  const { loomId, preview } = await importAt(
    url(),
    'items.json',
    chain(2, (at) => `Question: ${items[at]}\n\n`),
  );
  expect(preview).toMatchObject({ items: 1, kept: 1, dropped: 0 });
  expect(preview.labels).toEqual([
    { text: ' Yes', count: 1 },
    { text: ' No', count: 0 },
  ]);
  expect(preview.sample).toEqual(['Question: Do cats land on their feet?\nAnswer: Yes']);
  expect(preview.notes.join(' ')).toContain('What the label says of an item is not known');
  expect((await api().runStep(loomId)).nodes).toHaveLength(5);
});

test('what is dropped, and what belongs to no item, is told with its reason', async () => {
  const texts = [
    'Question: Is it so?\nAnswer: No\n\nAn aside.\n\n',
    'Question: Is it so?\nAnswer: No\n\n',
    'Question: Is it so?\nAnswer: Yes\n\n',
    'Question: Who knows?\nAnswer: Nobody\n\n',
    'Question: And?\n\n',
    'Question: Is water wet?\nAnswer: Yes\n\n',
  ];
  const read = await readAt(
    url(),
    'drops.json',
    chain(7, (at) => texts[at - 1] ?? 'Questions.\n\n'),
  );
  expect(read.preview).toMatchObject({ items: 6, kept: 2, dropped: 4 });
  expect(read.preview?.notes).toEqual(
    expect.arrayContaining([
      'Dropped items: 1 without an answer, 1 with a label that the item format does not have, 1 the same as an earlier one, 1 asking the same as an earlier one with another label.',
      '1 piece of text belongs to no item.',
    ]),
  );
});
