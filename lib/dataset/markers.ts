import type { ItemFormat } from '../loom/item-format';

/** The marks of an item format as they are looked for: whitespace around them is matched loosely. */
export interface Markers {
  /** The prefix without surrounding whitespace; empty where items begin after a separator. */
  prefix: string;
  /** Whether whitespace must follow the prefix ("- " is not the "-" of "-5"). */
  prefixNeedsSpace: boolean;
  /** The answer prefix without trailing whitespace; empty where the label just ends the item. */
  answer: string;
  /** The trailing whitespace of the answer prefix. */
  answerSpace: string;
  /** Labels longest first, so that "Not sure" is never read as "No". */
  labels: { trimmed: string; text: string; index: number }[];
  hasLabels: boolean;
  separator: string;
}

export function markersOf(format: ItemFormat): Markers {
  const lf = (text: string) => text.replaceAll('\r\n', '\n');
  const answer = lf(format.answerPrefix);
  return {
    prefix: lf(format.prefix).trim(),
    prefixNeedsSpace: /\S\s$/u.test(format.prefix),
    answer: answer.trim() ? answer.trimEnd() : '',
    answerSpace: answer.slice(answer.trimEnd().length),
    labels: format.labels
      .map(({ text }, index) => ({ trimmed: lf(text).trim(), text, index }))
      .filter((label) => label.trimmed)
      .sort((a, b) => b.trimmed.length - a.trimmed.length),
    hasLabels: format.labels.length > 0,
    separator: lf(format.separator),
  };
}

/** Whether the prefix stands at `at`, whatever is before it. */
export const prefixAt = (text: string, at: number, { prefix, prefixNeedsSpace }: Markers): boolean => {
  if (!prefix || !text.startsWith(prefix, at)) return false;
  const end = at + prefix.length;
  return !prefixNeedsSpace || end === text.length || isSpace(text, end);
};

/** Whether an item may begin at `at`: at the start of the text or of a line, or right after a separator. */
export function beginsBlock(text: string, at: number, separator: string): boolean {
  let start = at;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  if (start === 0 || text[start - 1] === '\n') return true;
  return text.endsWith(separator, at);
}

export const isSpace = (text: string, at: number): boolean => at < text.length && !text[at]?.trim();

export function skipSpace(text: string, from: number, to = text.length): number {
  let at = from;
  while (at < to && isSpace(text, at)) at++;
  return at;
}

export function trimBack(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text, end - 1)) end--;
  return end;
}
