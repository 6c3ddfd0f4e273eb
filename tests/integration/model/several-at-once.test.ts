import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draw, type Opened, openFake } from './open-fake';

let opened: Opened;
beforeEach(async () => {
  opened = await openFake();
});
afterEach(() => opened.fake.close());

const asked = () => opened.fake.requests.map(({ body }) => body?.n ?? 1);

describe('several completions', () => {
  it('come in one request where the server can', async () => {
    const drawn = await draw(opened.port, 'good', { n: 5 });
    expect(asked()).toEqual([5]);
    expect(new Set(drawn.texts).size).toBe(5);
    expect(drawn.parts.at(-1)).toMatchObject({ type: 'usage', tokensIn: expect.any(Number) });
  });

  it('are filled up one by one where n is ignored, and asked so from then on', async () => {
    const drawn = await draw(opened.port, 'n-ignored', { n: 4 });
    expect(drawn.ends).toEqual(['stop', 'stop', 'stop', 'stop']);
    expect(new Set(drawn.texts).size).toBe(4);
    expect(asked()).toEqual([4, 1, 1, 1]);
    expect(drawn.notices).toEqual([expect.stringMatching(/one completion .* a request/)]);
    const again = await draw(opened.port, 'n-ignored', { n: 2 });
    expect(asked().slice(4)).toEqual([1, 1]);
    expect(again.notices).toEqual([]);
  });

  it.each(['n-500', 'n-refused'])('are asked one by one where n is refused (%s)', async (model) => {
    const drawn = await draw(opened.port, model, { n: 3 });
    expect(drawn.ends).toEqual(['stop', 'stop', 'stop']);
    expect(new Set(drawn.texts).size).toBe(3);
    expect(asked()).toEqual([3, 1, 1, 1]);
    expect(drawn.notices).toHaveLength(1);
    await draw(opened.port, model, { n: 2 });
    expect(asked().slice(4)).toEqual([1, 1]);
  });

  it('never try n on Ollama, which ignores it', async () => {
    const ollama = await openFake({ kind: 'ollama' });
    await draw(ollama.port, 'n-ignored', { n: 3 });
    expect(ollama.fake.requests.map(({ body }) => body?.n ?? 1)).toEqual([1, 1, 1]);
    await ollama.fake.close();
  });

  it('asked one by one, fail one by one', async () => {
    const ollama = await openFake({ kind: 'ollama' });
    const drawn = await draw(ollama.port, 'early-close', { n: 3 });
    expect(drawn.ends).toEqual(['error early-close', 'error early-close', 'error early-close']);
    await ollama.fake.close();
  });

  it('are not asked one by one when the server is merely broken', async () => {
    await draw(opened.port, 'overloaded', { n: 4 });
    expect(asked()).toEqual([4, 4, 4]);
  });

  it('keep to the limit of requests at once', async () => {
    const slow = await openFake({ kind: 'ollama', timing: { concurrency: 2 } });
    let most = 0;
    let now = 0;
    const watched = await openFake({
      kind: 'ollama',
      timing: { concurrency: 2 },
      baseUrl: slow.fake.url,
      fetch: async (input, init) => {
        most = Math.max(most, ++now);
        const response = await fetch(input, init);
        now--;
        return response;
      },
    });
    expect((await draw(watched.port, 'paced-2', { n: 6 })).ends).toEqual(new Array(6).fill('stop'));
    expect(most).toBeLessThanOrEqual(2);
    await slow.fake.close();
    await watched.fake.close();
  });
});
