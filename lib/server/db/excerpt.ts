import 'server-only';

/** Characters kept on either side of what was found. */
const AROUND = 60;

/** One line around the first place where `part` occurs in `text`, whatever its case; an ellipsis where it was cut. */
export function excerptOf(text: string, part: string): string {
  const at = placeOf(text, part);
  const start = wholeCharacter(text, Math.max(0, at - AROUND));
  const end = wholeCharacter(text, Math.min(text.length, at + part.length + AROUND));
  const line = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '…' : ''}${line}${end < text.length ? '…' : ''}`;
}

/** A place in `text` itself: its lower-case form may be longer. */
function placeOf(text: string, part: string): number {
  const literal = part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(literal, 'iu').exec(text)?.index ?? 0;
}

/** A place that splits no surrogate pair. */
const wholeCharacter = (text: string, at: number): number =>
  at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
