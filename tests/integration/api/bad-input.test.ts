import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import type { ErrorBody } from '@/lib/contract/errors';
import { withCore } from './harness';

const api = withCore();

async function refused(method: string, path: string, body?: unknown) {
  const answer = await api().call<ErrorBody>(method, path, body);
  return { status: answer.status, ...answer.body.error };
}

test.each([
  ['a malformed loom id', 'GET', '/api/looms/%2e%2e%2fetc', undefined, 400, 'id'],
  ['a loom that is not there', 'GET', `/api/looms/${'x'.repeat(21)}`, undefined, 404, 'x'.repeat(21)],
  ['a step that is not there', 'GET', `/api/steps/${'y'.repeat(21)}`, undefined, 404, 'step'],
  ['a loom without a title', 'POST', '/api/looms', { title: '  ', template: 'blank' }, 400, 'body.title'],
  [
    'a section of the settings that is not one',
    'PATCH',
    `/api/looms/${'x'.repeat(21)}`,
    { settings: { smapler: {} } },
    400,
    'smapler',
  ],
  ['an unknown template', 'POST', '/api/looms', { title: 'A', template: 'nope' }, 400, 'body.template'],
  ['a key too many', 'POST', '/api/looms', { title: 'A', template: 'blank', surprise: 1 }, 400, 'surprise'],
  [
    'a server with a strange URL',
    'POST',
    '/api/servers',
    { name: 'A', kind: 'other', baseUrl: 'file:///etc/passwd', key: { from: 'none' } },
    400,
    'body.baseUrl',
  ],
  [
    'a key from any variable',
    'POST',
    '/api/servers',
    { name: 'A', kind: 'other', baseUrl: 'http://127.0.0.1:1/v1', key: { from: 'env', name: 'HOME' } },
    400,
    'body.key.name',
  ],
  ['a change to the practice model', 'PATCH', '/api/servers/practice', { name: 'B' }, 422, 'built in'],
])('%s is refused with what is wrong', async (_, method, path, body, status, words) => {
  const answer = await refused(method, path, body);
  expect(answer.status).toBe(status);
  expect(answer.message).toContain(words);
});

test('a body that is not JSON is refused', async () => {
  const response = await fetch(`${api().url}/api/looms`, { method: 'POST', body: '{"title": "A", ' });
  expect(response.status).toBe(400);
  expect(((await response.json()) as ErrorBody).error.message).toContain('not JSON');
});

test('a step under an unknown parent, or one of another loom, is refused and leaves nothing', async () => {
  const [loom, other] = [await api().createLoom(), await api().createLoom()];
  for (const parentId of [nanoid(), other.rootId]) {
    const answer = await refused('POST', `/api/looms/${loom.id}/steps`, { stepId: nanoid(), parentId });
    expect(answer.status).toBe(404);
  }
  expect((await api().open(loom.id)).shape.ids).toHaveLength(1);
});

test('20 MB of body is 413, not a cut-off one', async () => {
  const body = JSON.stringify({ title: 'A', template: 'blank', pad: 'x'.repeat(20_000_000) });
  const response = await fetch(`${api().url}/api/looms`, { method: 'POST', body });
  expect(response.status).toBe(413);
  expect(((await response.json()) as ErrorBody).error.code).toBe('too_large');
});

test('a prompt may hold any text and comes back as it was', async () => {
  const loom = await api().createLoom('blank');
  const text = 'null\u0000byte, half a pair \ud800, emoji 🌳, "quotes" and <script>alert(1)</script>\r\n';
  await api().ok('PUT', `/api/looms/${loom.id}/prompt`, { nodeId: nanoid(), text });
  expect((await api().open(loom.id)).path[0]?.text).toBe(text);
});

test('shares that do not add up, and criteria that share an id, are refused by name', async () => {
  const loom = await api().createLoom();
  const { target, judge } = loom.settings;
  const criteria = [judge.rubric.criteria[0], judge.rubric.criteria[0]];
  for (const [settings, where] of [
    [{ target: { ...target, balance: { ' Yes': 0.9, ' No': 0.9 } } }, 'body.settings.target.balance'],
    [{ judge: { ...judge, rubric: { ...judge.rubric, criteria } } }, 'body.settings.judge.rubric.criteria'],
  ] as const) {
    const answer = await refused('PATCH', `/api/looms/${loom.id}`, { settings });
    expect(answer).toMatchObject({ status: 400, where });
  }
});
