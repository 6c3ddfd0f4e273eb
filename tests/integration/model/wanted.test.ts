import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, openFake, PREFIX, paramsFor } from './open-fake';

let opened: Opened;
beforeAll(async () => {
  opened = await openFake();
});
afterAll(() => opened.fake.close());

async function draw(mode: 'completions' | 'chat-continue' | 'chat-instruct', wanted: string) {
  const { signal } = new AbortController();
  const params = paramsFor('good', { mode, stop: ['\n\n'] });
  const parts = await Array.fromAsync(opened.port.sample({ prefix: PREFIX, n: 6, params, wanted, signal }));
  const texts = Array.from({ length: 6 }, () => '');
  for (const part of parts) if (part.type === 'token') texts[part.index] += part.token;
  const notices = parts.flatMap((part) => (part.type === 'notice' ? [part.text] : []));
  return { texts, notices: notices.filter((text) => text.includes('is short')) };
}

test('a model that follows instructions is told the answer that is wanted', async () => {
  for (const wanted of [' Yes', ' No']) {
    const { texts, notices } = await draw('chat-instruct', wanted);
    for (const text of texts) expect(text.trim()).toMatch(new RegExp(`Answer:${wanted}$`));
    expect(notices).toEqual([]);
  }
});

test.each(['completions', 'chat-continue'] as const)(
  'in %s it cannot be told, and that is said',
  async (mode) => {
    const { texts, notices } = await draw(mode, ' Yes');
    expect(texts.every((text) => text.includes('Answer:'))).toBe(true);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain('“Yes” is short');
  },
);
