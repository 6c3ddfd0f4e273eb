import { DatabaseSync } from 'node:sqlite';
import { nanoid } from 'nanoid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JudgeRunView, TrialFacts } from '@/lib/contract/judge-runs';
import type { WorkshopView } from '@/lib/contract/workshop';
import { ApiClient } from '../../../support/api-client';
import { importAt, readAt, settled } from '../../../support/import-file';
import { startCore, tempDir } from '../../../support/start-core';
import { withImports } from './harness';

const here = withImports();
const elsewhereDir = await tempDir();
const elsewhere = await startCore(elsewhereDir.path);
afterAll(async () => {
  await elsewhere.kill();
  await elsewhereDir[Symbol.asyncDispose]();
});

const exported = async (loomId: string, format: string, url = here.url()): Promise<string> => {
  const response = await fetch(`${url}/api/looms/${loomId}/export?format=${format}`);
  if (!response.ok) throw new Error(`${format}: ${response.status} ${await response.text()}`);
  return response.text();
};

/** A loom with blind steps, rankings, choices with order and reason, one of them undone, and acts on its items. */
async function grown(): Promise<string> {
  const api = here.api();
  const loom = await api.createLoom();
  const judge = { ...loom.settings.judge, blindShare: 1 };
  await api.ok('PATCH', `/api/looms/${loom.id}`, { settings: { judge } });
  const choose = async () => {
    const view = await api.runStep(loom.id);
    const node = view.nodes.find((n) => n.state === 'done' && !n.flags.some((f) => f.severity === 'block'));
    const order = view.nodes.flatMap(({ id, state }) => (state === 'done' ? id : []));
    const said = { order, reasonCode: 'too-similar', suggestionVisible: false };
    const { status, body } = await api.choose(view, node?.id ?? '', said);
    expect(status).toBe(200);
    return body.choice.id;
  };
  for (let step = 0; step < 3; step++) await choose();
  await api.ok('POST', `/api/looms/${loom.id}/undo`, { choiceId: await choose() });
  const { rows } = await api.ok<{ rows: { place: string; id: string }[] }>(
    'GET',
    `/api/datasets/${loom.id}/rows`,
  );
  const by = { kind: 'human', name: 'Ada' };
  const acts = rows.flatMap(({ place, id }, at) => [
    {
      id: nanoid(),
      place,
      by,
      body: { kind: 'review', itemId: id, verdict: 'agree', answer: null, blind: at > 0, note: null },
    },
    ...(at === 0 ? [{ id: nanoid(), place, by, body: { kind: 'exclude', reason: 'Too easy.' } }] : []),
  ]);
  if (acts.length > 0) await api.ok('POST', `/api/datasets/${loom.id}/acts`, { acts });
  return loom.id;
}

/** The same with versions of its rubric, a judge tried on its steps, and drafts of its prompt. */
async function grownAndJudged(): Promise<string> {
  const api = here.api();
  const loomId = await grown();
  const { headId: nodeId, settings } = (await api.open(loomId)).loom;
  const { judge } = settings;
  const rubric = { ...judge.rubric, instructions: 'Prefer the plain ones.' };
  await api.ok('PATCH', `/api/looms/${loomId}`, { settings: { judge: { ...judge, rubric } } });
  const id = nanoid();
  const steps = { decided: true, latest: 2 };
  await api.ok('POST', `/api/looms/${loomId}/judge-runs`, { id, title: 'Once more', judge, steps });
  await expect
    .poll(async () => (await api.ok<{ run: { state: string } }>('GET', `/api/judge-runs/${id}`)).run.state)
    .toBe('done');
  const write = async (body: { from: string[]; text: string }) => {
    const draft = { id: nanoid(), goal: 'Plain questions', criteria: 'Short', ...body };
    await api.ok('POST', `/api/looms/${loomId}/workshop/write`, draft);
    return draft.id;
  };
  const first = await write({ from: [], text: 'One.\n\n' });
  const second = await write({ from: [first], text: 'Two.\n\n' });
  await api.ok('PUT', `/api/drafts/${second}/promote`, { nodeId: nanoid() });
  await api.ok('PUT', `/api/looms/${loomId}/head`, { nodeId });
  return loomId;
}

let judged: Promise<string>;
beforeAll(() => {
  judged = grownAndJudged();
});

