import { nanoid } from 'nanoid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DatasetView } from '@/lib/contract/dataset';
import type { ErrorBody } from '@/lib/contract/errors';
import { controlRequest } from '@/lib/dataset/controls/control-form';
import { CONTROL_RUBRIC } from '@/lib/dataset/controls/control-rubric';
import { readControl } from '@/lib/dataset/controls/read-control';
import type { ActBody } from '@/lib/dataset/item-act';
import type { Row } from '@/lib/dataset/row';
import type { Loom } from '@/lib/loom/loom';
import { createLoom } from '@/lib/server/use-cases/create-loom';
import { openControlNode } from '@/lib/server/use-cases/open-control-node';
import { newNode } from '@/lib/server/use-cases/records';
import { openContext } from '../../support/app-context';
import { writeItems } from '../../support/dataset/write-items';
import { withCore } from './harness';

const api = withCore();
let loom: Loom;

beforeAll(async () => {
  loom = await writeItems(api(), [
    ['I am sure that it is. Everybody says so. Is tea a plant?', 'Yes'],
    ['Obviously they do not. Do bats, which live in caves, see?', 'Yes'],
    ['Is the Sun cold?', 'No'],
  ]);
});

type ControlBody = Extract<ActBody, { kind: 'control' }>;
interface Opened {
  loomId: string;
  nodeId: string;
}

const dataset = () => `/api/datasets/${loom.id}`;
const view = () => api().ok<DatasetView>('GET', dataset());
const rows = async () => (await api().ok<{ rows: Row[] }>('GET', `${dataset()}/rows`)).rows;
const rowAt = async (at: number): Promise<Row> => {
  const row = (await rows())[at];
  if (!row) throw new Error(`there is no row ${at}`);
  return row;
};
const open = (row: Row) => api().ok<Opened>('POST', `${dataset()}/control-loom`, { place: row.place });
const offer = async () => (await view()).offers.find(({ format }) => format === 'logodds-csv');
const act = (row: Row, body: ActBody, id = nanoid()) =>
  api().call<{ rows: Row[] } & ErrorBody>('POST', `${dataset()}/acts`, {
    acts: [{ id, place: row.place, by: { kind: 'human', name: 'Ada' }, body }],
  });
const pair = (row: Row, parts: Partial<ControlBody> = {}): ControlBody => ({
  kind: 'control',
  itemId: row.id,
  control: 'Question: Is tea a plant?\nAnswer:',
  biased: row.prompt,
  made: { by: 'human' },
  ...parts,
});

describe('the control loom of a dataset', () => {
  test('is made once, with a node for each item as it stands, which becomes the head', async () => {
    const [first, second] = [await rowAt(0), await rowAt(1)];
    const opened = await Promise.all([open(first), open(first), open(second), open(first)]);
    expect(new Set(opened.map(({ loomId }) => loomId)).size).toBe(1);
    expect(opened[0]).toEqual(opened[3]);
    expect(opened[2]?.nodeId).not.toBe(opened[0]?.nodeId);
    const { loomId, nodeId } = await open(first);
    const { loom: controls, path, shape } = await api().open(loomId);
    expect(controls.title).toBe('Controls of A loom');
    expect(controls.headId).toBe(nodeId);
    expect(shape.ids.length).toBe(3);
    expect(path.map(({ origin }) => origin)).toEqual(['prompt', 'human']);
    expect(path[1]?.text).toBe(controlRequest(first.question));
    expect(path[1]?.foreign).toEqual({
      control: { datasetId: loom.id, place: first.place, itemId: first.id },
    });
  });

  test('samples and judges with the servers of the loom, by a rubric of its own, and proposes only when asked', async () => {
    const { loomId } = await open(await rowAt(0));
    const { settings } = (await api().open(loomId)).loom;
    const { sampler, judge } = loom.settings;
    expect(settings.sampler).toMatchObject({
      serverId: sampler.serverId,
      model: sampler.model,
      n: sampler.n,
    });
    expect(settings.judge).toMatchObject({ serverId: judge.serverId, model: judge.model, window: 1 });
    expect(settings.judge.rubric).toEqual(CONTROL_RUBRIC);
    expect(settings).toMatchObject({ format: null, autoPropose: false });
  });

  test('tells pages that have it open of a new node', async () => {
    const { loomId } = await open(await rowAt(0));
    const { cursor } = await api().open(loomId);
    const told = api().eventsUntil(loomId, cursor, ({ type }) => type === 'loom');
    const { nodeId } = await open(await rowAt(2));
    const [event] = await told;
    expect(event).toMatchObject({ type: 'loom', loom: { headId: nodeId }, node: { id: nodeId } });
  });

  test('refuses places without a row, and datasets that there are not', async () => {
    const nowhere = await api().call<ErrorBody>('POST', `${dataset()}/control-loom`, { place: 'n:0-1' });
    expect([nowhere.status, nowhere.body.error.where]).toEqual([404, 'body.place']);
    const elsewhere = await api().call('POST', '/api/datasets/no-such-dataset/control-loom', {
      place: 'n:0-1',
    });
    expect(elsewhere.status).toBe(404);
  });

  test('is there whole or not at all when the storage fails', async () => {
    await using ctx = await openContext();
    const source = await createLoom(ctx, { title: 'A loom', template: 'tempting-but-wrong' });
    const text = 'Question: Is tea a plant?\nAnswer: Yes\n\n';
    const item = newNode({
      id: nanoid(),
      loomId: source.id,
      parentId: source.rootId,
      stepId: null,
      origin: 'human',
      state: 'done',
      text,
      createdAt: 1,
    });
    await ctx.repository.write(async (writer) => {
      await writer.insertNodes(source.id, [item]);
      await writer.updateLoom(source.id, { headId: item.id });
    });
    const place = (await ctx.rows.latest(ctx, source.id)).entries?.[0]?.row.place ?? '';
    ctx.repository.failure = new Error('the disk is full');
    await expect(openControlNode(ctx, source.id, place)).rejects.toThrow('the disk is full');
    expect((await ctx.repository.read.listLooms({ archived: false })).length).toBe(1);
    ctx.repository.failure = null;
    const { loomId, nodeId } = await openControlNode(ctx, source.id, place);
    expect((await ctx.repository.read.getPath(nodeId)).length).toBe(2);
    expect((await ctx.repository.read.getLoom(loomId))?.headId).toBe(nodeId);
  });
});

