import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, openFake, portTo } from './open-fake';
import { CLASSES, check, DOCUMENT } from './scoring-support';

let opened: Opened;
beforeAll(async () => {
  opened = await openFake();
});
afterAll(() => opened.fake.close());

const asked = async (work: () => Promise<unknown>): Promise<number> => {
  const before = opened.fake.requests.length;
  await work();
  return opened.fake.requests.length - before;
};
const AGREE = [' Strongly agree', ' Strongly disagree'];

describe('the check of a model', () => {
  it.each([
    'good',
    'sized-100',
    'echo-backwards',
    'echo-first-only',
    'echo-no-arrays',
    'echo-needs-one',
    'echo-list-reply',
    'zero-500',
    'zero-endless',
  ])('finds echo where it works (%s)', async (model) => {
    const { method, findings, reason } = await check(opened.port, model);
    expect(method).toBe('echo');
    expect(findings).toEqual([{ method: 'echo', ok: true, sentence: expect.any(String) }]);
    expect(reason).toMatch(/exact log probabilities of whole labels: 8 of 8 questions of known answer/);
  });

  it.each([
    ['no-echo', /answered 400: Unsupported parameter: 'echo'/],
    ['no-completions', /answered 404/],
    ['echo-500', /answered 500/],
    ['echo-content', /does not repeat the text that it is given/],
    ['refuse-neutral-top-p', /'echo' is not supported/],
    ['echo-ignored', /does not repeat the text that it is given/],
    ['echo-chance', /[3-8] of 8 questions of known answer came out wrong/],
    ['echo-constant', /8 of 8 questions of known answer came out wrong/],
    ['echo-last-only', /1 of 8 questions of known answer came out wrong/],
    ['echo-trims', /without white space of the text/],
    ['echo-cuts', /only a part of the text/],
    ['echo-straddles', /A token of Fake, " F G", runs across the end of the prompt into " G"/],
    ['nan-logprobs', /gave NaN as the log probability of " G"/],
    ['minus-infinity', /gave minus infinity/],
    ['positive-logprobs', /gave a positive number \(0.5\)/],
  ])('says why echo does not do, and what is used instead (%s)', async (model, why) => {
    const { method, findings, reason } = await check(opened.port, model);
    expect(method).toBe('next-token');
    expect(findings.map((finding) => [finding.method, finding.ok])).toEqual([
      ['echo', false],
      ['next-token', true],
    ]);
    expect(findings[0]?.sentence).toMatch(why);
    expect(findings[0]?.sentence).toMatch(/Used instead: the likeliest next tokens\.$/);
    expect(reason).toMatch(why);
  });

  it.each([
    ['no-logprobs', /gives no log probabilities of no-logprobs/],
    ['refuse-logprobs', /Unsupported parameter: 'logprobs'/],
    ['forbids-logprobs', /answered 403: You are not allowed to request logprobs/],
    ['shared-first-token', /" Yes" and " No" share their first token, " "/],
    ['split-words', /" Yes" takes several tokens of split-words, the first of them " Ye"/],
  ])('says why the next token does not do either (%s)', async (model, why) => {
    const { method, findings } = await check(opened.port, model);
    expect(method).toBe('sampled');
    expect(findings.map(({ ok }) => ok)).toEqual([false, false, true]);
    expect(findings[1]?.sentence).toMatch(why);
    expect(findings[1]?.sentence).toMatch(/Used instead: draws\.$/);
  });

  it('finds labels that share their first token before any item does', async () => {
    const { findings } = await check(opened.port, 'no-echo', {
      example: { prompt: DOCUMENT, classes: AGREE },
    });
    expect(findings[1]?.sentence).toMatch(
      /" Strongly agree" and " Strongly disagree" share their first token, " Strongly"/,
    );
  });

  it('scores such labels by echo', async () => {
    const { method } = await check(opened.port, 'good', { example: { prompt: DOCUMENT, classes: AGREE } });
    expect(method).toBe('echo');
  });

  it('tells of an example that cannot be scored by a method that works otherwise', async () => {
    const straddling = { prompt: `${DOCUMENT} Y`, classes: ['es', 'o'] };
    const { findings } = await check(opened.port, 'good', { example: straddling, method: 'echo' });
    expect(findings[0]).toMatchObject({ ok: false });
    expect(findings[0]?.sentence).toMatch(
      /came out right, but the dataset’s own example cannot be scored so\. A token of Fake, " Yes", runs across the end of the prompt into "es"/,
    );
  });

  it('tells of a reply without log probabilities to the example, which speaks against no other item', async () => {
    const { method, reason } = await check(opened.port, 'missing-one-in-1');
    expect(method).toBe('echo');
    expect(reason).toMatch(/Of the dataset’s own example it had no score: Fake gave no log probabilities/);
  });

  it('tries a wanted method alone, and says so where it does not do', async () => {
    const { method, findings, reason } = await check(opened.port, 'no-echo', { method: 'echo' });
    expect(method).toBeNull();
    expect(findings).toHaveLength(1);
    expect(reason).toMatch(/^Echo cannot be used: .*'echo' is not supported with this model\.$/);
    expect((await check(opened.port, 'good', { method: 'next-token' })).method).toBe('next-token');
    expect((await check(opened.port, 'good', { method: 'sampled' })).method).toBe('sampled');
  });

  it('takes a whole completion by echo, by the next token where it is one, and never by draws', async () => {
    const task = 'sequence-prob';
    const long = { prompt: 'The capital of France is', classes: [' the old city of Paris.'] };
    const short = { prompt: 'The capital of France is', classes: [' Paris'] };
    expect((await check(opened.port, 'good', { task, example: long })).method).toBe('echo');
    expect((await check(opened.port, 'no-echo', { task, example: short })).method).toBe('next-token');
    const none = await check(opened.port, 'no-echo', { task, example: long });
    expect(none.method).toBeNull();
    expect(none.findings.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/'echo' is not supported/),
      expect.stringMatching(/takes several tokens/),
      expect.stringMatching(/no number of draws tells the probability of one whole completion/),
    ]);
  });

  it('remembers what the server refuses: the second check asks nothing twice', async () => {
    const fresh = await openFake();
    const count = async (model: string) => {
      const before = fresh.fake.requests.length;
      await check(fresh.port, model, { method: 'echo' });
      return fresh.fake.requests.length - before;
    };
    for (const model of ['echo-list-reply', 'echo-no-arrays', 'echo-first-only']) {
      const first = await count(model);
      expect(await count(model)).toBe(first - 1);
    }
    await fresh.fake.close();
  });

  it('says where scores are those of a chat, and what Ollama does to a prompt', async () => {
    const byChat = await check(opened.port, 'no-completions', { method: 'next-token' });
    expect(byChat.reason).toMatch(/gives them by chat: each prompt is the message of a user/);
    expect((await check(opened.port, 'good', { method: 'next-token' })).reason).not.toMatch(/chat/);
    const ollama = portTo(opened.fake.url, { kind: 'ollama' });
    expect((await check(ollama, 'good', { method: 'next-token' })).reason).toMatch(/chat template/);
    expect((await check(ollama, 'good', { method: 'sampled' })).reason).toMatch(/40 likeliest tokens/);
  });

  it('asks few questions', async () => {
    expect(await asked(() => check(opened.port, 'good'))).toBeLessThan(12);
  });

  it.each([
    ['overloaded', 'server-error'],
    ['needs-key', 'key-refused'],
    ['quota', 'quota'],
    ['rate-limit-always', 'rate-limited'],
    ['no-such-model', 'no-such-model'],
    ['reset', 'reset'],
  ])('rejects where the server is sick, which says nothing of the model (%s)', async (model, code) => {
    await expect(check(opened.port, model)).rejects.toMatchObject({ name: 'ModelError', code });
  });

  it('gets through a burst of refusals', async () => {
    expect((await check(opened.port, 'rate-limit-bare')).method).toBe('echo');
  });

  it('rejects as stalled and as stopped, at once', async () => {
    const hasty = portTo(opened.fake.url, { timing: { firstTokenMs: 100 } });
    await expect(check(hasty, 'silent')).rejects.toMatchObject({ code: 'stalled' });
    const started = performance.now();
    await expect(check(opened.port, 'silent', { signal: AbortSignal.timeout(30) })).rejects.toMatchObject({
      code: 'stopped',
    });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('is unavailable where nothing works, with every reason', async () => {
    const one = { prompt: DOCUMENT, classes: CLASSES };
    const { method, findings, reason } = await check(opened.port, 'refuse-logprobs', {
      task: 'sequence-prob',
      example: { ...one, classes: [' Yes'] },
    });
    expect(method).toBeNull();
    for (const { sentence } of findings) expect(reason).toContain(sentence);
  });
});
