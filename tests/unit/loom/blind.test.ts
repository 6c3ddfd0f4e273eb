import fc from 'fast-check';
import { nanoid } from 'nanoid';
import { describe, expect, test } from 'vitest';
import { isBlind, isHidden, startsBlind } from '@/lib/loom/blind';
import { choiceOf, judge, stepOf } from '../store/records';

const IDS = 10_000;

/** Ids that differ in their last letters only, as a counter or a clock would make them. */
const alike = Array.from({ length: IDS }, (_, at) => `step-${String(at).padStart(8, '0')}`);
const minted = Array.from({ length: IDS }, () => nanoid());

describe('which steps are blind', () => {
  test.each([0.01, 0.1, 0.25, 0.5, 0.9])('the share %s holds within sampling error', (share) => {
    // Five standard deviations of a binomial share: one run in a million is further off.
    const error = 5 * Math.sqrt((share * (1 - share)) / IDS);
    for (const ids of [alike, minted]) {
      const blind = ids.filter((id) => isBlind(id, share)).length;
      expect(Math.abs(blind / IDS - share)).toBeLessThan(error);
    }
  });

  test('none at 0, all at 1', () => {
    expect(minted.some((id) => isBlind(id, 0))).toBe(false);
    expect(minted.every((id) => isBlind(id, 1))).toBe(true);
  });

  test('a step stays blind when the share grows, and the answer is always the same', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.string(), share, share, (id, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(isBlind(id, less)).toBe(isBlind(id, less));
        if (isBlind(id, less)) expect(isBlind(id, more)).toBe(true);
      }),
    );
  });

  test('the autopilot’s never are, nor those without a judge, nor where no share is set', () => {
    const step = stepOf({ id: 'step-0001', judge: { ...judge, blindShare: 1 } });
    expect(startsBlind(step)).toBe(true);
    expect(startsBlind({ ...step, by: 'autopilot' })).toBe(false);
    expect(startsBlind({ ...step, judge: { ...step.judge, enabled: false } })).toBe(false);
    expect(startsBlind({ ...step, judge })).toBe(false);
  });
});

describe('what is hidden', () => {
  const step = stepOf({ id: 'step-0001', blind: true });

  test('is so until the first choice, and stays seen when that is undone', () => {
    expect(isHidden({ step, choices: [] })).toBe(true);
    expect(isHidden({ step, choices: [choiceOf(step.id, 'node-0001')] })).toBe(false);
    expect(isHidden({ step, choices: [choiceOf(step.id, 'node-0001', { undoneAt: 9 })] })).toBe(false);
  });

  test('is nothing at other steps, nor where the autopilot got to', () => {
    expect(isHidden({ step: stepOf({ id: step.id }), choices: [] })).toBe(false);
    expect(isHidden({ step: { ...step, by: 'autopilot' }, choices: [] })).toBe(false);
  });
});
