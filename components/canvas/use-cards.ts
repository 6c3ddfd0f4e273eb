import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { contains, grownBy, queryRect, type Rect, seen } from '@/lib/loom/layout';
import { NONE } from '@/lib/loom/tree';
import type { LoomCanvasProps } from './canvas-types';
import { type CardNode, cardData, cardNode } from './card-data';
import { isFolded, type Scene } from './scene';
import { useLatest } from './use-latest';
import { useCamera, useViewChange } from './use-view';
import { type ZoomLevel, zoomLevel } from './zoom-level';

/** How far around the screen cards are mounted, as a share of it; less where they stand so thick that mounting them shows. */
const MARGIN = 0.3;
const DENSE_MARGIN = 0.1;
const DENSE = 300;
const CACHE_LIMIT = 4000;

type CardsProps = Pick<LoomCanvasProps, 'selectedId' | 'liveIds' | 'card'>;

const nowhere = (): Rect => ({ x0: 1, y0: 1, x1: 0, y1: 0 });

function inReach(scene: Scene, rect: Rect): { found: number[]; reach: Rect } {
  const [width, height] = [rect.x1 - rect.x0, rect.y1 - rect.y0];
  const reach = grownBy(rect, width * MARGIN, height * MARGIN);
  const found = queryRect(scene.layout, reach);
  if (found.length <= DENSE) return { found, reach };
  const less = grownBy(rect, width * DENSE_MARGIN, height * DENSE_MARGIN);
  return { found: queryRect(scene.layout, less), reach: less };
}

/** The cards to mount: those in and around the view, and always the selected and the arriving ones. */
export function useCards(scene: Scene, props: CardsProps, needTexts: (ids: string[]) => void) {
  const { selectedId, liveIds, card } = props;
  const [nodes, setNodes] = useState<CardNode[]>([]);
  const [level, setLevel] = useState<ZoomLevel>('near');
  const cache = useRef(new Map<string, CardNode>());
  const mounted = useRef({ reach: nowhere(), level: 'near' as ZoomLevel });
  const camera = useCamera();

  const gather = useCallback(
    (found: readonly number[]): CardNode[] => {
      const { tree } = scene;
      const indices = new Set(found);
      for (const id of selectedId === null ? liveIds : [selectedId, ...liveIds]) {
        const index = tree.indexOf.get(id) ?? NONE;
        if (index !== NONE) indices.add(index);
      }
      return Array.from(indices, (index) => {
        const id = tree.ids[index] ?? '';
        const state = { info: card(id), selected: id === selectedId, live: liveIds.has(id) };
        const node = cardNode(scene, index, cardData(scene, index, state), cache.current.get(id));
        cache.current.set(id, node);
        return node;
      });
    },
    [scene, selectedId, liveIds, card],
  );

  const update = useLatest((force: boolean) => {
    const { view, size } = camera();
    if (size.width === 0) return;
    const rect = seen(view, size);
    const now = zoomLevel(view.zoom);
    const settled = now === mounted.current.level && (now === 'far' || contains(mounted.current.reach, rect));
    if (settled && !force) return;
    const { found, reach } = now === 'far' ? { found: [], reach: nowhere() } : inReach(scene, rect);
    mounted.current = { reach, level: now };
    const next = gather(now === 'mid' ? found.filter((index) => !isFolded(scene, index)) : found);
    if (cache.current.size > CACHE_LIMIT) cache.current = new Map(next.map((node) => [node.id, node]));
    setLevel(now);
    setNodes(next);
    needTexts(next.filter((node) => !node.data.live).map((node) => node.id));
  });

  useViewChange(() => update(false));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `gather` changes exactly when what it shows does
  useLayoutEffect(() => update(true), [gather, update]);
  return { nodes, level };
}
