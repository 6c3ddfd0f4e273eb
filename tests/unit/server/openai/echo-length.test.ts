import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { echoOf } from '@/lib/server/model/openai/text/echo-length';

/** Feeds a completion in pieces; gives what is left of it once the repetition is trimmed. */
const trimmed = (document: string, pieces: string[]): string => {
  const echo = echoOf(document);
  let text = '';
  let length: number | null = null;
  for (const piece of pieces) {
    text += piece;
    length ??= echo(text, false);
  }
  return text.slice(length ?? echo(text, true) ?? 0);
};
const inPieces = (text: string, cuts: number[]): string[] => {
  const at = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
  return at.slice(1).map((end, i) => text.slice(at[i], end));
};

const DOCUMENT = 'Facts.\n\nQuestion: Is ice warm?\nAnswer: No\n\nQuestion:';

describe('a repeated document', () => {
  it.each([
    ['the open line', ['Question:', ' Is fire cold?'], ' Is fire cold?'],
    ['the open line after space', ['\n\nQues', 'tion: Is fire'], ' Is fire'],
    ['two lines', ['Answer: No\n\nQuestion: Is it?'], ' Is it?'],
    ['the whole of it', [DOCUMENT, ' Is it?'], ' Is it?'],
    ['nothing', ['Is fire cold?'], 'Is fire cold?'],
    ['something like it', ['Questions of fire'], 'Questions of fire'],
    ['a line that does not run to the end', ['Answer: No\n\nNo more.'], 'Answer: No\n\nNo more.'],
    ['only a part of it', ['Quest'], 'Quest'],
    ['space alone', ['\n'], '\n'],
    ['nothing at all', [], ''],
  ])('%s is trimmed from the start', (_, pieces, rest) => {
    expect(trimmed(DOCUMENT, pieces)).toBe(rest);
  });

  it('gives up the white space at the end of the document with it', () => {
    expect(trimmed('A line\nQ: \n', ['Q:', ' \n', 'why?'])).toBe('why?');
    expect(trimmed('A line\nQ: \n', ['Q:', ' why?'])).toBe(' why?');
  });

  it('is never found in an empty document', () => {
    expect(trimmed('', ['anything'])).toBe('anything');
    expect(trimmed(' \n', [' \nanything'])).toBe(' \nanything');
  });

  const line = fc.stringMatching(/^[ab: ]{0,6}$/);
  const document = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));

  it('is found the same however the completion arrives', () => {
    fc.assert(
      fc.property(
        document,
        fc.stringMatching(/^[ab: \n]{0,20}$/),
        fc.array(fc.nat(), { maxLength: 8 }),
        (doc, text, cuts) => {
          expect(trimmed(doc, inPieces(text, cuts))).toBe(trimmed(doc, [text]));
        },
      ),
    );
  });

  it('leaves an end of the completion, and never less than what a whole repetition leaves', () => {
    fc.assert(
      fc.property(document, fc.stringMatching(/^[cd][cd \n]{0,10}$/), (doc, rest) => {
        const lines = doc.split('\n');
        for (let from = 0; from < lines.length; from++) {
          const repeated = lines.slice(from).join('\n');
          const left = trimmed(doc, [repeated + rest]);
          expect((repeated + rest).endsWith(left)).toBe(true);
          if (repeated.trim() !== '') expect(left.trimStart()).toBe(rest.trimStart());
        }
      }),
    );
  });
});
