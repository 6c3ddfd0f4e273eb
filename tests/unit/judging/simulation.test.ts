import { describe, expect, test } from 'vitest';
import { learnedAgainstOwner } from '../../bench/judging/learned-world';
import { kemenyWithDuel, plackettLuce, singleCalls } from '../../bench/judging/methods';
import {
  accuracyAt,
  calibrationError,
  coverageAt,
  meanCalls,
  suggested,
  top1,
} from '../../bench/judging/score';
import { REFERENCE } from '../../bench/judging/study';
import { simulatedLoom } from '../../bench/judging/world';

/** A loom of 400 steps with a judge to whom the place counts as much as quality: what docs/judging-simulation.md says, in small. */
const steps = () => simulatedLoom(REFERENCE, 400, 20_000);
const asking = { most: 3, threshold: 0.9, seed: 20_000 };

describe('a judge to whom the place counts as much as quality', () => {
  const single = singleCalls(steps(), 1);
  const fixed = plackettLuce(steps(), { ...asking, least: 3 });
  const adaptive = plackettLuce(steps(), { ...asking, least: 1 });

  test('three calls with estimated places beat one call by far', () => {
    expect(top1(single)).toBeLessThan(0.65);
    expect(top1(fixed)).toBeGreaterThan(top1(single) + 0.12);
  });

  test('its surest steps are right as often as it says', () => {
    expect(accuracyAt(fixed, 0.5)).toBeGreaterThan(0.91);
    expect(coverageAt(fixed, 0.89)).toBeGreaterThan(0.6);
    expect(suggested(fixed).accuracy).toBeGreaterThan(0.9);
    expect(calibrationError(fixed)).toBeLessThan(0.05);
  });

  test('asking only until it is decided takes fewer calls and costs little', () => {
    expect(meanCalls(adaptive)).toBeLessThan(2.85);
    expect(top1(adaptive)).toBeGreaterThan(top1(fixed) - 0.03);
  });

  test('Kemeny suggests less often for more calls', () => {
    const kemeny = kemenyWithDuel(steps(), { ...asking, threshold: 1 });
    expect(meanCalls(kemeny)).toBeGreaterThan(3);
    expect(suggested(kemeny).coverage).toBeLessThan(coverageAt(fixed, suggested(kemeny).accuracy));
  });
});

test('without a taste for places the model loses nothing to a single call', () => {
  const even = { ...REFERENCE, places: [0, 0, 0, 0, 0] };
  const verdicts = plackettLuce(simulatedLoom(even, 150, 5), { ...asking, least: 1 });
  expect(top1(verdicts)).toBeGreaterThan(top1(singleCalls(simulatedLoom(even, 150, 5), 1)));
  expect(meanCalls(verdicts)).toBeLessThan(2.7);
});

test('learned weights come near to the person’s own, and do no harm where the owner’s are right', () => {
  const other = learnedAgainstOwner({ name: '', points: [2, 0.5, 0.2], nearDuplicate: -2 }, 120, 3);
  expect(other.offered).toBe(1);
  expect(other.learned).toBeGreaterThan(other.owner + 0.05);
  expect(other.learned).toBeGreaterThan(other.most - 0.05);
  const same = learnedAgainstOwner({ name: '', points: [1, 1, 1], nearDuplicate: 0 }, 120, 3);
  expect(same.learned).toBeGreaterThan(same.owner - 0.02);
});
