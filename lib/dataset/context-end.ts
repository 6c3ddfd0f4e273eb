import type { ItemFormat } from '../loom/item-format';
import { beginsBlock, type Markers, markersOf, prefixAt } from './markers';
import { scan } from './scan';

export interface ContextEnd {
  /** The unfinished item that the context ends in, line ends as LF; empty unless `open`. */
  tail: string;
  /**
   * `boundary`: an item may begin right here. `open`: the context ends inside an item, which goes on. `joint`: a separator
   * must come first.
   */
  kind: 'boundary' | 'open' | 'joint';
}

/** Where a context leaves off, in the terms of its item format. Reads no further back than the last item. */
export function contextEnd(context: string, format: ItemFormat): ContextEnd {
  const marks = markersOf(format);
  const start = lastItemStart(context, marks);
  const tail = context.slice(start ?? -2 * format.separator.length).replaceAll('\r\n', '\n');
  const closed: ContextEnd = { tail: '', kind: tail.endsWith(marks.separator) ? 'boundary' : 'joint' };
  if (!tail || (start === null && tail.endsWith('\n'))) return { tail: '', kind: 'boundary' };
  if (start === null) return closed;

  const last = scan(tail, format).findLast((find) => find.kind !== 'outside')?.kind;
  if (last === 'item' || (last === 'unknown-label' && closed.kind === 'boundary')) return closed;
  return { tail, kind: 'open' };
}

/** Null when no item begins in the context. */
function lastItemStart(context: string, marks: Markers): number | null {
  if (!marks.prefix) return afterLastSeparator(context, marks);
  for (let at = context.lastIndexOf(marks.prefix); at >= 0; at = context.lastIndexOf(marks.prefix, at - 1)) {
    if (prefixAt(context, at, marks) && beginsBlock(context, at, marks.separator)) return at;
    if (at === 0) break;
  }
  return null;
}

function afterLastSeparator(context: string, { separator, answer }: Markers): number {
  let at = context.lastIndexOf(separator);
  while (at > 0 && answer && context.startsWith(answer, at)) at = context.lastIndexOf(separator, at - 1);
  return at < 0 ? 0 : at + separator.length;
}
