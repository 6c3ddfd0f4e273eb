const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** Finds the words as typed, in any case and with any whitespace between them; null for nothing to look for. */
export function searchPattern(text: string): RegExp | null {
  const words = text.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  return new RegExp(words.map((word) => word.replace(SPECIAL, '\\$&')).join('\\s+'), 'giu');
}

/** A text in pieces; every second one is a find. */
export function cutAtFinds(text: string, pattern: RegExp | null): string[] {
  if (!pattern) return [text];
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    pieces.push(text.slice(from, match.index), match[0]);
    from = match.index + match[0].length;
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** Whether a text holds a find; a pattern with `g` remembers its place, which must not leak from row to row. */
export const isFound = (text: string, pattern: RegExp): boolean => {
  pattern.lastIndex = 0;
  return pattern.test(text);
};
