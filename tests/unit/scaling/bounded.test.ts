import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyBounded, isLikeliest, tiedLabels } from '@/lib/scaling/metrics/bounded-classification';
import { type Bounds, less, magnitude, negative } from '@/lib/scaling/metrics/bounds';
import { classify } from '@/lib/scaling/metrics/classification';
import { logodds, logoddsBounded } from '@/lib/scaling/metrics/logodds';

const ln = Math.log;
const OPEN = Number.NEGATIVE_INFINITY;
const logprob = fc.double({ min: -30, max: 0, noNaN: true });
const exact = (value: number): Bounds => [value, value];
const HAIR = 1e-9;
const holds = ([low, high]: Bounds, value: number): boolean => low <= value + HAIR && value - HAIR <= high;

/** Each label with whether it is censored, and how far above the truth its bound then is. */
const censoring = fc.array(fc.tuple(logprob, fc.boolean(), fc.double({ min: 0, max: 3, noNaN: true })), {
  minLength: 2,
  maxLength: 5,
});
const boundOf = ([value, censored, above]: [number, boolean, number]): Bounds =>
  censored ? [OPEN, Math.min(0, value + above)] : exact(value);

describe('bounds', () => {
  test('differences and sizes of what is open stay open, and are never NaN', () => {
    expect(less([1, 2], [0, 5])).toEqual([-4, 2]);
    expect(less([OPEN, 1], [OPEN, 1])).toEqual([OPEN, Number.POSITIVE_INFINITY]);
    expect(less([OPEN, OPEN], [OPEN, OPEN])).toEqual([OPEN, Number.POSITIVE_INFINITY]);
    expect(magnitude([-3, 1])).toEqual([0, 3]);
    expect(magnitude([-3, -1])).toEqual([1, 3]);
    expect(magnitude([OPEN, 2])).toEqual([0, Number.POSITIVE_INFINITY]);
    expect(negative([0, 2])).toEqual([-2, 0]);
  });
});

