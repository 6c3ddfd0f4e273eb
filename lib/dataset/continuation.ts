import type { ItemFormat } from '../loom/item-format';
import { type ContextEnd, contextEnd } from './context-end';
import { dropEcho } from './drop-echo';
import { finder } from './finder';
import { beginsBlock, isSpace, type Markers, markersOf, prefixAt } from './markers';
import { scan } from './scan';

export interface ContinuationPlace {
  /** Null in a free loom. */
  format: ItemFormat | null;
  /** The text that the completion continues. */
  context: string;
}

/**
 * A completion cleaned to extend a path. With a format: an echo of the context, leading whitespace and talk before the
 * item go; the first item found stays, whole or not; what runs on behind it goes; a whole one ends with exactly the
 * separator. An item that breaks off stays as it is. Without a format: unchanged.
 */
export function toContinuation(completion: string, { format, context }: ContinuationPlace): string {
  if (!format) return completion;
  const marks = markersOf(format);
  const place = contextEnd(context, format);
  const clean = dropEcho(
    completion.replaceAll('\r\n', '\n'),
    context,
    [marks.prefix, place.tail.trim()].filter(Boolean),
  );
  const body = clean.trimStart();
  if (!body) return '';
  const goesOn = place.kind === 'open' && !prefixAt(body, 0, marks);
  const text = goesOn ? openSeam(clean, context, format, marks) + body : fresh(body, place, context, marks);
  return cutAfterItem(text, goesOn ? place.tail : '', format, marks);
}

/** A new item: talk before its prefix goes, and whatever of the separator is still missing comes first. */
function fresh(body: string, place: ContextEnd, context: string, marks: Markers): string {
  const begins = (at: number) => prefixAt(body, at, marks) && beginsBlock(body, at, marks.separator);
  const at = finder(body, marks.prefix, begins).next(0);
  const item = at < body.length ? body.slice(at) : body;
  return place.kind === 'boundary' ? item : missingSeparator(context, marks.separator) + item;
}

/** What of the separator does not yet stand at the end of the context. */
export function missingSeparator(context: string, separator: string): string {
  for (let length = separator.length; length > 0; length--)
    if (context.endsWith(separator.slice(0, length))) return separator.slice(length);
  return separator;
}

/** What stands between an unfinished item and its continuation, as the format would have it. */
function openSeam(completion: string, context: string, format: ItemFormat, marks: Markers): string {
  if (isSpace(context, context.length - 1)) return '';
  const lead = completion.slice(0, completion.length - completion.trimStart().length);
  if (marks.answer && context.endsWith(marks.answer.trim())) {
    const after = format.answerPrefix.slice(format.answerPrefix.trimEnd().length);
    return after || (format.labels[0]?.text.match(/^\s*/u)?.[0] ?? lead.slice(0, 1));
  }
  if (marks.prefix && context.endsWith(marks.prefix))
    return format.prefix.slice(format.prefix.trimEnd().length) || lead.slice(0, 1);
  return lead;
}

function cutAfterItem(text: string, tail: string, format: ItemFormat, marks: Markers): string {
  const whole = tail + text;
  const find = scan(whole, format).find((found) => found.to > tail.length && found.kind !== 'outside');
  if (!find) return text;
  const settled = find.kind === 'item' || find.kind === 'unknown-label' || whole.slice(find.to).trim() !== '';
  return settled ? text.slice(0, find.to - tail.length) + marks.separator : text;
}
