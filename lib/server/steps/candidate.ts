import 'server-only';
import { toContinuation } from '@/lib/dataset/continuation';
import { gateCandidate } from '@/lib/dataset/gates';
import type { Item } from '@/lib/dataset/item';
import type { LoomNode, NodeState } from '@/lib/loom/node';
import type { LoomSettings } from '@/lib/loom/settings';

/** What a step knows of the path it continues; worked out once a round. */
export interface StepGround {
  /** The joined texts from the root to the step's parent. */
  context: string;
  accepted: Item[];
  promptItems: Item[];
  /** The nodes after the prompt: a free loom has no items to compare with. */
  acceptedTexts: { nodeId: string; text: string }[];
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
    target,
    maxTokens: sampler.maxTokens,
  });
  return { ...node, text, raw: text === raw ? null : raw, state, finish, flags };
}
