import { expect, test } from 'vitest';
import type { ErrorBody } from '@/lib/contract/errors';
import type { DatasetReply } from '@/lib/contract/reply';
import type { ImportReport } from '@/lib/contract/request';
import { withCore } from './harness';

const api = withCore();
const post = async (body: string | Uint8Array<ArrayBuffer>) => {
  const response = await fetch(`${api().url}/api/import?format=auto`, { method: 'POST', body });
  return { status: response.status, body: (await response.json()) as ImportReport & ErrorBody };
};
const get = (path: string) => fetch(api().url + path);
const looms = async () => (await api().ok<{ looms: unknown[] }>('GET', '/api/looms')).looms.length;

async function grown(steps = 3) {
  const loom = await api().createLoom();
  for (let i = 0; i < steps; i++) {
    const view = await api().runStep(loom.id);
    const node = view.nodes.find((n) => n.state === 'done' && !n.flags.some((f) => f.severity === 'block'));
    if (node) await api().choose(view, node.id);
  }
  return loom;
}

test('the classification CSV has a row for each item of the preview', async () => {
  const loom = await grown();
  const dataset = await api().ok<DatasetReply>('GET', `/api/looms/${loom.id}/dataset`);
  expect(dataset.kept).toBeGreaterThan(0);
  expect(dataset.fromPrompt).toBe(12);
  const response = await get(`/api/looms/${loom.id}/export?format=classification-csv`);
  expect(response.headers.get('content-disposition')).toContain('a-loom.classification.csv');
  const csv = await response.text();
  expect(csv.startsWith('prompt,classes,answer_index\n')).toBe(true);
  expect(csv.match(/,"\[' Yes', ' No'\]",[01]\n/g)).toHaveLength(dataset.kept);
});

test('a file is named after its loom, whatever characters the title has', async () => {
  const title = `a${'𝒷'.repeat(90)}`;
  const { loom } = await api().ok<{ loom: { id: string } }>('POST', '/api/looms', {
    title,
    template: 'blank',
  });
  const response = await get(`/api/looms/${loom.id}/export?format=bonsai`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toContain(
    `filename*=UTF-8''${encodeURIComponent(`a${'𝒷'.repeat(39)}.bonsai.json`)}`,
  );
});

test('log-odds without control prompts is refused with the reason', async () => {
  const loom = await grown(1);
  const response = await get(`/api/looms/${loom.id}/export?format=logodds-csv`);
  expect(response.status).toBe(422);
  expect(((await response.json()) as ErrorBody).error.message).toContain('control prompt');
});

test('a Bonsai export comes back as the same tree, and out again byte for byte', async () => {
  const loom = await grown();
  const first = await (await get(`/api/looms/${loom.id}/export?format=bonsai`)).text();
  const answer = await post(first);
  expect(answer.status).toBe(201);
  const [before, after] = [await api().open(loom.id), await api().open(answer.body.loomId)];
  expect(after.shape.parent).toEqual(before.shape.parent);
  expect(after.path.map((node) => node.text)).toEqual(before.path.map((node) => node.text));
  expect(after.loom.settings).toEqual(before.loom.settings);
  expect(await (await get(`/api/looms/${answer.body.loomId}/export?format=bonsai`)).text()).toBe(first);
});

test('a time in a file that is no time is left out, and the file is read', async () => {
  const nodes = [{ ...node('r', []), lastVisited: 1e300 }];
  expect((await post(JSON.stringify({ nodes }))).status).toBe(201);
});

test('an imported loom is editable: a step runs from its head', async () => {
  const file = {
    nodes: [
      { id: 'r', text: 'Question: Is it so?\nAnswer: No\n\n', parentIds: [], childrenIds: ['a'] },
      {
        id: 'a',
        text: 'Question: Do cats land on their feet?\nAnswer: Yes\n\n',
        parentIds: ['r'],
        childrenIds: [],
      },
    ],
    pathNodes: ['r', 'a'],
  };
  const { body } = await post(JSON.stringify(file));
  const view = await api().runStep(body.loomId);
  expect(view.nodes).toHaveLength(5);
  const dataset = await api().ok<DatasetReply>('GET', `/api/looms/${body.loomId}/dataset`);
  expect(dataset.items.map((item) => item.question)).toEqual(['Do cats land on their feet?']);
});

const node = (id: string, parentIds: string[], childrenIds: string[] = []) => ({
  id,
  text: id,
  parentIds,
  childrenIds,
});

test.each([
  ['nothing', ''],
  ['no JSON', 'nodes: none'],
  ['another JSON', '{"rows": []}'],
  ['a cycle', JSON.stringify({ nodes: [node('r', []), node('a', ['b'], ['b']), node('b', ['a'], ['a'])] })],
  ['a node that is its own parent', JSON.stringify({ nodes: [node('r', []), node('a', ['a'])] })],
  [
    'an id twice',
    JSON.stringify({
      nodes: [node('r', []), { ...node('a', ['r']), text: 'x' }, { ...node('a', ['r']), text: 'y' }],
    }),
  ],
  ['a parent that is missing', JSON.stringify({ nodes: [node('r', []), node('a', ['nowhere'])] })],
])('a file with %s is one clear error, and nothing is written', async (_, text) => {
  const before = await looms();
  const answer = await post(text);
  expect(answer.status).toBe(400);
  expect(answer.body.error.code).toBe('bad_import');
  expect(answer.body.error.message.length).toBeGreaterThan(15);
  expect(await looms()).toBe(before);
});

test('UTF-16 and broken UTF-8 are named', async () => {
  expect((await post(new Uint8Array([0xff, 0xfe, 0x7b, 0x00]))).body.error.message).toContain('UTF-16');
  expect((await post(new Uint8Array([0x7b, 0xc3, 0x28]))).body.error.message).toContain('not UTF-8');
});
