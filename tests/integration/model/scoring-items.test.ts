import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readerOf } from '../../support/fake-openai/language/model';
import { type Opened, openFake, portTo } from './open-fake';
import { CLASSES, check, DOCUMENT, score, truth } from './scoring-support';

let opened: Opened;
beforeAll(async () => {
  opened = await openFake();
});
afterAll(() => opened.fake.close());

const bodies = () => opened.fake.requests.map(({ body }) => body);
const question = (n: number) => `Question: Is it the case that number ${n} is even?\nAnswer:`;

describe('scoring by echo', () => {
  it('sums what the server says of the label’s own tokens, in one request for all labels', async () => {
    const before = bodies().length;
    const { labels, tokensIn, tokensOut } = await score(opened.port, 'good', {
      classes: [' Yes', ' No way'],
    });
    expect(labels[0]?.logprob).toBeCloseTo(truth(DOCUMENT, ' Yes'), 9);
    expect(labels[1]?.logprob).toBeCloseTo(truth(DOCUMENT, ' No way'), 9);
    expect(bodies().slice(before)).toEqual([
      expect.objectContaining({
        prompt: [`${DOCUMENT} Yes`, `${DOCUMENT} No way`],
        echo: true,
        max_tokens: 1,
      }),
    ]);
    expect(tokensIn).toBeGreaterThan(20);
    expect(tokensOut).toBe(2);
  });

  it.each([
    'echo-backwards',
    'echo-no-arrays',
    'echo-first-only',
    'echo-needs-one',
    'echo-list-reply',
    'zero-500',
    'zero-endless',
  ])('comes to the same however the server takes it (%s)', async (model) => {
    const { labels } = await score(opened.port, model);
    expect(labels.map(({ logprob }) => logprob)).toEqual(CLASSES.map((label) => truth(DOCUMENT, label)));
  });

  it('counts in characters, not in UTF-16 units', async () => {
    const prompt = `Émoji 🌲🌲 東京.\n\n${DOCUMENT}`;
    const { labels } = await score(opened.port, 'good', { prompt, classes: [' Yes', ' 🌲'] });
    expect(labels[0]?.logprob).toBeCloseTo(truth(prompt, ' Yes'), 9);
    expect(labels[1]?.logprob).toBeCloseTo(truth(prompt, ' 🌲'), 9);
  });

  it.each([
    ['echo-straddles', /A token of Fake, ": Yes", runs across the end of the prompt into " Yes"/],
    ['echo-trims', /without white space of the text/],
    ['echo-cuts', /only a part of the text/],
    ['echo-ignored', /does not repeat the text/],
    ['echo-content', /does not repeat the text/],
    ['nan-logprobs', /gave NaN as the log probability of " Yes"/],
    ['minus-infinity', /gave minus infinity as the log probability of " Yes"/],
    ['positive-logprobs', /gave a positive number \(0.5\) as the log probability of " Yes"/],
    ['no-logprobs', /gave no log probabilities in its reply/],
  ])('refuses the item and names what is wrong (%s)', async (model, message) => {
    await expect(score(opened.port, model)).rejects.toMatchObject({
      name: 'ModelError',
      code: 'unscorable',
      isRetryable: false,
      message: expect.stringMatching(message),
    });
  });

  it.each(['missing-one-in-10', 'nan-logprobs-10', 'minus-infinity-10'])(
    'refuses only the items whose reply was at fault (%s)',
    async (model) => {
      const done = await Promise.allSettled(
        Array.from({ length: 60 }, (_, n) => score(opened.port, model, { prompt: question(n) })),
      );
      const failed = done.filter((one) => one.status === 'rejected');
      expect(failed.length).toBeGreaterThan(0);
      expect(failed.length).toBeLessThan(30);
      for (const { reason } of failed) expect(reason).toMatchObject({ code: 'unscorable' });
    },
  );

  it.each([
    ['an empty label', { classes: ['', ' No'] }, /empty label/],
    ['nothing before the label', { prompt: '', classes: ['Yes', 'No'] }, /Nothing stands before "Yes"/],
  ])('refuses %s', async (_, over, message) => {
    await expect(score(opened.port, 'good', over)).rejects.toMatchObject({
      code: 'unscorable',
      message: expect.stringMatching(message),
    });
  });

  it('refuses an item that is too long for the model, not the model', async () => {
    await expect(score(opened.port, 'context-length')).rejects.toMatchObject({ code: 'unscorable' });
  });
});