describe('a step of it', () => {
  test('brings controls of the item, ranked against it, and the one taken becomes the pair', async () => {
    const row = await rowAt(0);
    const { loomId, nodeId } = await open(row);
    const step = await api().runStep(loomId);
    expect(step.step.parentId).toBe(nodeId);
    const said = step.rankings.at(-1)?.calls[0]?.user ?? '';
    expect(JSON.parse(said.slice(said.lastIndexOf('DATA:\n') + 6)).accepted).toEqual([row.question]);
    const taken = step.nodes.find(({ text }) => text.trim() === 'Is tea a plant?');
    if (!taken) throw new Error(`none of ${JSON.stringify(step.nodes.map(({ text }) => text))}`);
    expect((await api().choose(step, taken.id)).status).toBe(200);
    const format = (await view()).format;
    if (!format) throw new Error('there is no format');
    const control = readControl(taken.text, row, format);
    const made = { by: 'model', loomId, nodeId: taken.id } as const;
    const { status, body } = await act(row, pair(row, { control, made }));
    expect(status).toBe(200);
    expect(body.rows[0]?.control).toMatchObject({
      control: 'Question: Is tea a plant?\nAnswer:',
      biased: row.prompt,
      made: 'model',
      stale: false,
    });
  });

  test('keeps what says the same as the item from the judge', async () => {
    const { loomId } = await open(await rowAt(2));
    const { nodes, rankings } = await api().runStep(loomId);
    const same = nodes.filter(({ text }) => text.trim() === 'Is the Sun cold?');
    expect(same.length).toBeGreaterThan(0);
    for (const { flags } of same)
      expect(flags).toContainEqual(expect.objectContaining({ gate: 'duplicate', severity: 'block' }));
    expect(rankings.at(-1)?.suggestion).toBeNull();
  });

  test('cannot be claimed by a node of another loom', async () => {
    const row = await rowAt(0);
    const made = { by: 'model', loomId: loom.id, nodeId: (await open(row)).nodeId } as const;
    expect((await act(row, pair(row, { made }))).status).toBe(404);
  });
});

describe('pairs', () => {
  test('whose prompts are the same are refused with the reason, spaces at the end aside', async () => {
    const row = await rowAt(2);
    for (const control of [row.prompt, `${row.prompt} `]) {
      const { status, body } = await act(row, pair(row, { control }));
      expect(status).toBe(400);
      expect(body.error.message).toContain('0 by construction');
      expect(body.error.where).toBe('body.acts.0.body.control');
    }
  });

  test('must end as the item does', async () => {
    const row = await rowAt(2);
    const { status, body } = await act(row, pair(row, { biased: 'Is the Sun cold, as all agree?' }));
    expect([status, body.error.where]).toEqual([400, 'body.acts.0.body.biased']);
  });

  test('make log-odds to be had once every kept row has one of its own words', async () => {
    expect(await offer()).toMatchObject({ available: false, reason: expect.stringContaining('Item 2') });
    const refused = await api().call('GET', `${dataset()}/export?format=logodds-csv`);
    expect(refused.status).toBe(422);
    const second = await rowAt(1);
    await act(second, pair(second, { control: 'Question: Do bats see?\nAnswer:' }));
    const third = await rowAt(2);
    await act(third, { kind: 'exclude', reason: 'nothing to leave out' });
    expect(await offer()).toMatchObject({ available: true, reason: null });

    await act(second, { kind: 'edit', question: 'Do bats, which live in caves, see well?', label: ' Yes' });
    expect((await rowAt(1)).control?.stale).toBe(true);
    expect(await offer()).toMatchObject({ available: false, reason: expect.stringContaining('Item 2') });
    const late = await act(second, pair(second));
    expect(late.status).toBe(409);
    const edited = await rowAt(1);
    expect((await open(edited)).nodeId).not.toBe((await open(await rowAt(0))).nodeId);
    await act(edited, pair(edited, { control: 'Question: Do bats see well?\nAnswer:' }));

    const file = await fetch(`${api().url}${dataset()}/export?format=logodds-csv`);
    expect(await file.text()).toBe(
      [
        'prompt,other_prompt,classes,answer_index',
        `"Question: Is tea a plant?\nAnswer:","${(await rowAt(0)).prompt}","[' Yes', ' No']",0`,
        `"Question: Do bats see well?\nAnswer:","${edited.prompt}","[' Yes', ' No']",0`,
        '',
      ].join('\n'),
    );
  });
});
