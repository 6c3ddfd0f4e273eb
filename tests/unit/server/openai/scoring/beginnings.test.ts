import { describe, expect, it } from 'vitest';
import type { TopToken } from '@/lib/scaling/labels/label-bounds';
import { variantsOf } from '@/lib/scaling/labels/variants';
import { beginningsOf, sharedBeginning } from '@/lib/server/model/openai/scoring/next-token/beginnings';

const token = (text: string, bytes: number[] | null = null): TopToken => ({ text, bytes, logprob: -1 });
const begun = (labels: string[], tokens: TopToken[]) =>
  beginningsOf(variantsOf(labels) ?? [], tokens).map((own) => own.map(({ text }) => text));
const shared = (labels: string[], tokens: TopToken[]) => {
  const variants = variantsOf(labels) ?? [];
  const own = beginningsOf(variants, tokens);
  return own.map((some, at) => sharedBeginning(some, at, variants)?.token.text ?? null);
};

describe('tokens that only begin a label', () => {
  const AGREE = [' Strongly agree', ' Strongly disagree', ' Neither'];

  it('are found, and the label itself is none', () => {
    expect(
      begun(
        AGREE,
        [' Str', ' Strongly', ' Neither', ' Nei', ' the', ''].map((text) => token(text)),
      ),
    ).toEqual([[' Str', ' Strongly'], [' Str', ' Strongly'], [' Nei']]);
  });

  it('are shared where they begin two labels, or are another label', () => {
    expect(shared(AGREE, [token(' Str'), token(' Nei')])).toEqual([' Str', ' Str', null]);
    expect(shared([' No', ' No way'], [token(' No')])).toEqual([null, ' No']);
    expect(shared([' Yes', ' No'], [token(' '), token(' Y')])).toEqual([' ', ' ']);
  });

  it('may be part of a character, by its bytes or without', () => {
    const labels = [' 東', ' 京'];
    expect(begun(labels, [token(' \ufffd', [0x20, 0xe6])])).toEqual([[' \ufffd'], []]);
    expect(begun(labels, [token(' \ufffd')])).toEqual([[' \ufffd'], [' \ufffd']]);
    expect(begun([' Yes', ' No'], [token(' \ufffd'), token('\ufffd')])).toEqual([[], []]);
  });
});
