import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logSumExp } from '@/lib/scaling/log-sum-exp';
import { chance, classify } from '@/lib/scaling/metrics/classification';
import { absoluteLogodds, logodds } from '@/lib/scaling/metrics/logodds';
import { meanError } from '@/lib/scaling/metrics/mean-error';
import { labelMass, sequenceLoss } from '@/lib/scaling/metrics/sequence-prob';

const ln = Math.log;
const logprob = fc.double({ min: -50, max: 0, noNaN: true });
const labels = fc.array(logprob, { minLength: 2, maxLength: 6 });

describe('classification', () => {
  test('by hand: labels at 0.3 and 0.1, the first is the answer', () => {
    const result = classify([ln(0.3), ln(0.1)], 0);
    expect(result?.loss).toBeCloseTo(-ln(0.75), 12);
    expect(result?.correct).toBe(true);
    expect(result?.totalLogprob).toBeCloseTo(ln(0.4), 12);
    expect(classify([ln(0.3), ln(0.1)], 1)).toMatchObject({ correct: false, predicted: 0 });
  });

  test('does not depend on the order of the labels', () => {
    fc.assert(
      fc.property(labels, fc.nat(), fc.nat(), (logprobs, at, by) => {
        const answer = at % logprobs.length;
        const turn = by % logprobs.length;
        const turned = [...logprobs.slice(turn), ...logprobs.slice(0, turn)];
        const moved = (answer - turn + logprobs.length) % logprobs.length;
        const [one, other] = [classify(logprobs, answer), classify(turned, moved)];
        expect(other?.loss).toBeCloseTo(one?.loss ?? Number.NaN, 9);
        expect(other?.totalLogprob).toBeCloseTo(one?.totalLogprob ?? Number.NaN, 9);
      }),
    );
  });

  test('its loss does not change when every label becomes likelier by as much', () => {
    fc.assert(
      fc.property(labels, fc.double({ min: -20, max: 20, noNaN: true }), (logprobs, shift) => {
        const moved = classify(
          logprobs.map((one) => one + shift),
          0,
        );
        expect(moved?.loss).toBeCloseTo(classify(logprobs, 0)?.loss ?? Number.NaN, 8);
        // A shift can round two labels that are a hair apart to the same: then nothing tells which it was.
        const [first, second] = logprobs.toSorted((a, b) => b - a) as [number, number];
        if (first - second > 1e-9) expect(moved?.predicted).toBe(classify(logprobs, 0)?.predicted);
      }),
    );
  });

  test('a model that knows nothing has the loss ln k and is right once in k', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 26 }), logprob, (k, level) => {
        const same = Array.from({ length: k }, () => level);
        const right = same.filter((_, answer) => classify(same, answer)?.correct).length;
        expect(classify(same, 0)?.loss).toBeCloseTo(chance(k).loss, 9);
        expect(right / k).toBeCloseTo(chance(k).accuracy, 12);
      }),
    );
  });

  test('says nothing where there is nothing to say', () => {
    expect(classify([Number.NaN, -1], 1)).toBeNull();
    expect(classify([-Infinity, -Infinity], 0)).toBeNull();
    expect(classify([-1, -2], 2)).toBeNull();
    expect(classify([-Infinity, -1], 0)).toMatchObject({ loss: Infinity, correct: false });
  });
});

describe('log-odds', () => {
  test('by hand: the other prompt takes the odds from 3 : 1 to 1 : 1', () => {
    const result = logodds([ln(0.3), ln(0.1)], [ln(0.2), ln(0.2)], 0);
    expect(result?.difference).toBeCloseTo(ln(3), 12);
    expect(result?.correct).toBe(true);
    expect(result?.totalLogprob).toBeCloseTo(ln(0.8), 12);
    expect(logodds([ln(0.3), ln(0.1)], [ln(0.2), ln(0.21)], 0)?.correct).toBe(false);
    const against = logodds([ln(0.3), ln(0.1)], [ln(0.2), ln(0.2)], 1);
    expect(against?.difference).toBeCloseTo(-ln(3), 12);
    expect(against?.correct).toBe(false);
    expect(against && absoluteLogodds(against)).toBeCloseTo(ln(3), 12);
  });

  test('swapping labels and answer changes nothing; the same prompt twice moves nothing', () => {
    fc.assert(
      fc.property(logprob, logprob, logprob, logprob, (a, b, c, d) => {
        const one = logodds([a, b], [c, d], 0)?.difference;
        expect(logodds([b, a], [d, c], 1)?.difference).toBeCloseTo(one ?? Number.NaN, 9);
        expect(logodds([a, b], [a, b], 0)?.difference).toBe(0);
      }),
    );
  });

  test('does not change when labels become likelier by as much after either prompt', () => {
    const shift = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(logprob, logprob, shift, shift, (a, b, one, other) => {
        const moved = logodds([a + one, b + one], [b + other, a + other], 0)?.difference;
        expect(moved).toBeCloseTo(logodds([a, b], [b, a], 0)?.difference ?? Number.NaN, 8);
      }),
    );
  });

  test('is nothing where a label has no probability', () => {
    expect(logodds([-Infinity, -1], [-1, -1], 0)).toBeNull();
    expect(logodds([-1, -1], [Number.NaN, -1], 0)).toBeNull();
  });
});

describe('sequences and sums', () => {
  test('the loss of a sequence is the sum of its tokens', () => {
    expect(sequenceLoss([-1, -0.5, -2])).toBe(3.5);
    expect(sequenceLoss([])).toBeNull();
    expect(sequenceLoss([-1, -Infinity])).toBeNull();
  });

  test('the label mass of two prompts is the mean of both', () => {
    expect(labelMass(logSumExp([ln(0.3), ln(0.1), ln(0.2), ln(0.2)]), 2)).toBeCloseTo(0.4, 12);
    expect(labelMass(0.001)).toBe(1);
  });

  test('ln Σ exp holds for what exp cannot', () => {
    expect(logSumExp([-1000, -1000])).toBeCloseTo(-1000 + ln(2), 9);
    expect(logSumExp([])).toBe(-Infinity);
    expect(logSumExp([-Infinity, -3])).toBe(-3);
    expect(labelMass(logSumExp([ln(0.25), ln(0.5)]))).toBeCloseTo(0.75, 12);
  });

  test('standard errors by ddof 1 and 0', () => {
    const values = [1, 2, 3, 4];
    expect(meanError(values)?.sem).toBeCloseTo(Math.sqrt(5 / 3) / 2, 12);
    expect(meanError(values, 0)?.sem).toBeCloseTo(Math.sqrt(5 / 4) / 2, 12);
    expect(meanError([7])).toEqual({ mean: 7, sem: null, n: 1 });
    expect(meanError([])).toBeNull();
  });
});