describe('scoring by the next token', () => {
  const next = (model: string, over: Parameters<typeof score>[2] = {}) =>
    score(opened.port, model, { method: 'next-token', ...over });

  it('adds the forms of a label up, and lists them', async () => {
    const { labels } = await next('no-echo');
    const all = readerOf({ fault: 'good', amount: null }, DOCUMENT).likeliest().slice(0, 20);
    const masses = new Map(all.map(([word, logprob]) => [word, Math.exp(logprob)]));
    const forms = [' Yes', 'Yes', ' yes'].filter((form) => masses.has(form));
    expect(labels[0]?.variants.map(({ text }) => text).sort()).toEqual(forms.sort());
    const mass = forms.reduce((sum, form) => sum + (masses.get(form) ?? 0), 0);
    expect(Math.exp(labels[0]?.logprob ?? 0)).toBeCloseTo(mass, 9);
  });

  it('asks once for each item after the check, of the endpoint that has them', async () => {
    for (const model of ['no-echo', 'no-completions', 'few-logprobs']) {
      await check(opened.port, model, { method: 'next-token' });
      const before = bodies().length;
      await next(model, { prompt: question(1) });
      expect(bodies().length - before).toBe(1);
    }
    expect(opened.fake.requests.findLast(({ body }) => body?.model === 'no-completions')?.path).toBe(
      '/v1/chat/completions',
    );
  });

  it('reads them on completions in the form of chat, as llama.cpp and Ollama write them', async () => {
    const [there, here] = await Promise.all([next('good'), next('echo-content')]);
    expect(here.labels).toEqual(there.labels);
  });

  it('leaves out what a server refuses at its neutral value, and still sends others', async () => {
    await next('refuse-neutral-top-p');
    const before = bodies().length;
    expect((await next('refuse-neutral-top-p')).labels[0]?.logprob).toBeLessThan(0);
    expect(bodies().slice(before)).toEqual([expect.not.objectContaining({ top_p: 1 })]);
    const params = { model: 'refuse-neutral-top-p', mode: 'completions' as const };
    const drawn = opened.port.sample({
      prefix: DOCUMENT,
      n: 1,
      params: {
        ...params,
        temperature: 1,
        topP: 0.5,
        maxTokens: 2,
        stop: [],
        seed: null,
        logprobs: false,
      },
      signal: new AbortController().signal,
    });
    await Array.fromAsync(drawn);
    expect(bodies().at(-1)).toMatchObject({ top_p: 0.5 });
  });

  it('asks each kind of server for the model’s own distribution', async () => {
    const asked = async (kind: 'vllm' | 'llama.cpp' | 'openrouter' | 'other') => {
      await score(portTo(opened.fake.url, { kind }), 'no-echo', { method: 'next-token' });
      return bodies().at(-1);
    };
    expect(await asked('vllm')).toMatchObject({ top_k: -1, min_p: 0, repetition_penalty: 1 });
    expect(await asked('llama.cpp')).toMatchObject({ top_k: 0, min_p: 0, repeat_penalty: 1 });
    expect(await asked('openrouter')).toMatchObject({ provider: { require_parameters: true } });
    expect(Object.keys((await asked('other')) ?? {})).not.toContain('top_k');
  });

  it('bounds a label that is not among them', async () => {
    const { labels } = await next('label-missing');
    expect(labels[0]?.logprob).not.toBeNull();
    expect(labels[1]).toMatchObject({ logprob: null, variants: [] });
    expect(labels[1]?.atMost).toBeLessThan(0);
  });

  it('takes what a server gives that names fewer than it is asked for', async () => {
    let censored = 0;
    for (let n = 0; n < 10; n++) {
      const { labels } = await next('top-5-only-1', { prompt: question(n) });
      censored += labels.filter(({ logprob }) => logprob === null).length;
      for (const [at, { logprob, atMost }] of labels.entries())
        expect(logprob ?? atMost).toBeGreaterThanOrEqual(truth(question(n), CLASSES[at] ?? '') - 1e-9);
    }
    expect(censored).toBeGreaterThan(5);
  });

  it.each([
    ['shared-first-token', CLASSES, /share their first token, " "/],
    ['split-words', CLASSES, /" Yes" takes several tokens of split-words, the first of them " Ye"/],
    ['no-echo', [' Yes', ' yes '], null],
    ['no-echo', [' Yes', 'Yes'], /the same but for white space/],
  ])('refuses labels that the next token does not tell (%s, %j)', async (model, classes, message) => {
    if (message === null) return expect((await next(model, { classes })).labels).toHaveLength(2);
    await expect(next(model, { classes })).rejects.toMatchObject({
      code: 'unscorable',
      message: expect.stringMatching(message),
    });
  });

  it('refuses a reply without them, and the method where no reply has any', async () => {
    const replies = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) => next('missing-one-in-8', { prompt: question(n) })),
    );
    const failed = replies.filter((one) => one.status === 'rejected');
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.length).toBeLessThan(40);
    for (const { reason } of failed)
      expect(reason).toMatchObject({
        code: 'unscorable',
        message: expect.stringMatching(/no likeliest tokens/),
      });
    await expect(next('no-logprobs')).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('scoring by draws', () => {
  const drawn = (model: string, samples = 40) => score(opened.port, model, { method: 'sampled', samples });

  it.each([
    'good',
    'n-ignored',
    'n-500',
    'n-refused',
    'n-slots',
    'refuse-stop',
    'refuse-temperature',
    'no-completions',
  ])('counts as many draws as are wanted (%s)', async (model) => {
    const { labels, tokensOut } = await drawn(model);
    for (const { logprob } of labels)
      if (logprob !== null) expect(Math.exp(logprob) * 40).toBeCloseTo(Math.round(Math.exp(logprob) * 40), 6);
    expect(labels.some(({ logprob }) => logprob !== null)).toBe(true);
    expect(tokensOut).toBeGreaterThanOrEqual(40);
  });

  it('comes near the probability', async () => {
    const { labels } = await drawn('good', 200);
    const { labels: exact } = await score(opened.port, 'good', { method: 'next-token' });
    for (const [at, { logprob }] of labels.entries())
      expect(Math.abs(Math.exp(logprob ?? -99) - Math.exp(exact[at]?.logprob ?? -99))).toBeLessThan(0.12);
  });

  it('bounds a label that never came', async () => {
    const { labels } = await score(opened.port, 'good', {
      method: 'sampled',
      classes: [' Yes', ' Perhaps'],
    });
    expect(labels[1]).toMatchObject({ logprob: null, atMost: Math.log(1 - 0.05 ** (1 / 20)) });
  });

  it('draws at temperature 1 and from the whole distribution, to the end of the line', async () => {
    await drawn('good', 3);
    expect(bodies().at(-1)).toMatchObject({ temperature: 1, stop: ['\n'], n: 3 });
    const uncut = portTo(opened.fake.url, { kind: 'llama.cpp' });
    await score(uncut, 'good', { method: 'sampled', samples: 3 });
    expect(bodies().at(-1)).toMatchObject({ top_k: 0, min_p: 0, repeat_penalty: 1 });
  });

  it('fails with the server’s error where any draw fails', async () => {
    await expect(drawn('error-first', 2)).rejects.toMatchObject({ code: 'server-error' });
  });
});

