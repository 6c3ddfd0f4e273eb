import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchOf } from '@/lib/server/model/openai/scoring/echo/spelling';

describe('the tokens that spell a label', () => {
  it.each<[string[], string, string, object]>([
    [['A', ':', ' Ye', 's'], 'A:', ' Yes', { first: 2, end: 4 }],
    [['A', ':', ' Ye', 's', ' and', ' so'], 'A:', ' Yes', { first: 2, end: 4 }],
    [['<s>', 'A:', ' Yes'], 'A:', ' Yes', { first: 2, end: 3 }],
    [['<s>', '<s>', 'A:', ' Yes'], 'A:', ' Yes', { first: 3, end: 4 }],
    [['', 'A:', ' Yes'], 'A:', ' Yes', { first: 2, end: 3 }],
    [['Yes'], '', 'Yes', { first: 0, end: 1 }],
    [['ĠA', ':', 'ĠYes'], ' A:', ' Yes', { first: 2, end: 3 }],
    [['▁A', ':', '▁Yes'], 'A:', ' Yes', { first: 2, end: 3 }],
    [['A', ':', '▁Yes', '<0x0A>'], 'A:', ' Yes\n', { first: 2, end: 4 }],
    [['bytes:\\xf0\\x9f', 'bytes:\\x8c\\xb2', ' Yes'], '🌲', ' Yes', { first: 2, end: 3 }],
    [['\ufffd', '\ufffd', ' Yes'], '🌲', ' Yes', { first: 2, end: 3 }],
    [['🌲', '', ' Yes'], '🌲', ' Yes', { first: 2, end: 3 }],
    [['', '🌲', ' Yes'], '🌲', ' Yes', { first: 2, end: 3 }],
    [['A:', '', '🌲'], 'A:', '🌲', { first: 1, end: 3 }],
    [['Émoji', ' 🌲', ' Yes'], 'Émoji 🌲', ' Yes', { first: 2, end: 3 }],
  ])('%j spell %j and %j', (tokens, before, last, stretch) => {
    expect(stretchOf(tokens, before, last)).toEqual(stretch);
  });

  it.each<[string, string[], object]>([
    ['one token runs across', [' A', ': Yes'], { problem: 'straddles', token: ': Yes' }],
    ['one in bytes runs across', ['ĠA', ':ĠYes'], { problem: 'straddles', token: ':ĠYes' }],
    ['the last one runs on', ['<s>', ' A:', ' Yes.'], { problem: 'runs-on', token: ' Yes.' }],
    ['a space is lost', [' A', ':', 'Yes'], { problem: 'other-text' }],
    ['the text is trimmed', ['A', ':', ' Yes'], { problem: 'other-text' }],
    ['the label is missing', [' A', ':'], { problem: 'other-text' }],
    ['it is the completion alone', [' No', ' way'], { problem: 'other-text' }],
    ['there are none', [], { problem: 'other-text' }],
  ])('are none where %s', (_, tokens, problem) => {
    expect(stretchOf(tokens, ' A:', ' Yes')).toEqual(problem);
  });

  it('tells nothing where broken characters leave open which token is which', () => {
    expect(stretchOf(['\ufffd', '\ufffd', '\ufffd'], '🌲', '🌲')).not.toHaveProperty('first');
  });

  const pieces = fc.array(fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' }), {
    minLength: 1,
    maxLength: 8,
  });

  it('are found for any tokens that break where the label begins and ends', () => {
    fc.assert(
      fc.property(pieces, pieces, fc.array(fc.string({ minLength: 1 }), { maxLength: 2 }), (a, b, after) => {
        expect(stretchOf([...a, ...b, ...after], a.join(''), b.join(''))).toEqual({
          first: a.length,
          end: a.length + b.length,
        });
      }),
    );
  });

  it('are never found where the text is another one', () => {
    fc.assert(
      fc.property(pieces, pieces, fc.nat(), (a, b, at) => {
        const before = a.join('');
        const last = b.join('');
        const signs = [...(before + last)];
        signs.splice(at % signs.length, 1);
        const found = stretchOf(signs, before, last);
        // taking one of two equal signs away may leave the beginning of the text, never all of it
        expect('first' in found).toBe(false);
      }),
    );
  });
});
