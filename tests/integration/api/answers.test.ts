import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatasetView } from '@/lib/contract/dataset';
import type { ErrorBody } from '@/lib/contract/errors';
import type { ServerView } from '@/lib/contract/request';
import type { Row } from '@/lib/dataset/row';
import { type FakeOpenAi, startFakeOpenAi } from '../../support/fake-openai';
import { withCore } from './harness';

const api = withCore();
let fake: FakeOpenAi;
let serverId: string;
let loomId: string;

beforeAll(async () => {
  fake = await startFakeOpenAi();
  const input = { name: 'Fake', kind: 'vllm', baseUrl: fake.url, key: { from: 'none' } };
  serverId = (await api().ok<{ server: ServerView }>('POST', '/api/servers', input)).server.id;
  loomId = (await api().createLoom()).id;
  for (let steps = 0; steps < 3; steps++) {
    const view = await api().runStep(loomId);
    await api().choose(view, view.rankings.at(-1)?.order[0] ?? view.nodes[0]?.id ?? '');
  }
});
afterAll(() => fake?.close());

interface Answered {
  view: DatasetView;
  rows: Row[];
  failed: { place: string; message: string }[];
}

const rows = async (): Promise<Row[]> =>
  (await api().ok<{ rows: Row[] }>('GET', `/api/datasets/${loomId}/rows`)).rows;
const ask = async (model: string, server = serverId): Promise<Answered> =>
  api().ok('POST', `/api/datasets/${loomId}/answers`, {
    serverId: server,
    model,
    places: (await rows()).map((row) => row.place),
  });
const reviewsBy = (model: string, of: Row[]) =>
  of.map((row) => row.reviews.find((review) => review.by.name === model) ?? null);

describe('a second judge', () => {
  test('answers in words, blind, and its answers are reviews by it', async () => {
    const { rows: answered, failed } = await ask('good');
    expect(failed).toEqual([]);
    expect(answered.length).toBe(3);
    for (const [at, review] of reviewsBy('good', answered).entries()) {
      expect(review).toMatchObject({ by: { kind: 'model', name: 'good' }, blind: true, stale: false });
      expect(review?.verdict).toBe(review?.answer === answered[at]?.labelIndex ? 'agree' : 'disagree');
      expect(review?.note).toContain('It answered “Yes”.');
    }
    expect(reviewsBy('good', await rows())).toEqual(reviewsBy('good', answered));
    const asked = fake.requests.filter((request) => request.body?.model === 'good');
    const labels = answered.map((row) => row.prompt + row.label);
    for (const request of asked)
      for (const label of labels) expect(JSON.stringify(request.body)).not.toContain(label);
  });

  test('is not asked again about what it answered', async () => {
    await ask('embed-base64');
    const before = fake.requests.length;
    const again = await ask('embed-base64');
    expect(fake.requests.length).toBe(before);
    expect(again.rows.length).toBe(3);
  });

  test('is read strictly: what is no answer is told in its own words, and nothing is kept', async () => {
    const { failed, rows: answered } = await ask('no-schema');
    expect(failed.length).toBe(3);
    expect(failed[0]?.message).toContain('{"ok":true}');
    expect(reviewsBy('no-schema', answered)).toEqual([null, null, null]);
  });

  test('without JSON answers with a bare label', async () => {
    const { failed, rows: answered } = await ask('no-json-mode');
    expect(failed).toEqual([]);
    expect(reviewsBy('no-json-mode', answered).every((review) => review !== null)).toBe(true);
  });

  test('without chat is read by its probabilities', async () => {
    const { failed, rows: answered } = await ask('no-chat');
    expect(failed).toEqual([]);
    expect(reviewsBy('no-chat', answered)[0]?.note).toMatch(/log probabilities .*“Yes” -?\d/);
  });

  test('that is the practice model says that it knows nothing', async () => {
    const { failed, rows: answered } = await ask('practice', 'practice');
    expect(failed).toEqual([]);
    expect(reviewsBy('practice', answered)[0]?.note).toContain('practice model, which knows nothing');
  });

  test('that is sick fails row by row, with the reason', async () => {
    const { failed } = await ask('overloaded');
    expect(failed.length).toBe(3);
    expect(failed[0]?.message).toContain('overloaded');
  });

  test('of an unknown server or dataset is refused', async () => {
    const [row] = await rows();
    const wanted = { serverId: 'nowhere', model: 'good', places: [row?.place] };
    expect((await api().call<ErrorBody>('POST', `/api/datasets/${loomId}/answers`, wanted)).status).toBe(404);
    const elsewhere = await api().call<ErrorBody>('POST', '/api/datasets/no-such-dataset/answers', {
      ...wanted,
      serverId,
    });
    expect(elsewhere.status).toBe(404);
  });

  test('of a free loom has nothing to answer', async () => {
    const free = await api().createLoom('blank');
    const { status, body } = await api().call<ErrorBody>('POST', `/api/datasets/${free.id}/answers`, {
      serverId,
      model: 'good',
      places: ['n:0-1'],
    });
    expect(status).toBe(422);
    expect(body.error.message).toContain('no item format');
  });
});
