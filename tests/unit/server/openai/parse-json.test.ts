import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '@/lib/server/model/openai/call/parse-json';

describe('JSON as Python writes it', () => {
  it('has its NaN and Infinity read as strings, and those inside strings left alone', () => {
    expect(parseJson('{"a":[NaN,-Infinity, Infinity],"NaN":"say \\"NaN\\" or NaN"}')).toEqual({
      a: ['NaN', '-Infinity', 'Infinity'],
      NaN: 'say "NaN" or NaN',
    });
  });

  it.each(['', '{"a":', 'NaN NaN', '<html>Infinity</html>'])('is undefined for %j', (text) => {
    expect(parseJson(text)).toBeUndefined();
  });

  it('is what JSON.parse says wherever that says anything', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});
