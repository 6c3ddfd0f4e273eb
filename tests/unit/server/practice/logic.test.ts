import { beforeAll, describe, expect, it } from 'vitest';
import { templateFor } from '@/lib/loom/template';
import { createPracticeModel } from '@/lib/server/model/practice/practice-model';
import { FORMS } from '@/lib/server/model/practice/text/logic/forms';
import { drawTexts } from './draw-texts';
import { isValid, readArgument } from './read-argument';

const { prompt } = templateFor('propositional-logic');
const ITEM = /^Question: (.+\?)\nAnswer: (Yes|No)$/;

describe('logic exercises', () => {
  let items: { question: string; label: string }[] = [];
  let drawn = 0;
  beforeAll(async () => {
    const texts = await drawTexts(createPracticeModel({ paceMs: 0 }), prompt, 2200, { seed: 9 });
    drawn = texts.length;
    items = texts.flatMap((text) => {
      const [, question, label] = ITEM.exec(text) ?? [];
      return question && label ? [{ question, label }] : [];
    });
  });

  it('are labelled as a truth table of their own words says, in 2,000 cases', () => {
    expect(items.length).toBeGreaterThanOrEqual(2000);
    for (const { question, label } of items) {
      expect([question, isValid(readArgument(question)) ? 'Yes' : 'No']).toEqual([question, label]);
    }
  });

  it('keep the format nearly always', () => {
    expect(items.length / drawn).toBeGreaterThan(0.92);
  });

  it('follow as often as not', () => {
    const yes = items.filter(({ label }) => label === 'Yes').length / items.length;
    expect(Math.abs(yes - 0.5)).toBeLessThan(0.05);
  });

  it('hold two or three statements that differ', () => {
    for (const { question } of items) {
      const { statements } = readArgument(question);
      expect([2, 3]).toContain(statements.length);
    }
  });

  it('come from as many invalid forms as valid ones', () => {
    expect(FORMS.filter((form) => form.valid)).toHaveLength(12);
    expect(FORMS).toHaveLength(24);
  });
});

describe('the reading of arguments that checks them', () => {
  it.each([
    ['Either Al is in or the tap is on. Al is not in. Does it follow that the tap is on?', true],
    ['Either Al is in or the tap is on. Al is in. Does it follow that the tap is not on?', false],
    ['Al is in or the tap is on, but not both. Al is in. Does it follow that the tap is not on?', true],
    ['The tap is on unless Al is in. Al is not in. Is it certain that the tap is on?', true],
    [
      'Not both of these are true: Al is in, and the tap is on. Al is not in. Is it certain that the tap is on?',
      false,
    ],
    [
      'Al is in, or Bo cannot swim, or the tap is on. Al is not in. Can we be sure that Bo cannot swim or the tap is on?',
      true,
    ],
  ])('%s → %s', (question, valid) => {
    expect(isValid(readArgument(question))).toBe(valid);
  });
});
