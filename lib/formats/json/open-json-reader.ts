import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { FormatError } from '../format-error';
import { keepByteOrderMarks } from './keep-byte-order-marks';
import { LineCounter } from './line-counter';
import { whyNotJson } from './why-not-json';

/** Lists and objects inside each other: a pyloom tree has two for each level. */
const MAX_DEPTH = 2_000_000;

export interface JsonReader {
  /** The next piece of the text, cut anywhere. Works through it at once: a piece of 64 KB takes some milliseconds. */
  push(text: string): void;
  /** The value, once all pieces are pushed. */
  end(): unknown;
}

/**
 * Reads JSON as it arrives, to the same value that `JSON.parse` gives, however deep, with or without a byte order mark. A
 * `__proto__` key becomes a property like any other. Both verbs throw a FormatError with the line.
 */
export function openJsonReader(): JsonReader {
  const tokenizer = new Tokenizer();
  const parser = new TokenParser();
  const lines = new LineCounter();
  let depth = 0;
  let value: { read: unknown } | null = null;
  let begun = false;

  keepByteOrderMarks(tokenizer);
  parser.onValue = (found) => {
    if (found.stack.length === 0) value = { read: found.value };
  };
  tokenizer.onToken = (token) => {
    lines.tokenAt(token.offset);
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) {
      if (++depth > MAX_DEPTH)
        throw new FormatError(`The JSON is nested more than ${MAX_DEPTH.toLocaleString('en')} levels deep.`);
    } else if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth--;
    if (value) throw new FormatError('The file goes on after the end of its JSON.');
    parser.write(token);
  };
  const named = (work: () => void, last: boolean) => {
    try {
      work();
    } catch (error) {
      throw whyNotJson(error, lines, last);
    }
  };

  return {
    push(text) {
      const plain = begun ? text : text.replace(/^\uFEFF/u, '');
      begun ||= text.length > 0;
      const bytes = lines.push(plain);
      named(() => tokenizer.write(bytes), false);
    },
    end() {
      named(() => {
        tokenizer.end();
        if (!value) parser.end();
      }, true);
      if (!value) throw new FormatError('The file is empty.');
      return value.read;
    },
  };
}
