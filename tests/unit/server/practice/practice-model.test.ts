import { describe, expect, it } from 'vitest';
import { templateFor } from '@/lib/loom/template';
import { Language } from '@/lib/server/model/practice/language';
import { trainNGram } from '@/lib/server/model/practice/ngram/train';
import { createPracticeModel } from '@/lib/server/model/practice/practice-model';
import type { SamplePart } from '@/lib/server/ports/model';
import { drawTexts, PARAMS } from './draw-texts';

const port = createPracticeModel({ paceMs: 0 });
const { prompt } = templateFor('tempting-but-wrong');
const signal = new AbortController().signal;

async function partsOf(over: Partial<typeof PARAMS> = {}, n = 1): Promise<SamplePart[]> {
  const parts: SamplePart[] = [];
  for await (const part of port.sample({ prefix: prompt, n, params: { ...PARAMS, ...over }, signal }))
    parts.push(part);
  return parts;
}

describe('sampling', () => {
  it('draws other texts after another prefix under the same seed', async () => {
    const one = await drawTexts(port, prompt, 3);
    const two = await drawTexts(port, `${prompt}Question: Are bats blind?\nAnswer: No\n\n`, 3);
    expect(two).not.toEqual(one);
  });

  it('draws anew each time without a seed', async () => {
    const one = await drawTexts(port, prompt, 3, { seed: null });
    expect(await drawTexts(port, prompt, 3, { seed: null })).not.toEqual(one);
  });

  it('draws one text only at temperature 0', async () => {
    expect(new Set(await drawTexts(port, prompt, 4, { temperature: 0, seed: null })).size).toBe(1);
  });

  it('reports the log probabilities of the model itself, whatever the temperature', async () => {
    const language = new Language(trainNGram());
    let state = language.read(prompt);
    for (const part of await partsOf({ temperature: 0.4, topP: 0.9, logprobs: true, stop: [] })) {
      if (part.type !== 'token') continue;
      expect(part.logprob).toBeCloseTo(Math.log(language.next(state).get(part.token) ?? 0), 9);
      state = language.advance(state, part.token);
    }
  });

  it('counts the tokens it read and drew', async () => {
    const parts = await partsOf({ maxTokens: 7, stop: [] }, 3);
    expect(parts.at(-1)).toMatchObject({ type: 'usage', tokensOut: 21 });
    expect(parts.at(-1)).toHaveProperty('tokensIn', expect.any(Number));
  });

  it('says in other modes that it continues the text itself', async () => {
    expect((await partsOf({ mode: 'chat-instruct' }))[0]).toMatchObject({
      type: 'notice',
      text: expect.stringMatching(/no instructions/),
    });
  });

  it('gives each candidate an error that says what to do when asked for another model', async () => {
    const parts = await partsOf({ model: 'gpt-2' }, 2);
    expect(parts.map((part) => part.type)).toEqual(['error', 'error']);
    expect(parts[0]).toMatchObject({
      error: { retryable: false, message: expect.stringContaining('“practice”') },
    });
  });

  it('lets its tokens be seen arriving', async () => {
    const paced = createPracticeModel({ paceMs: 5 });
    const started = performance.now();
    await drawTexts(paced, prompt, 3, { maxTokens: 9, stop: [] });
    expect(performance.now() - started).toBeGreaterThan(30);
  });

  it('is woken from its pause by an abort', async () => {
    const controller = new AbortController();
    const slow = createPracticeModel({ paceMs: 60_000 });
    setTimeout(() => controller.abort(), 20);
    const started = performance.now();
    for await (const part of slow.sample({ prefix: prompt, n: 1, params: PARAMS, signal: controller.signal }))
      void part;
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('probing', () => {
  it('says what it is', async () => {
    const report = await port.probe(null, signal);
    const said = report.capabilities.map(({ sentence }) => sentence).join(' ');
    expect(said).toMatch(/neither follows instructions and neither knows anything/);
  });

  it('says when a model is not there', async () => {
    const report = await port.probe('gpt-2', signal);
    expect(report.capabilities[0]).toMatchObject({
      name: 'models',
      ok: false,
      sentence: expect.stringContaining('gpt-2'),
    });
  });
});
