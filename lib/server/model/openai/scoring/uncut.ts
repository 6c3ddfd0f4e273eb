import 'server-only';
import type { ServerKind } from '@/lib/contract/request';

/**
 * What each server must be told to draw from the model's own distribution, beyond OpenAI's API: by themselves they, or the settings
 * that come with a model, cut its tail off and punish words that stand in the text already, the labels among them.
 */
const UNCUT: Partial<Record<ServerKind, Record<string, unknown>>> = {
  vllm: { top_k: -1, min_p: 0, repetition_penalty: 1 },
  'llama.cpp': { top_k: 0, min_p: 0, repeat_penalty: 1 },
  'lm-studio': { repeat_penalty: 1 },
};

export const uncut = (kind: ServerKind): Record<string, unknown> => UNCUT[kind] ?? {};
