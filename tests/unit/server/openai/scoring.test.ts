import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLabel } from '@/lib/server/model/openai/scoring/align';
import { labelLogprobs } from '@/lib/server/model/openai/scoring/label-variants';
import { logSumExp, missingMass } from '@/lib/server/model/openai/scoring/mass';

const echo = (tokens: string[], offsets: number[] | null = null) => ({
  tokens,
  logprobs: tokens.map((_, at) => (at === 0 ? null : -at)),
  offsets,
});

describe('aligning an echoed label', () => {
  it('sums the tokens that spell it, and none after it', () => {
    expect(alignLabel(echo(['A', ':', ' Ye', 's', ' and']), 'A:', ' Yes')).toEqual({ logprob: -5 });
  });

  it('passes over special tokens before the document', () => {
    expect(alignLabel(echo(['<s>', 'A', ':', ' Yes']), 'A:', ' Yes')).toEqual({ logprob: -3 });
  });

  it('goes by offsets where tokens do not spell the text', () => {
    expect(alignLabel(echo(['bytes:\\xf0', 'bytes:\\x9f', ' Yes'], [0, 0, 1]), '🌲', ' Yes')).toEqual({
      logprob: -2,
    });
  });

  it.each([
    [['A', ': Yes'], 'straddles'],
    [['B', ':', ' Yes'], 'no-echo'],
    [[], 'no-logprob'],
  ])('%j is a problem: %s', (tokens, problem) => {
    expect(alignLabel(echo(tokens), 'A:', ' Yes')).toEqual({ problem });
  });

  it('is a problem where a label has no log probability', () => {
    expect(
      alignLabel({ tokens: ['A:', ' Yes'], logprobs: [null, null], offsets: null }, 'A:', ' Yes'),
    ).toEqual({
      problem: 'no-logprob',
    });
  });

  it('sums exactly the label’s tokens, whatever the tokens and the script', () => {
    const token = fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(token, { minLength: 1 }), fc.array(token, { minLength: 1 }), (before, label) => {
        const all = [...before, ...label];
        const expected = label.reduce((sum, _, at) => sum - (before.length + at), 0);
        expect(alignLabel(echo(all), before.join(''), label.join(''))).toEqual({ logprob: expected });
      }),
    );
  });
});

describe('labels among the likeliest tokens', () => {
  const top: [string, number][] = [
    [' Yes', Math.log(0.4)],
    ['Yes', Math.log(0.1)],
    [' yes', Math.log(0.05)],
    [' No', Math.log(0.2)],
  ];
  it('add up over white space and case', () => {
    const found = labelLogprobs([' Yes', ' No'], top);
    expect(Math.exp(found[' Yes'] ?? 0)).toBeCloseTo(0.55);
    expect(Math.exp(found[' No'] ?? 0)).toBeCloseTo(0.2);
  });

  it('keep case apart where labels differ by it', () => {
    const found = labelLogprobs([' Yes', ' yes'], top);
    expect(Math.exp(found[' Yes'] ?? 0)).toBeCloseTo(0.5);
    expect(Math.exp(found[' yes'] ?? 0)).toBeCloseTo(0.05);
  });

  it('are missing where no token spells them', () => {
    expect(labelLogprobs([' Maybe'], top)).toEqual({});
  });
});

describe('mass', () => {
  it('is a probability whatever comes in', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -700, max: 0, noNaN: true })), (logprobs) => {
        const mass = missingMass(logprobs);
        expect(mass).toBeGreaterThanOrEqual(0);
        expect(mass).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('adds far below what a double can hold', () => {
    expect(logSumExp([-2000, -2000])).toBeCloseTo(-2000 + Math.LN2);
    expect(logSumExp([])).toBe(-Infinity);
  });
});
