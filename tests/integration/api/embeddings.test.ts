import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErrorBody } from '@/lib/contract/errors';
import type { ServerView } from '@/lib/contract/request';
import { type FakeOpenAi, startFakeOpenAi } from '../../support/fake-openai';
import { fakeVector } from '../../support/fake-openai/embeddings';
import { withCore } from './harness';

const api = withCore();
let fake: FakeOpenAi;
let serverId: string;

beforeAll(async () => {
  fake = await startFakeOpenAi();
  const input = { name: 'Fake', kind: 'vllm', baseUrl: fake.url, key: { from: 'none' } };
  serverId = (await api().ok<{ server: ServerView }>('POST', '/api/servers', input)).server.id;
});
afterAll(() => fake?.close());

interface Embedded {
  dimensions: number;
  vectors: string;
  cached: number;
}
const embed = (model: string, texts: string[]) =>
  api().ok<Embedded>('POST', '/api/embeddings', { serverId, model, texts });
const refused = (body: Record<string, unknown>) => api().call<ErrorBody>('POST', '/api/embeddings', body);

const floats = ({ vectors, dimensions }: Embedded): number[][] => {
  const all = new Float32Array(Uint8Array.from(Buffer.from(vectors, 'base64')).buffer);
  return Array.from({ length: all.length / dimensions }, (_, at) => [
    ...all.subarray(at * dimensions, (at + 1) * dimensions),
  ]);
};
const expected = (texts: string[]) => texts.map((text) => [...Float32Array.from(fakeVector(text))]);

describe('embeddings', () => {
  test('come in the order asked, and each text is asked for once', async () => {
    const texts = ['Is ice warm?', 'Do bats fly?', 'Is ice warm?'];
    const first = await embed('good', texts);
    expect(floats(first)).toEqual(expected(texts));
    expect(first.cached).toBe(0);
    const before = fake.requests.length;
    const second = await embed('good', [...texts, 'Is fire cold?']);
    expect(floats(second)).toEqual(expected([...texts, 'Is fire cold?']));
    expect(second.cached).toBe(3);
    expect(fake.requests.slice(before).map((request) => request.body?.input)).toEqual([['Is fire cold?']]);
  });

  test('of one model are not taken for those of another', async () => {
    await embed('good', ['Is snow white?']);
    expect((await embed('embed-base64', ['Is snow white?'])).cached).toBe(0);
  });

  test('many texts go in several requests', async () => {
    const texts = Array.from({ length: 150 }, (_, at) => `Is ${at} even?`);
    const before = fake.requests.length;
    expect(floats(await embed('good', texts))).toEqual(expected(texts));
    expect(fake.requests.length - before).toBe(3);
  });

  test.each([
    ['no-embeddings', /Fake/],
    ['embed-short', /1 embeddings for 2 texts/],
    ['overloaded', /overloaded/],
  ])('a server that gives none says so (%s)', async (model, words) => {
    const { status, body } = await refused({ serverId, model, texts: ['a', 'b'] });
    expect(status).toBe(502);
    expect(body.error).toMatchObject({ code: 'server_failed', message: expect.stringMatching(words) });
  });

  test('the practice model sends one to the built-in way', async () => {
    const { body } = await refused({ serverId: 'practice', model: 'practice', texts: ['a'] });
    expect(body.error.message).toContain('TF-IDF');
  });

  test('an unknown server, and nothing to embed, are refused', async () => {
    expect((await refused({ serverId: 'nowhere', model: 'good', texts: ['a'] })).status).toBe(404);
    expect((await refused({ serverId, model: 'good', texts: [] })).status).toBe(400);
    expect((await refused({ serverId, model: 'good', texts: [''] })).body.error.where).toBe('body.texts.0');
  });
});