describe('classification within bounds', () => {
  test('by hand: a label that is at most 0.1 beside one of 0.3', () => {
    const labels = [exact(ln(0.3)), [OPEN, ln(0.1)] as const];
    const first = classifyBounded(labels, 0);
    expect(first?.predicted).toBe(0);
    expect(first?.loss[0]).toBe(0);
    expect(first?.loss[1]).toBeCloseTo(ln(4 / 3), 12);
    expect(first?.totalLogprob[0]).toBeCloseTo(ln(0.3), 12);
    expect(first?.totalLogprob[1]).toBeCloseTo(ln(0.4), 12);
    const second = classifyBounded(labels, 1);
    expect(second?.loss[0]).toBeCloseTo(ln(4), 12);
    expect(second?.loss[1]).toBe(Number.POSITIVE_INFINITY);
  });

  test('a bound above what is known, or nothing known at all, leaves the prediction open', () => {
    const above = [exact(ln(0.1)), [OPEN, ln(0.3)] as const];
    expect(classifyBounded(above, 0)?.predicted).toBeNull();
    expect([0, 1].map((label) => isLikeliest(above, label))).toEqual([null, null]);
    const none = [[OPEN, -3] as const, [OPEN, -3] as const];
    expect(classifyBounded(none, 0)).toEqual({
      predicted: null,
      loss: [0, Number.POSITIVE_INFINITY],
      totalLogprob: [OPEN, expect.closeTo(-3 + ln(2), 9)],
    });
  });

  test('an answer can be surely wrong where it is open which label is the likeliest', () => {
    const labels: Bounds[] = [exact(-1), [OPEN, -0.5], [OPEN, -4]];
    expect(labels.map((_, label) => isLikeliest(labels, label))).toEqual([null, null, false]);
  });

  test('of equals none is the likeliest, wherever it stands', () => {
    const same = [exact(-1), exact(-1), exact(-2)];
    expect([0, 1, 2].map((label) => isLikeliest(same, label))).toEqual([null, null, false]);
    expect(classifyBounded(same, 0)?.predicted).toBeNull();
    expect(tiedLabels(same)).toEqual([0, 1]);
    expect(tiedLabels([exact(-3), exact(-1), exact(-1), [OPEN, -2]])).toEqual([1, 2]);
    expect(isLikeliest([exact(-1), [OPEN, -1]], 0)).toBeNull();
    expect(isLikeliest(same, 3)).toBeNull();
  });

  test('it is no tie where one is ahead, or a bound leaves it open', () => {
    expect(tiedLabels([exact(-1), exact(-2)])).toEqual([]);
    expect(tiedLabels([exact(-1), exact(-1), [OPEN, -0.5]])).toEqual([]);
    expect(
      tiedLabels([
        [OPEN, -1],
        [OPEN, -1],
      ]),
    ).toEqual([]);
    expect(tiedLabels([exact(OPEN), exact(OPEN)])).toEqual([]);
  });

  test('says nothing where a bound is no number or stands on its head', () => {
    expect(classifyBounded([exact(Number.NaN), exact(-1)], 1)).toBeNull();
    expect(classifyBounded([[-1, -2], exact(-1)], 1)).toBeNull();
    expect(classifyBounded([exact(OPEN), exact(OPEN)], 0)).toBeNull();
    expect(classifyBounded([exact(-1)], 1)).toBeNull();
  });

  test('without censoring it is the exact metric', () => {
    fc.assert(
      fc.property(fc.array(logprob, { minLength: 2, maxLength: 6 }), fc.nat(), (logprobs, at) => {
        const answer = at % logprobs.length;
        const [one, other] = [classify(logprobs, answer), classifyBounded(logprobs.map(exact), answer)];
        expect(other?.loss).toEqual([one?.loss, one?.loss]);
        const isTie = tiedLabels(logprobs.map(exact)).length > 0;
        expect(other?.predicted).toBe(isTie ? null : one?.predicted);
        expect(other?.totalLogprob).toEqual([one?.totalLogprob, one?.totalLogprob]);
        if (!isTie) expect(isLikeliest(logprobs.map(exact), answer)).toBe(one?.correct);
      }),
    );
  });

  test('whatever is censored by a bound that holds, the truth lies between the bounds', () => {
    fc.assert(
      fc.property(censoring, fc.nat(), (labels, at) => {
        const answer = at % labels.length;
        const truth = classify(
          labels.map(([value]) => value),
          answer,
        );
        const bounds = labels.map(boundOf);
        const result = classifyBounded(bounds, answer);
        if (!truth || !result) throw new Error('both are defined');
        expect(holds(result.loss, truth.loss)).toBe(true);
        expect(holds(result.totalLogprob, truth.totalLogprob)).toBe(true);
        expect([null, truth.predicted]).toContain(result.predicted);
        expect([null, truth.correct]).toContain(isLikeliest(bounds, answer));
      }),
    );
  });
});

describe('log-odds within bounds', () => {
  test('by hand: one censored label opens the side that it could go to', () => {
    const prompt = [exact(-1), exact(-2)] as const;
    expect(logoddsBounded(prompt, [exact(-1), [OPEN, -3]], 0)).toEqual({
      difference: [OPEN, -1],
      predicted: 0,
      totalLogprob: [expect.any(Number), expect.any(Number)],
    });
    expect(logoddsBounded(prompt, [exact(-1), [OPEN, -3]], 1)?.difference).toEqual([
      1,
      Number.POSITIVE_INFINITY,
    ]);
    expect(logoddsBounded(prompt, [[OPEN, -1], exact(-3)], 0)?.predicted).toBeNull();
    expect(logoddsBounded(prompt, prompt, 2)).toBeNull();
  });

  test('whatever is censored by a bound that holds, the truth lies between the bounds', () => {
    const four = fc.array(fc.tuple(logprob, fc.boolean(), fc.double({ min: 0, max: 3, noNaN: true })), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(four, fc.constantFrom(0, 1), (labels, answer) => {
        const [a, b, c, d] = labels.map(([value]) => value) as [number, number, number, number];
        const [e, f, g, h] = labels.map(boundOf) as [Bounds, Bounds, Bounds, Bounds];
        const truth = logodds([a, b], [c, d], answer as 0 | 1);
        const result = logoddsBounded([e, f], [g, h], answer);
        if (!truth || !result) throw new Error('both are defined');
        expect(holds(result.difference, truth.difference)).toBe(true);
        expect(holds(magnitude(result.difference), Math.abs(truth.difference))).toBe(true);
        expect(holds(result.totalLogprob, truth.totalLogprob)).toBe(true);
        if (result.predicted !== null) expect(result.predicted === answer).toBe(truth.correct);
      }),
    );
  });
});
