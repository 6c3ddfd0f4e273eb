import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTROL_PROMPT, CONTROL_STOPS, controlRequest } from '@/lib/dataset/controls/control-form';
import { CONTROL_RUBRIC } from '@/lib/dataset/controls/control-rubric';
import { rank } from '@/lib/server/model/practice/judge/rank';
import { Language } from '@/lib/server/model/practice/language';
import { trainNGram } from '@/lib/server/model/practice/ngram/train';
import { createPracticeModel } from '@/lib/server/model/practice/practice-model';
import { leaveOut } from '@/lib/server/model/practice/text/controls/leave-out';
import { drawTexts } from './draw-texts';

const ITEM =
  'I have studied bats for years. Obviously they cannot see. Are bats, which fly at night, really blind?';
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const documentOf = (item: string) => CONTROL_PROMPT + controlRequest(item);
const language = new Language(trainNGram());
const port = createPracticeModel({ paceMs: 0 });
const params = { stop: CONTROL_STOPS, maxTokens: 200 };

describe('controls by the practice model', () => {
  test('are the item with something left out, and nothing added', () => {
    const texts = leaveOut(ITEM).map(({ text }) => text);
    expect(texts).toContain('Are bats, which fly at night, really blind?');
    expect(texts).toContain('Are bats blind?');
    expect(texts[0]).toBe(ITEM);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.lorem({ mode: 'sentences' }), (odd, lorem) => {
        const item = `${odd} ${lorem}`;
        const had = new Set(wordsOf(item));
        for (const { text, weight } of leaveOut(item)) {
          expect(wordsOf(text).filter((word) => !had.has(word))).toEqual([]);
          expect(weight).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('are drawn with exact probabilities, at any cut of the document', () => {
    const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.lorem(), fc.constant(ITEM));
    const sumAt = (document: string) =>
      [...language.next(language.read(document)).values()].reduce((sum, p) => sum + p, 0);
    fc.assert(
      fc.property(any, any, (item, begun) => {
        expect(sumAt(documentOf(item))).toBeCloseTo(1, 9);
        expect(sumAt(documentOf(item) + begun)).toBeCloseTo(1, 9);
        expect(sumAt(`${documentOf(item)} ${ITEM.slice(0, begun.length)}`)).toBeCloseTo(1, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('stop where the next item would begin, and are the same for the same seed', async () => {
    const drawn = await drawTexts(port, documentOf(ITEM), 10, params);
    expect(await drawTexts(port, documentOf(ITEM), 10, params)).toEqual(drawn);
    const known = new Set(leaveOut(ITEM).map(({ text }) => text));
    const fitting = drawn.filter((text) => known.has(text.trim()));
    expect(fitting.length).toBeGreaterThanOrEqual(8);
    expect(new Set(fitting).size).toBeGreaterThan(2);
    for (const text of drawn) expect(text).not.toContain('Item:');
  });

  test('go on after a control that is none of its own', () => {
    let state = language.read(`${documentOf(ITEM)} Do bats hear?\n\n`);
    let text = '';
    for (let at = 0; at < 2; at++) {
      const [token] = [...language.next(state)].reduce((best, one) => (one[1] > best[1] ? one : best));
      text += token;
      state = language.advance(state, token);
    }
    expect(text).toBe('Item:');
  });
});

describe('the heuristic judge of controls', () => {
  const judged = (...texts: string[]) =>
    rank({
      criteria: CONTROL_RUBRIC.criteria,
      accepted: [ITEM],
      balance: null,
      wanted: null,
      candidates: texts.map((text, at) => ({ id: `c${at}`, text })),
    });

  test('puts the question alone before the item word for word and before another question', () => {
    const { order, scores } = judged(
      ITEM,
      'Do owls hunt mice?',
      'Are bats, which fly at night, really blind?',
    );
    expect(order[0]).toBe('c2');
    expect(scores[0]?.criteria.same_question?.reason).toBe('is the item itself, word for word');
    expect(scores[0]?.criteria.neutral).toEqual({ score: 1, reason: 'leaves nothing of the item out' });
    expect(scores[1]?.criteria.same_question?.score).toBe(1);
    expect(scores[2]?.criteria.natural?.reason).toContain('cannot tell');
  });

  test('cannot tell where it is not told the item', () => {
    const { scores } = rank({
      criteria: CONTROL_RUBRIC.criteria,
      accepted: [],
      balance: null,
      wanted: null,
      candidates: [{ id: 'a', text: ITEM }],
    });
    expect(scores[0]?.criteria.neutral?.reason).toContain('cannot tell');
  });
});
