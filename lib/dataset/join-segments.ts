import type { Segment, Span } from './item';

export interface JoinedText {
  /** All segments in one, line ends as LF. */
  text: string;
  /** The nodes and ranges (in their own texts) that `from` to `to` of `text` came from. */
  spans(from: number, to: number): Span[];
  /** Which segment the character at `at` belongs to. */
  segmentAt(at: number): number;
  /** Where the character at `at` stands in the segments' own texts put together. */
  rawAt(at: number): number;
}

/** `cut` characters of the first segment's node are gone from its beginning. */
export function joinSegments(segments: readonly Segment[], cut = 0): JoinedText {
  const raw = segments.map((segment) => segment.text).join('');
  const starts: number[] = [];
  let length = 0;
  for (const segment of segments) {
    starts.push(length);
    length += segment.text.length;
  }
  const returns = carriageReturns(raw);
  const rawAt = (at: number) => at + countUpTo(returns, at);
  const segmentAt = (at: number) => countUpTo(starts, rawAt(at)) - 1;

  return {
    text: returns.length > 0 ? raw.replaceAll('\r\n', '\n') : raw,
    segmentAt,
    rawAt,
    spans(from, to) {
      if (from >= to) return [];
      const [first, last] = [rawAt(from), rawAt(to - 1) + 1];
      const spans: Span[] = [];
      for (let i = segmentAt(from); i < segments.length; i++) {
        const [segment, start] = [segments[i] as Segment, starts[i] as number];
        if (start >= last) break;
        const span = { from: Math.max(0, first - start), to: Math.min(segment.text.length, last - start) };
        const gone = i === 0 ? cut : 0;
        if (span.from < span.to)
          spans.push({ nodeId: segment.nodeId, from: gone + span.from, to: gone + span.to });
      }
      return spans;
    },
  };
}

/** For each CR that goes, the place its LF has once they are gone; ascending. */
function carriageReturns(raw: string): number[] {
  const places: number[] = [];
  for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 2))
    places.push(at - places.length);
  return places;
}

/** How many of the ascending `values` are at most `limit`. */
function countUpTo(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