test('a Bonsai export comes back as the same tree, and out again byte for byte', async () => {
  const loomId = await grown();
  const first = await exported(loomId, 'bonsai');
  const answer = await importAt(here.url(), 'tree.json', first);
  const [before, after] = [await here.api().open(loomId), await here.api().open(answer.loomId)];
  expect(after.shape.parent).toEqual(before.shape.parent);
  expect(after.path.map((node) => node.text)).toEqual(before.path.map((node) => node.text));
  expect(after.loom.settings).toEqual(before.loom.settings);
  expect(await exported(answer.loomId, 'bonsai')).toBe(first);
});

test('an Espalier export opens elsewhere with all that is in it, and goes out again byte for byte', async () => {
  const loomId = await judged;
  const first = await exported(loomId, 'espalier');
  const { loomId: there, preview } = await importAt(elsewhere.url, 'a-loom.espalier.json', first);
  const judging = { rubricVersions: 2, judgeRuns: 1, trials: 2, promptDrafts: 2 };
  expect(preview.records).toMatchObject({ steps: 4, choices: 4, ...judging });
  expect(preview.records?.rankings).toBeGreaterThan(0);
  expect(preview.records?.acts).toBeGreaterThan(1);
  expect(there).toBe(loomId);
  expect(preview.notes).toEqual([]);
  expect(await exported(there, 'espalier', elsewhere.url)).toBe(first);
  const dataset = (url: string) =>
    new ApiClient(url).ok<{ kept: number; hash: string }>('GET', `/api/datasets/${there}`);
  const [mine, theirs] = [await dataset(here.url()), await dataset(elsewhere.url)];
  expect(theirs).toEqual({ ...mine, version: expect.anything() });
});

test('opened where it is already, it is a copy under new ids, with its steps, choices, acts and judging', async () => {
  const loomId = await judged;
  const file = await exported(loomId, 'espalier');
  const before = here.counts();
  const { loomId: copy, preview } = await importAt(here.url(), 'a-loom.espalier.json', file, 'The copy');
  expect(copy).not.toBe(loomId);
  expect(preview.notes.join(' ')).toContain('new ones');
  const [mine, theirs] = [await here.api().open(loomId), await here.api().open(copy)];
  expect(theirs.loom.title).toBe('The copy');
  expect(theirs.shape.parent).toEqual(mine.shape.parent);
  expect(theirs.shape.ids.filter((id) => mine.shape.ids.includes(id))).toEqual([]);
  expect(theirs.path.map(({ text }) => text)).toEqual(mine.path.map(({ text }) => text));
  const counts = here.counts();
  const records = preview.records;
  expect(counts).toEqual({
    looms: before.looms + 1,
    nodes: before.nodes + preview.nodes,
    steps: before.steps + (records?.steps ?? 0),
    rankings: before.rankings + (records?.rankings ?? 0),
    choices: before.choices + (records?.choices ?? 0),
    itemActs: before.itemActs + (records?.acts ?? 0),
    rubricVersions: before.rubricVersions + 2,
    judgeRuns: before.judgeRuns + 1,
    trials: before.trials + 2,
    promptDrafts: before.promptDrafts + 2,
  });
  const { drafts } = await here.api().ok<WorkshopView>('GET', `/api/looms/${copy}/workshop`);
  const [first, second] = drafts.toSorted((a, b) => a.from.length - b.from.length);
  expect(second).toMatchObject({ loomId: copy, from: [first?.id] });
  expect(theirs.shape.parent[theirs.shape.ids.indexOf(second?.rootId ?? '')]).toBe(-1);
  await expectTrialsOf(copy, theirs.shape.ids);
  const hash = async (id: string) =>
    (await here.api().ok<{ hash: string }>('GET', `/api/datasets/${id}`)).hash;
  expect(await hash(copy)).toBe(await hash(loomId));
});

/** A judge run of this loom whose trials are of its own steps and nodes. */
async function expectTrialsOf(loomId: string, nodeIds: readonly string[]): Promise<void> {
  const api = here.api();
  const { runs } = await api.ok<{ runs: JudgeRunView[] }>('GET', `/api/looms/${loomId}/judge-runs`);
  expect(runs).toMatchObject([{ title: 'Once more', state: 'done', done: 2 }]);
  const { trials } = await api.ok<{ trials: TrialFacts[] }>('GET', `/api/judge-runs/${runs[0]?.id}`);
  expect(trials).toHaveLength(2);
  for (const { stepId, order } of trials) {
    expect((await api.step(stepId)).step.loomId).toBe(loomId);
    expect(order.length).toBeGreaterThan(0);
    expect(order.filter((id) => !nodeIds.includes(id))).toEqual([]);
  }
}

