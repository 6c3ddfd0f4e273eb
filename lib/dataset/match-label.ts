import { type Markers, prefixAt, skipSpace } from './markers';

export interface LabelMatch {
  label: string;
  labelIndex: number;
  /** Where the label ends, a single period that it does not have itself included. */
  to: number;
}

/**
 * The label that stands at `at`, letter for letter, and is followed by nothing but a period and whitespace up to the
 * separator, the next item or the end of the text.
 */
export function matchLabel(text: string, at: number, marks: Markers): LabelMatch | null {
  for (const { trimmed, text: label, index: labelIndex } of marks.labels) {
    if (!text.startsWith(trimmed, at)) continue;
    const to = at + trimmed.length;
    if (isLabelEnd(text, to, marks)) return { label, labelIndex, to };
    if (text[to] === '.' && !trimmed.endsWith('.') && isLabelEnd(text, to + 1, marks))
      return { label, labelIndex, to: to + 1 };
  }
  return null;
}

function isLabelEnd(text: string, end: number, marks: Markers): boolean {
  const { separator } = marks;
  const next = skipSpace(text, end);
  if (next === text.length || (next > end && prefixAt(text, next, marks))) return true;
  for (let at = end; at <= next; at++) if (text.startsWith(separator, at)) return true;
  const rest = text.length - end;
  return rest < separator.length && separator.startsWith(text.slice(end));
}
