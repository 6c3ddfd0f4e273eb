import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeVector } from '../../support/fake-openai/embeddings';
import { HASTY, type Opened, openFake, portTo } from './open-fake';

let opened: Opened;
beforeEach(async () => {
  opened = await openFake();
});
afterEach(() => opened.fake.close());

const TEXTS = ['Is fire cold?', 'Is ice warm?', 'Is ice warm, or is it cold?'];
const embed = (model: string, signal = new AbortController().signal) =>
  opened.port.embed({ model, texts: TEXTS, signal });
const expected = TEXTS.map((text) => Float32Array.from(fakeVector(text)));

describe('embedding texts', () => {
  it.each(['good', 'embed-base64', 'embed-backwards'])(
    'gives each text its own vector (%s)',
    async (model) => {
      const { vectors, tokensIn } = await embed(model);
      expect(vectors).toEqual(expected);
      expect(tokensIn).toBeGreaterThan(0);
    },
  );

  it.each([
    ['embed-short', /2 embeddings for 3 texts/],
    ['embed-twice', /numbers its embeddings wrongly/],
    ['embed-ragged', /differ in length/],
    ['embed-empty', /not a list of numbers/],
  ])('trusts no answer that is not as asked (%s)', async (model, words) => {
    await expect(embed(model)).rejects.toMatchObject({ code: 'malformed', message: words });
  });

  it.each([
    ['no-embeddings', 'not-found'],
    ['needs-key', 'key-refused'],
    ['quota', 'quota'],
    ['overloaded', 'server-error'],
    ['silent', 'stalled'],
  ])('says what is wrong with the server (%s)', async (model, code) => {
    if (model === 'silent') opened.port = portTo(opened.fake.url, { timing: HASTY });
    await expect(embed(model)).rejects.toMatchObject({ name: 'ModelError', code });
  });

  it('asks again after a rate limit', async () => {
    const { vectors } = await embed('rate-limit-bare');
    expect(vectors).toEqual(expected);
    expect(opened.fake.requests).toHaveLength(2);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const embedding = embed('silent', stop.signal);
    setTimeout(() => stop.abort(), 50);
    await expect(embedding).rejects.toMatchObject({ code: 'stopped' });
  });
});
