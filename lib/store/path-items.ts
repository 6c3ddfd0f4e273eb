import { type ParseResult, parseItems, type Segment } from '../dataset/parse-items';
import type { ItemFormat } from '../loom/item-format';
import type { LoomNode } from '../loom/node';
import type { LoomData } from './loom-data';

export interface PathItems {
  parsed: ParseResult;
  /** How many items carry each label, in the order of the format's labels. */
  balance: number[];
  /** Node id → number (from 1) of the item that ends in it. */
  numberOf: ReadonlyMap<string, number>;
  /** False while some texts of the path are still on their way: a path with gaps would be misread, so no item is read yet. */
  whole: boolean;
}

type PathState = Pick<LoomData, 'path' | 'nodes' | 'nodesVersion' | 'loom'>;

export const segmentOf = ({ id, text, origin, finish, state }: LoomNode): Segment => ({
  nodeId: id,
  text,
  origin,
  finish,
  state,
});

interface Remembered {
  nodesVersion: number;
  format: ItemFormat;
  items: PathItems;
}
/** A path array is made anew whenever the head moves, so it can stand for what was read of it. */
const remembered = new WeakMap<readonly string[], Remembered>();

/** The items of the accepted path; null in a free loom. Read once for each state of the path. */
export function pathItems({ path, nodes, nodesVersion, loom }: PathState): PathItems | null {
  const { format } = loom.settings;
  if (!format) return null;
  const known = remembered.get(path);
  if (known?.nodesVersion === nodesVersion && known.format === format) return known.items;
  // Once every text is there, later arrivals elsewhere in the tree change nothing.
  if (known?.items.whole && known.format === format) return known.items;
  const items = read(path, nodes, format);
  remembered.set(path, { nodesVersion, format, items });
  return items;
}

function read(path: readonly string[], nodes: LoomData['nodes'], format: ItemFormat): PathItems {
  const there = path.flatMap((id) => nodes.get(id) ?? []);
  const whole = there.length === path.length;
  const parsed = parseItems(whole ? there.map(segmentOf) : [], format);
  return {
    parsed,
    balance: format.labels.map((_, label) => parsed.items.filter((item) => item.labelIndex === label).length),
    numberOf: new Map(parsed.items.map((item) => [item.endsAt, item.index + 1])),
    whole,
  };
}
