import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedRating, parseRating, type TokenLogprobs } from '@/lib/loom/judge/parse-rating';

const tokens = (masses: Record<string, number>, token = '4'): TokenLogprobs[] => [
  { token, top: Object.entries(masses).map(([one, mass]) => ({ token: one, logprob: Math.log(mass) })) },
];
const read = (text: string, given: TokenLogprobs[] | null = null) => {
  const parsed = parseRating(text, given);
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed;
};

describe('a rating', () => {
  it('is the whole distribution of its digit, spellings added up, the rest told as missing', () => {
    const parsed = read('4', tokens({ '4': 0.4, ' 4': 0.1, '5': 0.25, '3': 0.05, Well: 0.1 }));
    expect(parsed.probabilities?.map((p) => Math.round(p * 1000) / 1000)).toEqual([
      0, 0, 0.063, 0.625, 0.313,
    ]);
    expect(parsed.missingMass).toBeCloseTo(0.2);
    expect(expectedRating(parsed.probabilities ?? [])).toBeCloseTo((3 * 0.05 + 4 * 0.5 + 5 * 0.25) / 0.8);
  });

  it('is looked up at the place of the digit, past blanks before it', () => {
    const before = { token: '\n', top: [{ token: '1', logprob: -0.1 }] };
    expect(read('\n4', [before, ...tokens({ '4': 0.9 })]).probabilities).toEqual([0, 0, 0, 1, 0]);
  });

  it('without log probabilities is what was written', () => {
    expect(read(' 3\n')).toEqual({ sampled: 3, probabilities: null, missingMass: null });
    expect(read('3', [{ token: '3', top: [] }]).probabilities).toBeNull();
  });

  it.each(['', '6', '0', '44', '4.5', 'four', '4 out of 5', 'I would say 4', '{"rating": 4}', '４'])(
    'is not guessed from %j',
    (text) => {
      expect(parseRating(text, tokens({ '4': 1 }))).toHaveProperty('error');
    },
  );

  it('is a distribution whatever a server says of its tokens', () => {
    const top = fc.record({ token: fc.constantFrom('1', '2', ' 3', '4', '5', 'x'), logprob: fc.double() });
    fc.assert(
      fc.property(fc.array(top, { maxLength: 20 }), (list) => {
        const { probabilities, missingMass } = read('4', [{ token: '4', top: list }]);
        if (probabilities === null) return;
        expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1);
        expect(missingMass).toBeGreaterThanOrEqual(0);
        expect(missingMass).toBeLessThanOrEqual(1);
      }),
    );
  });
});
