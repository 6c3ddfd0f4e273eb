import { describe, expect, it } from 'vitest';
import { readTop } from '@/lib/server/model/openai/scoring/next-token/read-top';

const completions = (top: Record<string, unknown>, tokens: unknown = [' Yes']) =>
  readTop({ logprobs: { tokens, token_logprobs: [-1], top_logprobs: [top], text_offset: [0] } });
const chat = (entry: object) => readTop({ logprobs: { content: [entry] } });

describe('the likeliest tokens of a reply', () => {
  it('are read from either endpoint', () => {
    const tokens = [
      { text: ' Yes', bytes: null, logprob: -0.5 },
      { text: ' No', bytes: null, logprob: -1.5 },
    ];
    expect(completions({ ' Yes': -0.5, ' No': -1.5 })).toEqual({ tokens, drawn: ' Yes' });
    const top = tokens.map(({ text, logprob }) => ({ token: text, logprob }));
    expect(chat({ token: ' Yes', logprob: -0.5, top_logprobs: top })).toEqual({ tokens, drawn: ' Yes' });
  });

  it('keep their bytes where they are part of a character', () => {
    const top = [{ token: '\ufffd', logprob: -1, bytes: [0xe6] }];
    expect(chat({ token: 'x', top_logprobs: top })).toMatchObject({ tokens: [{ bytes: [0xe6] }] });
    expect(completions({ 'bytes: \\xe6\\x9d': -1, '<0xE6>': -2, ' \ufffd': -3 })).toMatchObject({
      tokens: [{ bytes: [0x20, 0xe6, 0x9d] }, { bytes: [0xe6] }, { bytes: null }],
    });
  });

  it.each([undefined, null, {}, { content: [] }, { top_logprobs: [null] }, { top_logprobs: [{}] }, 'no'])(
    'are none in %j',
    (logprobs) => {
      expect(readTop({ logprobs })).toBeNull();
    },
  );

  it.each([
    ['NaN', 'NaN'],
    [0.5, 'a positive number (0.5)'],
    [null, 'no number'],
    ['x', 'NaN'],
    [true, 'no number'],
  ])('cannot be read with %j among them', (logprob, said) => {
    expect(completions({ ' Yes': -1, ' No': logprob })).toBe(said);
  });

  it('may have one that never comes', () => {
    for (const never of [Number.NEGATIVE_INFINITY, '-Infinity', -9999])
      expect(completions({ ' Yes': -1, ' No': never })).toMatchObject({
        tokens: [{ logprob: -1 }, { logprob: Number.NEGATIVE_INFINITY }],
      });
  });
});
