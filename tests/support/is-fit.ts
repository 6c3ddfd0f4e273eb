import { isTakeable, type LoomNode } from '../../lib/loom/node.ts';

/** A candidate that no gate keeps from the judge: after another, such as one that was cut off, the steps that follow may have none. */
export const isFit = (node: Pick<LoomNode, 'state' | 'text' | 'flags'>): boolean =>
  isTakeable(node) && node.flags.every(({ severity }) => severity !== 'block');
