import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedRating, parseRating } from '@/lib/loom/judge/parse-rating';
import { parseReply } from '@/lib/loom/judge/parse-reply';
import { CRITERIA, SHOWN, spoiledReply, wholeReply } from './mutations';

const numberIn = (text: string, score: number): boolean => text.includes(String(score));

test('10,000 spoiled replies: a permutation of what was shown with scores that stand in it, or the reason why not', () => {
  let [read, refused] = [0, 0];
  fc.assert(
    fc.property(spoiledReply, (text) => {
      const parsed = parseReply(text, SHOWN, CRITERIA);
      if ('error' in parsed) {
        refused++;
        expect(parsed.error.length).toBeGreaterThan(10);
        return;
      }
      read++;
      expect([...parsed.order].sort()).toEqual([...SHOWN].sort());
      expect(Object.keys(parsed.scores).sort()).toEqual([...SHOWN].sort());
      expect(text.replaceAll(/\s/g, '')).toContain(JSON.stringify(parsed.order));
      for (const own of Object.values(parsed.scores)) {
        expect(Object.keys(own)).toEqual(CRITERIA);
        for (const { score } of Object.values(own)) {
          expect(score).toBeGreaterThanOrEqual(1);
          expect(score).toBeLessThanOrEqual(5);
          expect(numberIn(text, score)).toBe(true);
        }
      }
    }),
    { numRuns: 10_000 },
  );
  // Both kinds come up, or the test would show nothing.
  expect(read).toBeGreaterThan(500);
  expect(refused).toBeGreaterThan(5000);
}, 60_000);

test('a reply nobody spoiled comes out as it went in', () => {
  fc.assert(
    fc.property(wholeReply, (reply) => {
      const parsed = parseReply(JSON.stringify(reply), SHOWN, CRITERIA);
      expect(parsed).toEqual({
        order: reply.order,
        scores: Object.fromEntries(reply.scores.map(({ id, criteria }) => [id, criteria])),
        summary: reply.summary,
      });
    }),
  );
});

test('a pair is a list of two: the same holds', () => {
  fc.assert(
    fc.property(spoiledReply, (text) => {
      const parsed = parseReply(text, ['K7', 'B2'], CRITERIA);
      if (!('error' in parsed)) expect([...parsed.order].sort()).toEqual(['B2', 'K7']);
    }),
    { numRuns: 1000 },
  );
});

const token = fc.oneof(
  fc.constantFrom('1', ' 4', '5', '6', '0', '', '４', '3.5', '-2', '1\n', 'five', '__proto__'),
  fc.string({ maxLength: 3 }),
);
const logprob = fc.oneof(
  fc.double({ min: -30, max: 0, noNaN: true }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5, -1e308),
);
const tokens = fc.option(
  fc.array(fc.record({ token, top: fc.array(fc.record({ token, logprob }), { maxLength: 8 }) }), {
    maxLength: 4,
  }),
);

test('10,000 ratings: a distribution over 1 to 5 and the digit that was written, or the reason why not', () => {
  fc.assert(
    fc.property(token, tokens, (text, given) => {
      const parsed = parseRating(text, given);
      if ('error' in parsed) {
        expect(parsed.error).toMatch(/one digit/);
        return;
      }
      expect(text.trim()).toBe(String(parsed.sampled));
      if (!parsed.probabilities) return;
      expect(parsed.probabilities).toHaveLength(5);
      for (const one of parsed.probabilities) expect(one >= 0 && one <= 1 + 1e-9).toBe(true);
      expect(parsed.probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
      expect(parsed.missingMass).toBeGreaterThanOrEqual(0);
      expect(parsed.missingMass).toBeLessThanOrEqual(1);
      expect(expectedRating(parsed.probabilities)).toBeGreaterThanOrEqual(1 - 1e-9);
    }),
    { numRuns: 10_000 },
  );
});
