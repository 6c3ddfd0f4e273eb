import type { NodeState } from '../../loom/node';

/** A file written while a step runs has nodes that were still arriving: read again, they never will. */
export const settled = (state: NodeState): NodeState =>
  state === 'waiting' || state === 'streaming' ? 'interrupted' : state;
