import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLabels } from '@/lib/scaling/labels/count-labels';

const draws = (...texts: string[]) => texts.map((text) => ({ text, whole: true }));

describe('counting draws', () => {
  it('counts labels without the white space around them and the period behind', () => {
    const [yes, no] = countLabels([' Yes', ' No'], draws(' Yes', 'Yes.', ' No', ' perhaps'));
    expect(yes).toMatchObject({ logprob: Math.log(2 / 4), atMost: null });
    expect(yes?.variants).toEqual([
      { text: ' Yes', logprob: Math.log(1 / 4) },
      { text: 'Yes.', logprob: Math.log(1 / 4) },
    ]);
    expect(no?.logprob).toBe(Math.log(1 / 4));
  });

  it.each([' Yes, because', ' yes', 'Yes..', ' ', ''])('does not count %j as Yes', (text) => {
    expect(countLabels([' Yes', ' No'], draws(text))[0]?.logprob).toBeNull();
  });

  it('does not count what was cut off: it may have gone on', () => {
    expect(countLabels([' Yes', ' No'], [{ text: ' Yes', whole: false }])[0]?.logprob).toBeNull();
  });

  it('prefers the label that has a period itself', () => {
    const [bare, dotted] = countLabels([' Yes', ' Yes.'], draws(' Yes.'));
    expect([bare?.logprob, dotted?.logprob]).toEqual([null, 0]);
  });

  it('bounds a label that was never drawn so that 95 of 100 such bounds hold', () => {
    const [, no] = countLabels([' Yes', ' No'], draws(...Array.from({ length: 20 }, () => ' Yes')));
    const p = Math.exp(no?.atMost ?? 0);
    expect(p).toBeCloseTo(0.1391, 4);
    expect((1 - p) ** 20).toBeCloseTo(0.05);
  });

  it('gives shares that add up to at most one', () => {
    const text = fc.constantFrom(' Yes', ' No', 'No.', ' what', '');
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        const scores = countLabels([' Yes', ' No'], draws(...texts));
        const sum = scores.reduce((all, { logprob }) => all + (logprob === null ? 0 : Math.exp(logprob)), 0);
        expect(sum).toBeLessThanOrEqual(1 + 1e-9);
        for (const { logprob, atMost } of scores) expect(logprob === null).toBe(atMost !== null);
      }),
    );
  });
});
