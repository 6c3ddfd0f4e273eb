import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateFor } from '@/lib/loom/template';
import { Language } from '@/lib/server/model/practice/language';
import { trainNGram } from '@/lib/server/model/practice/ngram/train';

const language = new Language(trainNGram());
const questions = templateFor('tempting-but-wrong').prompt;
const logic = templateFor('propositional-logic').prompt;
const sumAfter = (prefix: string) =>
  [...language.next(language.read(prefix)).values()].reduce((sum, p) => sum + p, 0);
const likeliestAfter = (prefix: string, tokens: number): string => {
  let state = language.read(prefix);
  let text = '';
  for (let at = 0; at < tokens; at++) {
    const [token] = [...language.next(state)].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
    text += token;
    state = language.advance(state, token);
  }
  return text;
};

describe('the next token', () => {
  it('has probabilities that add up to one after any text at all', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.lorem());
    const document = fc.tuple(fc.constantFrom('', questions, logic), anyText).map((parts) => parts.join(''));
    fc.assert(
      fc.property(document, (prefix) => Math.abs(sumAfter(prefix) - 1) < 1e-9),
      { numRuns: 300 },
    );
  });

  it('has them wherever a document is cut, inside words too', () => {
    const cut = fc
      .constantFrom(questions, logic)
      .chain((text) => fc.nat({ max: text.length }).map((at) => text.slice(0, at)));
    fc.assert(
      fc.property(cut, (prefix) => Math.abs(sumAfter(prefix) - 1) < 1e-9),
      { numRuns: 300 },
    );
  });
});

describe('reading a prefix', () => {
  it('begins an item after the prompt', () => {
    expect(likeliestAfter(questions, 2)).toBe('Question:');
    expect(likeliestAfter(logic, 2)).toBe('Question:');
  });

  it('goes on in the middle of an item, and answers it truly', () => {
    expect(likeliestAfter(`${questions}Question: Are bats`, 6)).toBe(' blind?\nAnswer: No');
    expect(likeliestAfter(`${questions}Question: Are bats blind?\nAnswer:`, 1)).toBe(' No');
    expect(likeliestAfter(`${questions}Question: Is it a myth that bats are blind?\n`, 3)).toBe(
      'Answer: Yes',
    );
  });

  it('goes on inside a word, and after a space', () => {
    expect(likeliestAfter(`${questions}Question: Are bats bli`, 2)).toBe('nd?');
    expect(likeliestAfter(`${questions}Question: Are bats `, 2)).toBe('blind?');
    expect(likeliestAfter(`${questions}Ques`, 2)).toBe('tion:');
  });

  it('completes a separator that was begun, and starts anew after it', () => {
    expect(likeliestAfter(`${questions}Question: Are bats blind?\nAnswer: No\n`, 3)).toBe('\nQuestion:');
  });

  it('tells logic from questions by the latest items', () => {
    expect(language.read(logic).genre).not.toBe(language.read(questions).genre);
    const turned = `${questions}${logic.split('\n\n').slice(1).join('\n\n')}`;
    expect(language.read(turned).genre).toBe(language.read(logic).genre);
  });

  it('finds the grammar that fits an item which the others do not announce', () => {
    const argument = 'Question: Either Nadia is asleep or Ben has fed the cat. Nadia is not asleep.';
    expect(language.read(`${questions}${argument}`).genre).toBe(language.read(logic).genre);
    const asked = `${questions}${argument} Can we be sure that Ben has not fed the cat?\nAnswer:`;
    expect(likeliestAfter(asked, 1)).toBe(' No');
  });

  it('leaves a foreign question to the n-gram model, and gives either answer the same chance', () => {
    const foreign = `${questions}Question: Do unicorns prefer oat milk?`;
    expect(language.read(`${questions}Question: Do unicorns pre`).belief).toBeNull();
    expect(likeliestAfter(foreign, 3)).toBe('\nAnswer:');
    const next = language.next(language.read(`${foreign}\nAnswer:`));
    expect(next.get(' Yes')).toBeCloseTo(next.get(' No') ?? 0, 12);
    expect(next.get(' Yes')).toBeGreaterThan(0.49);
    expect(likeliestAfter(`${foreign}\nAnswer: No`, 3)).toBe('\n\nQuestion:');
    expect(likeliestAfter(`${foreign}\nAnswer: No\n`, 3)).toBe('\nQuestion:');
    expect(likeliestAfter(`${foreign}\nAnswer: `, 1)).toMatch(/^(?:Yes|No)$/);
  });

  it('comes back to the grammar at the next item after leaving it', () => {
    expect(language.read(`${questions}Question: Zxq 東京 👩‍👩‍👧`).belief).toBeNull();
    expect(language.read(`${questions}Question: Zxq 東京 👩‍👩‍👧\n\n`).belief).not.toBeNull();
  });

  it('writes prose where the document is no list of items', () => {
    expect(likeliestAfter('', 8)).toMatch(/^\p{Lu}/u);
    expect(likeliestAfter('It was late.', 3)).toMatch(/^(?: \p{Lu}|\n\n)/u);
  });

  it('is not held up by a million characters', () => {
    const started = performance.now();
    expect(sumAfter('word '.repeat(200_000))).toBeCloseTo(1, 9);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
