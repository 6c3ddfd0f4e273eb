import type { Segment } from './item';
import { type JoinedText, joinSegments } from './join-segments';

/** The part of a path that is still read: what lies before it is settled and gone. */
export class PathWindow {
  #segments: Segment[] = [];
  /** Characters gone from the beginning of the first segment's node. */
  #cut = 0;
  /** Nodes that are wholly gone. */
  #gone = 0;
  #length = 0;

  /** In UTF-16 code units. */
  get length(): number {
    return this.#length;
  }

  add(segment: Segment): void {
    this.#segments.push(segment);
    this.#length += segment.text.length;
  }

  join(): JoinedText {
    return joinSegments(this.#segments, this.#cut);
  }

  /** The segment at a place in `join().segmentAt`'s terms. */
  segment(index: number): Segment | undefined {
    return this.#segments[index];
  }

  isFirstNode(index: number): boolean {
    return this.#gone + index === 0;
  }

  /** Drops the first `count` characters of the segments' own texts. */
  drop(count: number): void {
    let whole = 0;
    let left = count;
    for (; left > 0 && left >= (this.#segments[whole]?.text.length ?? 0); whole++) {
      left -= this.#segments[whole]?.text.length ?? 0;
      this.#cut = 0;
    }
    this.#segments.splice(0, whole);
    this.#gone += whole;
    this.#length -= count;
    const [first] = this.#segments;
    if (!first || left === 0) return;
    this.#segments[0] = { ...first, text: first.text.slice(left) };
    this.#cut += left;
  }
}
