import type { Markers } from './markers';
import type { Find } from './scan';

/**
 * Of finds as they come, those that no further text can change. A find is settled once the next one has begun, far
 * enough from the end of the text that every mark around that beginning is whole: whatever a find looked up lies before
 * the next one's beginning, or lies behind it in every longer text too.
 */
export function* settledFinds(
  finds: Iterable<Find>,
  textLength: number,
  marks: Markers,
): Generator<Find, void> {
  /** One more for a carriage return that a line feed may follow. */
  const known = textLength - 1 - reachOf(marks);
  let waiting: Find[] = [];
  for (const find of finds) {
    if (find.from >= known) return;
    if (find.kind !== 'outside' && waiting.at(-1)) {
      const stray = waiting.at(-1)?.kind === 'outside' ? waiting.pop() : undefined;
      yield* waiting;
      waiting = stray ? [stray] : [];
    }
    waiting.push(find);
  }
}

/** How far ahead of a place the scan looks at most. A label that holds a mark itself could reach any distance. */
function reachOf({ prefix, answer, answerSpace, separator, labels }: Markers): number {
  const holdsMark = ({ trimmed }: { trimmed: string }) =>
    trimmed.includes(separator) || (prefix !== '' && trimmed.includes(prefix));
  if (labels.some(holdsMark)) return Number.POSITIVE_INFINITY;
  const longest = labels[0]?.trimmed.length ?? 0;
  return prefix.length + answer.length + answerSpace.length + separator.length + 2 * longest + 8;
}
