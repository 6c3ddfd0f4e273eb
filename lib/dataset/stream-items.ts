import type { ItemFormat } from '../loom/item-format';
import type { Segment } from './item';
import { createMemory, type ItemMemory, memoryOver } from './item-memory';
import { markersOf } from './markers';
import { PathWindow } from './path-window';
import { type Find, findsFrom, scanOnAt } from './scan';
import { settledFinds } from './settled-finds';
import { type Told, tellFind } from './tell-find';

/** Reads the items of a path a node at a time, in memory that does not grow with the path. */
export interface ItemStream {
  /** What has become certain by this node: no further text can change it. Run it to its end. */
  push(segment: Segment): Generator<Told, void>;
  /** What else there is if the path ends here. The stream goes on as if it had not been asked. */
  rest(): Told[];
  /** The same for good: the memory keeps it. */
  end(): Generator<Told, void>;
}

/** Scanning again for less new text than this would cost more than it could find. */
const LITTLE = 64;

/**
 * `push` and `end` together tell what `parseItems` tells of the whole path; so do `push` and `rest` at any node. One
 * memory may go through the streams of several paths: what an earlier one told is then a duplicate, or, at the same
 * place, passed over.
 */
export function streamItems(format: ItemFormat, memory: ItemMemory = createMemory()): ItemStream {
  const marks = markersOf(format);
  const held = new PathWindow();
  /** Where the scan goes on in the window's text. */
  let at = 0;
  let untold = true;
  /** Length of the window from which on another scan pays. */
  let due = 0;

  function* read(settledOnly: boolean, into: ItemMemory): Generator<Told, Find | null> {
    const joined = held.join();
    const finds = findsFrom(joined.text, marks, at);
    let first = untold;
    let last: Find | null = null;
    for (const find of settledOnly ? settledFinds(finds, joined.text.length, marks) : finds) {
      const told = tellFind(find, { joined, held, format, memory: into, first });
      first = false;
      last = find;
      if (told) yield told;
    }
    if (settledOnly && last) leave(last, (place) => joined.rawAt(place));
    return last;
  }

  /** Goes on behind a find, with as much before it in sight as the beginning of the next one may depend on. */
  function leave(find: Find, rawAt: (at: number) => number): void {
    const next = scanOnAt(find);
    const from = Math.max(0, next - marks.separator.length - 1);
    held.drop(rawAt(from));
    at = next - from;
    untold = false;
  }

  return {
    *push(segment) {
      held.add(segment);
      if (held.length < due) return;
      yield* read(true, memory);
      due = held.length + Math.max(LITTLE, held.length / 2);
    },
    rest: () => [...read(false, memoryOver(memory))],
    *end() {
      yield* read(false, memory);
    },
  };
}
