import { type Choice, isOverride } from '../loom/choice';
import type { LoomNode } from '../loom/node';
import type { Ranking } from '../loom/ranking';
import { SHAPE } from '../loom/tree-shape';

export const STATE_BITS = SHAPE.failed | SHAPE.unfinished;
export const CHOICE_BITS = SHAPE.chosen | SHAPE.override | SHAPE.autopilot;

/** The bits that follow from a node's own state. */
export const stateBits = (node: Pick<LoomNode, 'state'>): number => {
  if (node.state === 'failed') return SHAPE.failed;
  return node.state === 'done' || node.state === 'stopped' ? 0 : SHAPE.unfinished;
};

export const nodeBits = (node: Pick<LoomNode, 'state' | 'origin'>): number =>
  stateBits(node) |
  (node.origin === 'human' ? SHAPE.human : 0) |
  (node.origin === 'prompt' ? SHAPE.prompt : 0);

/** The bits that a standing choice gives the node it took. */
export const choiceBits = (choice: Choice, rankings: readonly Ranking[]): number =>
  SHAPE.chosen |
  (isOverride(
    choice,
    rankings.find((ranking) => ranking.id === choice.rankingId),
  )
    ? SHAPE.override
    : 0) |
  (choice.by === 'autopilot' ? SHAPE.autopilot : 0);
