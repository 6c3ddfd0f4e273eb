import { FormatError } from '../format-error';

const STRING = /\s*(?:'((?:[^'\\\n]|\\[\s\S])*)'|"((?:[^"\\\n]|\\[\s\S])*)")\s*/uy;
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{1,3})|([\s\S]))/gu;
/** Longest text of a list that is read, and most texts in one. */
const MAX_LENGTH = 200_000;
const MAX_TEXTS = 1000;
const NAMED: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/** Reads a Python list of string literals. Throws a FormatError for anything else, and for lists past all sense. */
export function parsePythonList(text: string, where: string | null = null): string[] {
  if (text.length > MAX_LENGTH)
    throw new FormatError(`The list is longer than ${MAX_LENGTH.toLocaleString('en')} characters.`, where);
  const list = text.trim();
  if (!list.startsWith('[') || !list.endsWith(']'))
    throw new FormatError(
      `A Python list such as [' Yes', ' No'] is expected, not ${text.slice(0, 60)}.`,
      where,
    );
  const inner = list.slice(1, -1);
  const texts: string[] = [];
  let at = 0;
  while (inner.slice(at).trim()) {
    STRING.lastIndex = at;
    const match = STRING.exec(inner);
    if (!match) throw new FormatError(`No text in quotes at ${inner.slice(at, at + 40)}.`, where);
    texts.push(plain(match[1] ?? match[2] ?? '', where));
    if (texts.length > MAX_TEXTS) throw new FormatError(`The list has more than ${MAX_TEXTS} texts.`, where);
    at = STRING.lastIndex;
    if (at === inner.length) break;
    if (inner[at] !== ',') throw new FormatError(`A comma is missing at ${inner.slice(at, at + 40)}.`, where);
    at++;
  }
  return texts;
}

const plain = (body: string, where: string | null): string =>
  body.replace(ESCAPE, (whole, x?: string, u?: string, long?: string, octal?: string, other?: string) => {
    const hex = x ?? u ?? long;
    if (hex) return character(Number.parseInt(hex, 16), whole, where);
    if (octal) return String.fromCodePoint(Number.parseInt(octal, 8));
    return NAMED[other ?? ''] ?? whole;
  });

function character(code: number, written: string, where: string | null): string {
  if (code <= 0x10ffff) return String.fromCodePoint(code);
  throw new FormatError(`There is no character ${written}.`, where);
}
