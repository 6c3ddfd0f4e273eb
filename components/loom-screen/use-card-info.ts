'use client';

import { useMemo } from 'react';
import type { Item } from '@/lib/dataset/item';
import { parseText } from '@/lib/dataset/parse-items';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { LoomNode } from '@/lib/loom/node';
import { hasFlag, type LoomTree } from '@/lib/loom/tree';
import { SHAPE } from '@/lib/loom/tree-shape';
import { itemAfter, nodesBefore } from '@/lib/store/candidate-item';
import { isHiddenNode } from '@/lib/store/hidden-nodes';
import { useLoom } from '@/lib/store/loom-store-context';
import { pathItems } from '@/lib/store/path-items';
import type { Badge, CardInfo } from '../canvas/canvas-types';

function badgeOf(tree: LoomTree, index: number, node: LoomNode | undefined): Badge | null {
  const has = (bit: number) => hasFlag(tree, index, bit);
  if (has(SHAPE.failed)) return 'failed';
  if (node?.state === 'interrupted') return 'interrupted';
  if (has(SHAPE.unexplored)) return 'ahead';
  if (has(SHAPE.override)) return 'override';
  if (has(SHAPE.human)) return 'edited';
  return has(SHAPE.autopilot) ? 'autopilot' : null;
}

/** An item's question alone; of any other text, all but the prefix that every item begins with. */
function inShort(text: string, format: ItemFormat): string {
  const prefix = format.prefix.trim();
  const bare = text.trim();
  if (prefix && !bare.startsWith(prefix)) return bare;
  const { items, drops } = parseText(text, format);
  return items[0] && items.length + drops.length === 1
    ? items[0].question
    : bare.slice(prefix.length).trimStart();
}

/** What the canvas's cards say besides their text, and which part of the text they show. */
export function useCardInfo() {
  const data = useLoom((state) => ({
    tree: state.tree,
    nodes: state.nodes,
    nodesVersion: state.nodesVersion,
    version: state.version,
    items: pathItems(state),
    format: state.loom.settings.format,
  }));
  const { tree, nodes, items, format } = data;

  const read = useMemo(() => {
    const known = new WeakMap<LoomNode, Item | null>();
    return (node: LoomNode): Item | null => {
      if (!format || node.state === 'waiting' || node.state === 'streaming') return null;
      const item = known.get(node) ?? itemAfter(nodesBefore({ nodes }, node.parentId), node, format);
      known.set(node, item);
      return item;
    };
  }, [format, nodes]);

  const shown = useMemo(
    () => (format ? (text: string) => inShort(text, format) : (text: string) => text),
    [format],
  );

  const card = (id: string): CardInfo | null => {
    const index = tree.indexOf.get(id);
    if (index === undefined) return null;
    const node = nodes.get(id);
    const item = node ? read(node) : null;
    const hidden = isHiddenNode(tree, id);
    return {
      place: String(items?.numberOf.get(id) ?? ''),
      label: item?.label || null,
      labelIndex: item && item.labelIndex >= 0 ? item.labelIndex : null,
      score: hidden ? null : (node?.score ?? null),
      badge: badgeOf(tree, index, node),
      model: hidden ? null : (node?.model ?? null),
    };
  };
  return { card, shown };
}
