import 'server-only';
import { toContinuation } from '@/lib/dataset/continuation';
import { gateCandidate, type KnownItem } from '@/lib/dataset/gates';
import type { Item } from '@/lib/dataset/item';
import type { Known } from '@/lib/dataset/quality';
import type { LoomNode, NodeState } from '@/lib/loom/node';
import type { LoomSettings } from '@/lib/loom/settings';

/** What a step knows of the path it continues; worked out once a round. */
export interface StepGround {
  /** The joined texts from the root to the step's parent. */
  context: string;
  accepted: Item[];
  promptItems: Item[];
  /** The nodes after the prompt: a free loom has no items to compare with. Of one that asks for an item’s control, the item. */
  acceptedTexts: { nodeId: string; text: string }[];
  /** Accepted items and the prompt's, with what likeness is measured by. */
  known: readonly Known<KnownItem>[];
  /** What a reviewer would object to right now. */
  objections: string[];
  settings: LoomSettings;
}

/** A completion that ended, cleaned to extend the path and looked over by the gates. */
export function finished(
  node: LoomNode,
  raw: string,
  state: Extract<NodeState, 'done' | 'stopped' | 'interrupted'>,
  finish: LoomNode['finish'],
  ground: StepGround,
): LoomNode {
  const { format, target, sampler } = ground.settings;
  const text = state === 'done' ? toContinuation(raw, { format, context: ground.context }) : raw;
  const flags = gateCandidate({
    text,
    finish,
    state,
    format,
    context: ground.context,
    accepted: ground.accepted,
    promptItems: ground.promptItems,
    acceptedTexts: ground.acceptedTexts,
    known: ground.known,
    target,
    maxTokens: sampler.maxTokens,
  });
  return { ...node, text, raw: text === raw ? null : raw, state, finish, flags };
}
