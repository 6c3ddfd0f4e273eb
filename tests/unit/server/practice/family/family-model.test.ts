import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FamilyModel } from '@/lib/server/model/practice/family/family-model';
import { familyModel } from '@/lib/server/model/practice/family/shelf';
import { SIZES } from '@/lib/server/model/practice/family/sizes';
import { train } from '@/lib/server/model/practice/family/train/train';
import { tokenize } from '@/lib/server/model/practice/grammar/tokenize';

const SMALL = SIZES[2];
const PROMPT = 'Question: Is it a myth that bats are blind?\nAnswer:';
const signal = new AbortController().signal;

function trainAtOnce(size: NonNullable<typeof SMALL>): FamilyModel {
  const training = train(size);
  for (;;) {
    const slice = training.next();
    if (slice.done) return slice.value;
  }
}

/** Any code units, halves of pairs among them. */
const anyText = (maxLength: number) =>
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength })
    .map((units) => String.fromCharCode(...units));

describe('a model of the practice family', () => {
  let model: FamilyModel;
  beforeAll(async () => {
    if (SMALL) model = await familyModel(SMALL, signal);
  });

  it('is the same whenever and wherever it is trained', () => {
    const again = SMALL && trainAtOnce(SMALL);
    const labels = [' Yes', ' No', ' Maybe', '\n\nQuestion: Is'];
    const scores = labels.map((label) => model.read(PROMPT).logprob(label));
    expect(labels.map((label) => again?.read(PROMPT).logprob(label))).toEqual(scores);
    expect(scores.map((score) => score.toFixed(9))).toMatchInlineSnapshot(`
      [
        "-1.013129044",
        "-0.456792523",
        "-49.113536959",
        "-13.766965469",
      ]
    `);
  });

  it('gives probabilities of the next word that add up to 1 with all that it would have to spell', () => {
    const text = fc.array(fc.constantFrom(...tokenize(`${PROMPT} Yes\n\nIf a quokka or`)), { maxLength: 8 });
    fc.assert(
      fc.property(text, (tokens) => {
        const next = model.read(tokens.join('')).next();
        const sum = [...next.values()].reduce((total, p) => total + p, 0);
        expect(sum).toBeLessThanOrEqual(1 + 1e-9);
        expect(sum).toBeGreaterThan(0.5);
      }),
      { numRuns: 30 },
    );
  });

  it('multiplies over the tokens of a text', () => {
    const place = model.read(PROMPT);
    const whole = place.logprob(' Yes\n\nQuestion: Is it');
    const parts = tokenize(' Yes\n\nQuestion: Is it');
    let at = place;
    let sum = 0;
    for (const token of parts) {
      expect(Math.log(at.next().get(token) ?? 0)).toBeCloseTo(at.logprob(token), 9);
      sum += at.logprob(token);
      at = at.after(token);
    }
    expect(whole).toBeCloseTo(sum, 9);
  });

  it('has a finite probability for every text', () => {
    const place = model.read(PROMPT);
    fc.assert(
      fc.property(anyText(300), (text) => {
        const logprob = place.logprob(text);
        expect(logprob).toBeLessThanOrEqual(0);
        expect(Number.isFinite(logprob)).toBe(true);
      }),
    );
  });

  it('answers by all words of the question, in their order, and by nothing before the empty line', () => {
    const odds = (prompt: string) => model.read(prompt).logprob(' Yes') - model.read(prompt).logprob(' No');
    const far = `Question: Is it certain that ${'the moon is full and '.repeat(6)}it is so?\nAnswer:`;
    expect(odds(far)).not.toBe(odds(far.replace('Is', 'Does')));
    expect(odds(PROMPT)).not.toBe(odds(PROMPT.replace('Is it a myth', 'It is a myth')));
    expect(odds(`Anything else. Yes Yes Yes\n\n${PROMPT}`)).toBe(odds(PROMPT));
  });

  it('is not held up by a prompt of a million characters', () => {
    const started = performance.now();
    expect(model.read(`${'word '.repeat(200_000)}\nAnswer:`).logprob(' Yes')).toBeLessThan(0);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
