import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logprobOf } from '../../support/fake-openai/tokens';
import { HASTY, type Opened, openFake, PREFIX, portTo } from './open-fake';

let opened: Opened;
beforeEach(async () => {
  opened = await openFake();
});
afterEach(() => opened.fake.close());

const DOCUMENT = `${PREFIX}Question: Is fire cold?\nAnswer:`;
const score = (model: string, labels = [' Yes', ' No'], prefix = DOCUMENT) =>
  opened.port.scoreLabels({ model, prefix, labels, signal: new AbortController().signal });

describe('scoring labels', () => {
  it('sums what the server says of the label’s own tokens', async () => {
    const { logprobs, method, missingMass } = await score('good', [' Yes', ' No way']);
    expect(method).toBe('echo');
    expect(logprobs[' Yes']).toBeCloseTo(logprobOf(DOCUMENT, ' Yes'), 9);
    expect(logprobs[' No way']).toBeCloseTo(
      logprobOf(DOCUMENT, ' No') + logprobOf(`${DOCUMENT} No`, ' way'),
      9,
    );
    const mass = Object.values(logprobs).reduce((sum, one) => sum + Math.exp(one), 0);
    expect(missingMass).toBeCloseTo(1 - mass, 9);
  });

  it('counts in characters, not in UTF-16 units', async () => {
    const prefix = `Émoji 🌲🌲 東京.\n\n${DOCUMENT}`;
    const { logprobs } = await score('good', [' Yes'], prefix);
    expect(logprobs[' Yes']).toBeCloseTo(logprobOf(prefix, ' Yes'), 9);
  });

  it('refuses a label whose first token begins in the document', async () => {
    const { method, reason, logprobs } = await score('echo-straddles');
    expect(method).toBe('unavailable');
    expect(reason).toMatch(/runs across the end of the document into " Yes"/);
    expect(logprobs).toEqual({});
  });

  it('falls back to the likeliest next tokens, and remembers', async () => {
    const { method, logprobs } = await score('no-echo');
    expect(method).toBe('next-token');
    // " Yes" and "Yes" are one answer
    expect(logprobs[' Yes']).toBeCloseTo(
      Math.log(Math.exp(logprobOf(DOCUMENT, ' Yes')) + Math.exp(logprobOf(DOCUMENT, 'Yes'))),
      9,
    );
    const before = opened.fake.requests.length;
    await score('no-echo');
    expect(opened.fake.requests.length - before).toBe(1);
  });

  it('falls back to chat where there is nothing else', async () => {
    expect((await score('no-completions')).method).toBe('next-token');
  });

  it.each([
    ['no-logprobs', /no log probabilities/],
    ['refuse-logprobs', /logprobs/],
  ])('is unavailable with the reason (%s)', async (model, reason) => {
    const scores = await score(model);
    expect(scores).toMatchObject({ method: 'unavailable', logprobs: {}, missingMass: null });
    expect(scores.reason).toMatch(reason);
  });

  it('is unavailable when a label is not among the likeliest tokens', async () => {
    const scores = await score('no-echo', [' Yes', ' Perhaps']);
    expect(scores.reason).toMatch(/" Perhaps" is not among the \d+ likeliest next tokens/);
  });

  it.each([
    ['overloaded', 'server-error'],
    ['silent', 'stalled'],
    ['needs-key', 'key-refused'],
    ['quota', 'quota'],
  ])('rejects when the server is sick (%s)', async (model, code) => {
    if (model === 'silent') opened.port = portTo(opened.fake.url, { timing: HASTY });
    await expect(score(model)).rejects.toMatchObject({ name: 'ModelError', code });
  });

  it('rejects as stopped when stopped', async () => {
    const request = { model: 'silent', prefix: DOCUMENT, labels: [' Yes'], signal: AbortSignal.timeout(30) };
    await expect(opened.port.scoreLabels(request)).rejects.toMatchObject({ code: 'stopped' });
  });
});
