import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askSecondJudge } from '@/lib/server/datasets/ask-second-judge';
import { ModelError, type ModelPort } from '@/lib/server/ports/model';
import { makeRow, YES_NO } from '../../support/dataset/make-row';
import { type Opened, openFake, portTo } from './open-fake';

let opened: Opened;
beforeAll(async () => {
  opened = await openFake();
});
afterAll(() => opened.fake.close());

/** A server that answers no questions in words. */
const mute = (port = portTo(opened.fake.url)): ModelPort => ({
  ...port,
  chat: async () => {
    throw new ModelError('not-found', 'There is no chat.', false);
  },
});
const ROW = makeRow(1, { question: 'Is it the case that number 2 is even?' });
const ask = (port: ModelPort, model: string, row = ROW, signal = new AbortController().signal) =>
  askSecondJudge(port, model, row, YES_NO, signal);

describe('a second judge that follows no instructions', () => {
  it('answers with the label that it finds likelier, and gives the numbers', async () => {
    expect(await ask(mute(), 'sized-1000')).toMatchObject({
      option: 0,
      error: null,
      how: expect.stringMatching(/not asked in words: .* as continuations: “Yes” -\d\.\d{3}, “No” -\d/),
    });
  });

  it('is checked once, not for each item', async () => {
    const port = mute();
    await Promise.all([ask(port, 'good'), ask(port, 'good')]);
    const before = opened.fake.requests.length;
    await ask(port, 'good', makeRow(2));
    expect(opened.fake.requests.length - before).toBe(1);
  });

  it('answers where the other label is less likely than it, however little is known of that', async () => {
    expect(await ask(mute(), 'label-missing')).toMatchObject({
      option: 0,
      how: expect.stringMatching(/by the likeliest next tokens: “Yes” -\d\.\d{3}, “No” below -/),
    });
  });

  it('says how it was counted where labels are only drawn', async () => {
    expect(await ask(mute(), 'no-logprobs')).toMatchObject({
      error: null,
      how: expect.stringMatching(/, by 20 draws: “/),
    });
  });

  it('is not there for others the less because the one that began the check has left', async () => {
    const port = mute();
    const leaving = new AbortController();
    const first = ask(port, 'sized-slow', ROW, leaving.signal);
    const second = ask(port, 'sized-slow');
    leaving.abort();
    expect(await first).toMatchObject({ error: expect.stringMatching(/stopped/) });
    expect(await second).toMatchObject({ error: null });
  });

  it('says what the server says where it is sick, and asks again the next time', async () => {
    const port = mute();
    expect(await ask(port, 'overloaded')).toMatchObject({ error: expect.stringMatching(/503/) });
    expect(await ask(port, 'missing-one-in-1')).toMatchObject({
      error: expect.stringMatching(/gave no log probabilities in its reply/),
    });
  });
});