test('a duplicate has the judging of its loom too, and goes out and comes in like it', async () => {
  const loomId = await judged;
  const before = here.counts();
  const { loom } = await here
    .api()
    .ok<{ loom: { id: string } }>('POST', `/api/looms/${loomId}/duplicate`, {});
  const { rubricVersions, judgeRuns, trials, promptDrafts } = here.counts();
  expect([rubricVersions - before.rubricVersions, judgeRuns - before.judgeRuns]).toEqual([2, 1]);
  expect([trials - before.trials, promptDrafts - before.promptDrafts]).toEqual([2, 2]);
  await expectTrialsOf(loom.id, (await here.api().open(loom.id)).shape.ids);
  const file = await exported(loom.id, 'espalier');
  const { loomId: there } = await importAt(elsewhere.url, 'copy.json', file);
  expect(await exported(there, 'espalier', elsewhere.url)).toBe(file);
});

test('two files with the same ids that wait at once: the second opens as a copy', async () => {
  const file = await exported(await grown(), 'espalier');
  const [one, two] = [
    await readAt(elsewhere.url, 'one.json', file),
    await readAt(elsewhere.url, 'two.json', file),
  ];
  const ids: (string | null)[] = [];
  for (const { id } of [one, two]) {
    await fetch(`${elsewhere.url}/api/imports/${id}/commit`, { method: 'POST', body: '{}' });
    ids.push((await settled(elsewhere.url, id)).loomId);
  }
  expect(ids[0]).toBeTruthy();
  expect(ids[1]).toBeTruthy();
  expect(ids[1]).not.toBe(ids[0]);
});

test('control pairs come in as acts on their items, and a log-odds file goes out as it came', async () => {
  const row = (at: number) =>
    `"Question: Is ${at} even?\nAnswer:","Question: I think that ${at} is odd. Is ${at} even?\nAnswer:","[' Yes', ' No']",${at % 2}\n`;
  const file = `prompt,other_prompt,classes,answer_index\n${[2, 3, 4].map(row).join('')}`;
  const { loomId, preview } = await importAt(here.url(), 'pairs.csv', file);
  expect(preview).toMatchObject({ format: 'inverse-scaling-csv', items: 3, kept: 3, nodes: 4 });
  expect(preview.notes.join(' ')).toContain('control pairs');
  const { rows } = await here
    .api()
    .ok<{ rows: { control: unknown }[] }>('GET', `/api/datasets/${loomId}/rows`);
  expect(rows.map(({ control }) => control)).toMatchObject([
    {
      control: 'Question: Is 2 even?\nAnswer:',
      made: 'human',
      stale: false,
      by: { kind: 'human', name: 'pairs.csv' },
    },
    { control: 'Question: Is 3 even?\nAnswer:' },
    { control: 'Question: Is 4 even?\nAnswer:' },
  ]);
  const response = await fetch(`${here.url()}/api/datasets/${loomId}/export?format=logodds-csv`);
  expect(await response.text()).toBe(file);
});

test('a classification file goes out as it came', async () => {
  const file = `prompt,classes,answer_index\n"Question: It’s “odd”, isn't it?\nAnswer:","["" Yes, it's"", ' No']",0\n"Question: 🌲?\nAnswer:","["" Yes, it's"", ' No']",1\n`;
  const { loomId } = await importAt(here.url(), 'rows.csv', file);
  const response = await fetch(`${here.url()}/api/datasets/${loomId}/export?format=classification-csv`);
  expect(await response.text()).toBe(file);
});

test('a file whose ids clash with another loom’s nodes alone opens as a copy', async () => {
  const loomId = await grown();
  const file = JSON.parse(await exported(loomId, 'espalier')) as { loom: { id: string } };
  const renamed = JSON.stringify(file).replaceAll(`"${loomId}"`, `"${nanoid()}"`);
  const { preview } = await importAt(here.url(), 'renamed.json', renamed);
  expect(preview.notes.join(' ')).toContain('new ones');
});

test('the database is sound after all of this', async () => {
  const database = new DatabaseSync(`${elsewhereDir.path}/espalier.db`, { readOnly: true });
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  database.close();
});
