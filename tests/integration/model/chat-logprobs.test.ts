import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatReply } from '@/lib/server/ports/model';
import { type Opened, openFake } from './open-fake';

let opened: Opened;
beforeEach(async () => {
  opened = await openFake();
});
afterEach(() => opened.fake.close());

const DATA = {
  rate: 'clear',
  criteria: [{ id: 'clear' }],
  candidates: [{ id: 'K7', text: 'Is glass a liquid?' }],
};
const ask = (model: string, topLogprobs?: number): Promise<ChatReply> =>
  opened.port.chat({
    model,
    system: 'Rate.',
    user: `Rate it.\n\nDATA:\n${JSON.stringify(DATA)}`,
    temperature: 0,
    maxTokens: 16,
    json: null,
    ...(topLogprobs && { topLogprobs }),
    signal: new AbortController().signal,
  });
const mass = (reply: ChatReply) =>
  reply.tokens?.[0]?.top.reduce((sum, { logprob }) => sum + Math.exp(logprob), 0);

describe('the likeliest tokens of a reply', () => {
  it.each(['good', 'whole', 'comments'])(
    'come with each token where they are asked for (%s)',
    async (model) => {
      const reply = await ask(model, 20);
      expect(reply.tokens?.map(({ token }) => token).join('')).toBe(reply.text);
      expect(reply.tokens?.[0]?.top).toHaveLength(6);
      expect(mass(reply)).toBeCloseTo(1);
    },
  );

  it('are not asked for otherwise', async () => {
    expect((await ask('good')).tokens).toBeUndefined();
    expect(opened.fake.requests[0]?.body).not.toHaveProperty('logprobs');
  });

  it('are fewer where the server gives fewer, which is remembered', async () => {
    expect((await ask('few-logprobs', 20)).tokens?.[0]?.top).toHaveLength(5);
    expect(opened.fake.requests).toHaveLength(2);
    await ask('few-logprobs', 20);
    expect(opened.fake.requests).toHaveLength(3);
  });

  it('are missing where a server takes the question and gives none', async () => {
    const reply = await ask('no-logprobs', 20);
    expect(reply.text).toMatch(/^[1-5]$/);
    expect(reply.tokens).toBeUndefined();
  });

  it('are left out where they are refused, and that is said', async () => {
    const reply = await ask('refuse-logprobs', 20);
    expect(reply.tokens).toBeUndefined();
    expect(reply.notices).toEqual([expect.stringContaining('logprobs left out')]);
  });
});
