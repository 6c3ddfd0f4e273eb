import { type Node, Position } from '@xyflow/react';
import { at, CARD_WIDTH, EDGE_DROP, ROLE } from '@/lib/loom/layout';
import { hasFlag, NONE } from '@/lib/loom/tree';
import { SHAPE } from '@/lib/loom/tree-shape';
import type { CardInfo } from './canvas-types';
import { isFolded, type Scene } from './scene';

export type CardKind = 'path' | 'branch' | 'folded' | 'open' | 'suggested' | 'taken';

/** All a card shows but its text. Flat, so that two are compared field by field. */
export interface CardData extends Record<string, unknown>, CardInfo {
  kind: CardKind;
  prompt: boolean;
  /** Of a step that was proposed ahead, and that the path has not come to. */
  ahead: boolean;
  selected: boolean;
  live: boolean;
  canTake: boolean;
  canStart: boolean;
}
export type CardNode = Node<CardData, 'card'>;

const NO_INFO: CardInfo = {
  place: '',
  label: null,
  labelIndex: null,
  score: null,
  badge: null,
  model: null,
};

function kindOf(scene: Scene, index: number): CardKind {
  if (index === scene.suggestion) return 'suggested';
  if (index === scene.taken) return 'taken';
  const role = scene.layout.role[index];
  if (role === ROLE.spine) return 'path';
  if (role === ROLE.open) return 'open';
  return isFolded(scene, index) ? 'folded' : 'branch';
}

export interface CardState {
  info: CardInfo | null;
  selected: boolean;
  live: boolean;
}

export function cardData(scene: Scene, index: number, { info, selected, live }: CardState): CardData {
  const { tree, layout, headIndex, open } = scene;
  const has = (bit: number): boolean => hasFlag(tree, index, bit);
  const settled = !live && !has(SHAPE.failed);
  const isOpen = layout.role[index] === ROLE.open;
  return {
    ...(info ?? NO_INFO),
    kind: kindOf(scene, index),
    prompt: at(tree.parent, index) === NONE,
    ahead: layout.role[index] === ROLE.aside && has(SHAPE.unexplored),
    selected,
    live,
    canTake: isOpen && settled,
    canStart: !isOpen && settled && !(index === headIndex && open.length > 0),
  };
}

const isSame = (one: CardData, two: CardData): boolean =>
  Object.keys(one).every((key) => one[key] === two[key]);

/** The React Flow node of a card: the cached one when nothing about it has changed, so that it is not rendered again. */
export function cardNode(
  scene: Scene,
  index: number,
  data: CardData,
  cached: CardNode | undefined,
): CardNode {
  const { layout, tree } = scene;
  const [x, y, height] = [at(layout.x, index), at(layout.y, index), at(layout.h, index)];
  const unmoved = cached?.position.x === x && cached.position.y === y && cached.height === height;
  if (unmoved && isSame(cached.data, data)) return cached;
  const drop = Math.min(EDGE_DROP, height / 2);
  return {
    id: tree.ids[index] ?? '',
    type: 'card',
    position: { x, y },
    width: CARD_WIDTH,
    height,
    zIndex: data.selected ? 10 : 0,
    handles: [
      { type: 'target', position: Position.Left, x: 0, y: drop, width: 1, height: 1 },
      { type: 'source', position: Position.Right, x: CARD_WIDTH, y: drop, width: 1, height: 1 },
    ],
    data,
  };
}
