import type { ItemFormat } from '../loom/item-format';
import { type Finder, finder } from './finder';
import { beginsBlock, isSpace, type Markers, markersOf, prefixAt, skipSpace, trimBack } from './markers';
import { matchLabel } from './match-label';

/** Something an item format finds in a text, from `from` to `to` without surrounding whitespace. */
export type Find = { from: number; to: number } & (
  | { kind: 'item'; question: string; promptEnd: number; label: string; labelIndex: number }
  | { kind: 'unknown-label'; answer: string }
  | { kind: 'no-answer' | 'no-question' | 'outside' }
);

interface Scan {
  text: string;
  marks: Markers;
  separator: Finder;
  /** The prefix where a block begins. */
  block: Finder;
  /** The prefix after any whitespace: enough to end an answer. */
  word: Finder;
  answer: Finder;
}

/**
 * Everything an item format finds in `text` (line ends LF), in order, in one pass. A prefix with nothing after it at the
 * very end is an invitation to continue, not a find.
 */
export const scan = (text: string, format: ItemFormat): Find[] => [...findsFrom(text, markersOf(format), 0)];

/** The same, one find at a time, from a place on where a scan of a beginning of the text left off: see `SettledFinds`. */
export function* findsFrom(text: string, marks: Markers, from: number): Generator<Find, void> {
  const begins = (at: number) => beginsBlock(text, at, marks.separator);
  const s: Scan = {
    text,
    marks,
    separator: finder(text, marks.separator),
    block: finder(text, marks.prefix, (at) => prefixAt(text, at, marks) && begins(at)),
    word: finder(
      text,
      marks.prefix,
      (at) => prefixAt(text, at, marks) && (isSpace(text, at - 1) || begins(at)),
    ),
    answer: finder(text, marks.answer),
  };
  let at = from;
  while (at < text.length) {
    const start = nextStart(s, at);
    const stray = strayRange(s, at, start);
    if (stray) yield { kind: 'outside', ...stray };
    if (start >= text.length) break;
    const find = marks.answer ? readAnswered(s, start) : readUnmarked(s, start);
    if (!find) break;
    yield find;
    at = scanOnAt(find);
  }
}

/** Where the scan goes on after a find. */
export const scanOnAt = (find: Find): number => Math.max(find.to, find.from + 1);

function nextStart(s: Scan, at: number): number {
  if (!s.marks.prefix) return skipSeparators(s, at, s.text.length);
  const here = skipSpace(s.text, at);
  return at > 0 && here > at && prefixAt(s.text, here, s.marks) ? here : s.block.next(at);
}

function skipSeparators({ text, marks }: Scan, from: number, to: number): number {
  const separator = marks.separator.trim();
  let at = skipSpace(text, from, to);
  while (separator && text.startsWith(separator, at) && at < to)
    at = skipSpace(text, at + separator.length, to);
  return Math.min(at, to);
}

function strayRange(s: Scan, from: number, to: number): { from: number; to: number } | null {
  const separator = s.marks.separator.trim();
  const start = skipSeparators(s, from, to);
  let end = trimBack(s.text, start, to);
  while (separator && end - separator.length >= start && s.text.endsWith(separator, end))
    end = trimBack(s.text, start, end - separator.length);
  const begun = to === s.text.length && separator.startsWith(s.text.slice(start, end));
  return start < end && !begun ? { from: start, to: end } : null;
}

/** An item whose answer has a prefix of its own. Null for an invitation. */
function readAnswered(s: Scan, from: number): Find | null {
  const { text, marks } = s;
  const body = from + marks.prefix.length;
  const limit = marks.prefix ? s.block.next(body) : s.separator.next(body);
  const answerAt = s.answer.next(body);
  if (answerAt > limit || answerAt === text.length) return unanswered(s, from, body, limit);

  const answerEnd = answerAt + marks.answer.length;
  const question = text.slice(body, answerAt).trim();
  const start = skipSpace(text, answerEnd);
  const promptEnd = text.startsWith(marks.answerSpace, answerEnd)
    ? answerEnd + marks.answerSpace.length
    : answerEnd;
  const label = matchLabel(text, start, marks);
  if (label && question) return { kind: 'item', from, question, promptEnd, ...label };

  /** A blank separator before the answer is passed over where the prefix tells the next item apart. */
  const blank = marks.prefix && !marks.separator.trim();
  const last = Math.min(s.separator.next(blank ? start : answerEnd), answerLimit(s, start));
  const to = Math.max(answerEnd, trimBack(text, answerEnd, last));
  if (!question) return { kind: 'no-question', from, to: label?.to ?? to };
  const answer = text.slice(answerEnd, to);
  if (!answer.trim()) return { kind: 'no-answer', from, to };
  if (marks.hasLabels) return { kind: 'unknown-label', from, to, answer };
  return { kind: 'item', from, to, question, promptEnd, label: answer, labelIndex: -1 };
}

const answerLimit = (s: Scan, from: number): number => (s.marks.hasLabels ? s.word : s.block).next(from);

function unanswered({ text }: Scan, from: number, body: number, limit: number): Find | null {
  const to = trimBack(text, body, limit);
  if (to > body) return { kind: 'no-answer', from, to };
  return limit === text.length ? null : { kind: 'no-question', from, to };
}

/** An item whose label is simply its last words, or that has no label at all. */
function readUnmarked(s: Scan, from: number): Find | null {
  const { text, marks } = s;
  const body = from + marks.prefix.length;
  const limit = Math.min(s.separator.next(skipSpace(text, body)), s.block.next(body));
  const to = trimBack(text, body, limit);
  if (to === body) return unanswered(s, from, body, limit);
  if (!marks.hasLabels) {
    const question = text.slice(body, to).trim();
    return { kind: 'item', from, to, question, promptEnd: to, label: '', labelIndex: -1 };
  }
  const end = text[to - 1] === '.' ? to - 1 : to;
  for (const { trimmed, text: label, index: labelIndex } of marks.labels) {
    const labelEnd = trimmed.endsWith('.') ? to : end;
    const labelAt = labelEnd - trimmed.length;
    if (labelAt <= body || !text.endsWith(trimmed, labelEnd) || !isSpace(text, labelAt - 1)) continue;
    const lead = label.length - label.trimStart().length;
    const promptEnd = text.endsWith(label.slice(0, lead), labelAt) ? labelAt - lead : labelAt;
    const question = text.slice(body, promptEnd).trim();
    if (question) return { kind: 'item', from, to, question, promptEnd, label, labelIndex };
  }
  return { kind: 'unknown-label', from, to, answer: text.slice(body, to).slice(-40) };
}