describe('scoring by any method', () => {
  it.each(['echo', 'next-token', 'sampled'] as const)(
    'tells a sick server from an item (%s)',
    async (method) => {
      for (const [model, code] of [
        ['overloaded', 'server-error'],
        ['rate-limit-always', 'rate-limited'],
        ['quota', 'quota'],
        ['needs-key', 'key-refused'],
        ['nowhere', 'no-such-model'],
      ] as const)
        await expect(score(opened.port, model, { method })).rejects.toMatchObject({
          name: 'ModelError',
          code,
        });
      const hasty = portTo(opened.fake.url, { timing: { firstTokenMs: 100 } });
      await expect(score(hasty, 'silent', { method })).rejects.toMatchObject({ code: 'stalled' });
    },
  );

  it.each(['echo', 'next-token', 'sampled'] as const)('stops at once (%s)', async (method) => {
    const started = performance.now();
    await expect(
      score(opened.port, 'silent', { method, signal: AbortSignal.timeout(30) }),
    ).rejects.toMatchObject({ code: 'stopped' });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('says of a model that vanishes that it is gone', async () => {
    await expect(
      Promise.all(
        Array.from({ length: 4 }, (_, n) => score(opened.port, 'vanishes-2', { prompt: question(n) })),
      ),
    ).rejects.toMatchObject({ code: 'no-such-model' });
  });

  it('uses the method it is told, whatever the check would find', async () => {
    await check(opened.port, 'good');
    const before = bodies().length;
    await score(opened.port, 'good', { method: 'next-token' });
    expect(bodies()[before]).not.toHaveProperty('echo');
  });
});

describe('what a server can bear', () => {
  it.each(['echo', 'next-token'] as const)(
    'leaves a long wait to the caller, and says how long (%s)',
    async (method) => {
      const model = method === 'echo' ? 'rate-limit-3600' : 'rate-limit-7200';
      const retryAfterMs = method === 'echo' ? 3_600_000 : 7_200_000;
      const rejected = { code: 'rate-limited', isRetryable: true, retryAfterMs };
      await expect(score(opened.port, model, { method })).rejects.toMatchObject(rejected);
      await expect(check(opened.port, model, { method })).rejects.toMatchObject(rejected);
    },
  );

  it.each([
    ['n-ignored', 'sampled', 6],
    ['good', 'sampled', 1],
    ['good', 'echo', 1],
  ] as const)(
    'awaits its turn before each request but the first (%s, %s)',
    async (model, method, requests) => {
      const port = portTo(opened.fake.url);
      await score(port, model, { method, samples: 6 });
      const before = bodies().length;
      let turns = 0;
      await score(port, model, { method, samples: 6, turn: async () => void turns++ });
      expect(bodies().length - before).toBe(requests);
      expect(turns).toBe(requests - 1);
    },
  );

  it('says what a check took, and asks one question after another where it is told to', async () => {
    const before = opened.fake.requests.length;
    let turns = 0;
    const found = await check(opened.port, 'good', { concurrency: 1, turn: async () => void turns++ });
    expect(turns).toBe(opened.fake.requests.length - before - 1);
    expect(found.tokensIn).toBeGreaterThan(200);
    expect(found.tokensOut).toBeGreaterThan(8);
  });
});

describe('the fake’s models of growing size', () => {
  it('give the tempting answer the more, the bigger they are', async () => {
    const shares = [];
    for (const size of [1, 30, 1000]) {
      let tempted = 0;
      for (let n = 0; n < 40; n++) {
        const { labels } = await score(opened.port, `sized-${size}`, { prompt: question(n) });
        const [yes, no] = labels.map(({ logprob }) => logprob ?? 0);
        if ((yes ?? 0) > (no ?? 0) === (n % 2 === 0)) tempted++;
      }
      shares.push(tempted / 40);
    }
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect((shares[2] ?? 0) - (shares[0] ?? 0)).toBeGreaterThan(0.3);
  });
});
