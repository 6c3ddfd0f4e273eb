import { type LoomTree, NONE } from './loom-tree';
import type { OutlineRow } from './outline-rows';

export interface Found {
  rows: OutlineRow[];
  /** How many texts were there to be searched. */
  searched: number;
}

/** The nodes whose text holds `query`, whatever its case, oldest first, as one flat outline; texts not loaded are passed over. */
export function foundRows(
  tree: LoomTree,
  query: string,
  textOf: (id: string) => string | undefined,
  most: number,
): Found {
  const wanted = query.trim().toLowerCase();
  const indices: number[] = [];
  let searched = 0;
  for (const [index, id] of tree.ids.entries()) {
    const text = textOf(id);
    if (text === undefined) continue;
    searched += 1;
    if (indices.length < most && text.toLowerCase().includes(wanted)) indices.push(index);
  }
  const rows = indices.map((index, place) => ({
    index,
    level: 1,
    position: place + 1,
    siblings: indices.length,
    expandable: false,
    expanded: false,
    under: NONE,
  }));
  return { rows, searched };
}
