import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '@/lib/scaling/label-score';
import { labelBounds, type TopTokens } from '@/lib/scaling/labels/label-bounds';
import { variantsOf } from '@/lib/scaling/labels/variants';

const LABELS = [' Yes', ' No'];
const FORMS = variantsOf(LABELS) ?? [];

const topOf = (masses: [string, number][], over: Partial<TopTokens> = {}): TopTokens => ({
  tokens: masses.map(([text, mass]) => ({ text, bytes: null, logprob: Math.log(mass) })),
  asked: masses.length,
  drawn: null,
  ...over,
});
const score = (top: TopTokens) => labelBounds(LABELS, FORMS, top);

describe('the surface forms of labels', () => {
  it('are with and without space, by case where no two labels differ by it alone', () => {
    expect(variantsOf([' Yes', ' No'])?.[0]).toEqual([' Yes', 'Yes', 'yes', ' yes', 'YES', ' YES']);
    expect(variantsOf([' Yes', ' yes'])).toEqual([
      [' Yes', 'Yes'],
      [' yes', 'yes'],
    ]);
    expect(variantsOf([' ß', ' ss'])?.[0]).toEqual([' ß', 'ß']);
    expect(variantsOf(['\nA', '\nB'])?.[0]).toEqual(['\nA', 'A', ' A', 'a', ' a']);
  });

  it('are none where two labels are the same but for space', () => {
    expect(variantsOf([' Yes', 'Yes'])).toBeNull();
  });

  it('are the text itself where it stands alone', () => {
    expect(variantsOf([' Paris'])).toEqual([[' Paris']]);
  });

  it('are no other label’s', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 4 }), { minLength: 2 }),
        (labels) => {
          const forms = variantsOf(labels) ?? [];
          expect(new Set(forms.flat()).size).toBe(forms.flat().length);
        },
      ),
    );
  });
});

describe('labels by the likeliest tokens', () => {
  it('add up over their forms, which are listed', () => {
    const [yes, no] = score(
      topOf([
        [' Yes', 0.4],
        [' No', 0.2],
        ['Yes', 0.1],
        [' yes', 0.05],
      ]),
    );
    expect(Math.exp(yes?.logprob ?? 0)).toBeCloseTo(0.55);
    expect(yes?.variants.map(({ text }) => text)).toEqual([' Yes', 'Yes', ' yes']);
    expect(Math.exp(no?.logprob ?? 0)).toBeCloseTo(0.2);
    expect(no?.atMost).toBeNull();
  });

  it('that are not among them are at most what the others leave', () => {
    const [, no] = score(
      topOf([
        [' Yes', 0.9],
        [' the', 0.095],
      ]),
    );
    expect(no).toMatchObject({ logprob: null, variants: [] });
    expect(Math.exp(no?.atMost ?? 0)).toBeCloseTo(0.005, 5);
  });

  it('that are not among them are at most as likely as the last one, for each form', () => {
    const [, no] = score(
      topOf([
        [' Yes', 0.5],
        [' the', 0.001],
      ]),
    );
    expect(Math.exp(no?.atMost ?? 0)).toBeCloseTo(6 * 0.001);
  });

  it('are bounded by the likeliest ones, not by the token that was drawn', () => {
    const masses: [string, number][] = [
      [' Yes', 0.5],
      [' the', 0.01],
      [' zebra', 1e-9],
    ];
    const [, no] = score(topOf(masses, { asked: 2, drawn: ' zebra' }));
    expect(Math.exp(no?.atMost ?? 0)).toBeCloseTo(6 * 0.01);
  });

  it('are bounded by the weaker of the two where tokens are missing from the list', () => {
    const masses: [string, number][] = [
      [' Yes', 0.5],
      [' the', 0.001],
    ];
    expect(Math.exp(score(topOf(masses, { asked: 20 }))[1]?.atMost ?? 0)).toBeCloseTo(0.499, 3);
    const cutAway: [string, number][] = [
      [' Yes', 0.9],
      [' the', 0.1],
    ];
    expect(Math.exp(score(topOf(cutAway, { asked: 20 }))[1]?.atMost ?? 0)).toBeCloseTo(0.6);
  });

  it('are never bounded above 1, whatever the server’s rounding', () => {
    for (const top of [
      topOf([]),
      topOf([[' the', 1]]),
      topOf([
        [' the', 0.7],
        [' a', 0.7],
      ]),
    ])
      for (const { atMost } of score(top)) expect(atMost).toBeLessThanOrEqual(0);
  });

  const WORDS = [...FORMS.flat(), ' the', ' a', ' of', ' N', ' Y', '\n', '.', ' perhaps'];
  const distribution = fc
    .array(fc.double({ min: 1e-9, max: 1, noNaN: true }), {
      minLength: WORDS.length,
      maxLength: WORDS.length,
    })
    .map((weights) => {
      const total = weights.reduce((sum, one) => sum + one, 0);
      return WORDS.map((word, at): [string, number] => [word, (weights[at] as number) / total]).sort(
        (a, b) => b[1] - a[1],
      );
    });

  it('are bounded by no less than their probability, and by less the more tokens are known', () => {
    fc.assert(
      fc.property(distribution, (all) => {
        const truth = FORMS.map((forms) =>
          all.filter(([word]) => forms.includes(word)).reduce((sum, [, mass]) => sum + mass, 0),
        );
        let before = LABELS.map(() => 0);
        for (let k = 1; k <= all.length; k++) {
          const scores = score(topOf(all.slice(0, k)));
          for (const [at, one] of scores.entries()) {
            if (one.logprob === null) {
              expect(one.atMost).toBeGreaterThanOrEqual(Math.log(truth[at] as number) - 1e-9);
              expect(one.atMost).toBeLessThanOrEqual((before[at] as number) + 1e-9);
            } else expect(one.logprob).toBeLessThanOrEqual(Math.log(truth[at] as number) + 1e-9);
          }
          before = scores.map((one, at) =>
            one.logprob === null ? boundsOf(one)[1] : (before[at] as number),
          );
        }
      }),
    );
  });
});
