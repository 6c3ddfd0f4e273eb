import type { GateFlag } from '../../loom/gate-flag';
import type { ItemFormat } from '../../loom/item-format';
import type { LoomNode, NodeState } from '../../loom/node';
import type { Target } from '../../loom/settings';
import type { Item } from '../item';
import type { CandidateReading } from '../read-candidate';

export interface CandidateInput {
  text: string;
  finish: LoomNode['finish'];
  state: NodeState;
  /** Null in a free loom. */
  format: ItemFormat | null;
  context: string;
  accepted: readonly Item[];
  promptItems: readonly Item[];
  target: Target;
  maxTokens: number;
  /** Nodes of the accepted path: a free loom has no items to compare with. */
  acceptedTexts?: readonly { nodeId: string; text: string }[];
}

export interface GateInput extends CandidateInput {
  format: ItemFormat;
  reading: CandidateReading;
}

export type Gate = (input: GateInput) => GateFlag[];
