import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draw, type Opened, openFake } from './open-fake';

let opened: Opened;
beforeEach(async () => {
  opened = await openFake();
});
afterEach(() => opened.fake.close());

const ALL = { temperature: 0.7, topP: 0.9, seed: 3, stop: ['\n'], logprobs: true } as const;

describe('a parameter that the model refuses', () => {
  it.each([
    ['refuse-temperature', 'temperature'],
    ['refuse-top-p', 'top_p'],
    ['refuse-seed', 'seed'],
    ['refuse-logprobs', 'logprobs'],
    ['refuse-stop', 'stop'],
  ])('is left out, once found and for good (%s)', async (model, param) => {
    const drawn = await draw(opened.port, model, { ...ALL, stop: ['\n'] });
    expect(drawn.ends).toEqual(['stop']);
    expect(drawn.notices).toEqual([expect.stringContaining(`${param} left out: ${model} refuses it`)]);
    const [first, second] = opened.fake.requests;
    expect(first?.body).toHaveProperty(param);
    expect(second?.body).not.toHaveProperty(param);
    expect(Object.keys(first?.body ?? {}).length - Object.keys(second?.body ?? {}).length).toBe(1);
    await draw(opened.port, model, { ...ALL, stop: ['\n'] });
    expect(opened.fake.requests).toHaveLength(3);
  });

  it('is told again of each draw that it changes, and once of the rest', async () => {
    await draw(opened.port, 'refuse-temperature');
    expect((await draw(opened.port, 'refuse-temperature')).notices).toHaveLength(1);
    await draw(opened.port, 'refuse-logprobs', { logprobs: true });
    expect((await draw(opened.port, 'refuse-logprobs', { logprobs: true })).notices).toEqual([]);
  });

  it('does not keep stop strings from ending the text', async () => {
    const drawn = await draw(opened.port, 'refuse-stop', { n: 3, stop: ['\nAnswer'] });
    expect(drawn.ends).toEqual(['stop', 'stop', 'stop']);
    for (const text of drawn.texts) expect(text).toMatch(/^Question: [^\n]+\?$/);
  });

  it('is told once when several requests find it out together', async () => {
    const ollama = await openFake({ kind: 'ollama' });
    const drawn = await draw(ollama.port, 'refuse-temperature', { n: 4 });
    expect(drawn.ends).toEqual(['stop', 'stop', 'stop', 'stop']);
    expect(drawn.notices).toHaveLength(1);
    await ollama.fake.close();
  });

  it('max_tokens goes by its new name on chat', async () => {
    const drawn = await draw(opened.port, 'refuse-max-tokens', { mode: 'chat-instruct', maxTokens: 4 });
    expect(drawn.ends).toEqual(['length']);
    expect(opened.fake.requests[1]?.body).toMatchObject({ max_completion_tokens: 4 });
    expect(opened.fake.requests[1]?.body).not.toHaveProperty('max_tokens');
  });

  it('logprobs that never come are told once, and nothing is made up', async () => {
    const drawn = await draw(opened.port, 'no-logprobs', { logprobs: true });
    expect(drawn.ends).toEqual(['stop']);
    expect(drawn.notices).toEqual([expect.stringContaining('no log probabilities')]);
    expect(drawn.parts.some((part) => part.type === 'token' && 'logprob' in part)).toBe(false);
    expect((await draw(opened.port, 'no-logprobs', { logprobs: true })).notices).toEqual([]);
  });
});
