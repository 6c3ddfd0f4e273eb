import type { GateFlag } from '../../loom/gate-flag';
import type { ItemFormat } from '../../loom/item-format';
import type { LoomNode, NodeState } from '../../loom/node';
import type { Target } from '../../loom/settings';
import type { Item } from '../item';
import type { Known } from '../quality/near/nearest';
import type { CandidateReading } from '../read-candidate';

/** An item that a candidate is compared with. */
export interface KnownItem {
  /** "item 12", "example 3 of the prompt". */
  name: string;
  question: string;
  /** The node it ends in. */
  nodeId: string;
}

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
  /** Accepted items and the prompt's, with what likeness is measured by; without them nothing is called a near-duplicate. */
  known?: readonly Known<KnownItem>[];
}

export interface GateInput extends CandidateInput {
  format: ItemFormat;
  reading: CandidateReading;
}

export type Gate = (input: GateInput) => GateFlag[];
