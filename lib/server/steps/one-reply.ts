import 'server-only';
import type { JudgeReply } from '@/lib/loom/ranking';
import type { JudgeSettings } from '@/lib/loom/settings';
import type { ChatRequest, ChatToken, ModelPort } from '../ports/model';

export interface OneReply {
  stored: JudgeReply;
  /** There was nothing to read: the call itself failed. */
  failed: boolean;
  notices: string[];
  /** Null where the server gave no log probabilities, or none were asked for. */
  tokens: ChatToken[] | null;
}

type Question = Pick<ChatRequest, 'system' | 'user' | 'json' | 'topLogprobs'>;

/** Asks the judge's model once. Never rejects: a call that failed is a reply that says so. */
export async function oneReply(
  model: ModelPort,
  judge: JudgeSettings,
  question: Question,
  signal: AbortSignal,
): Promise<OneReply> {
  const started = performance.now();
  try {
    const reply = await model.chat({
      ...question,
      model: judge.model,
      temperature: judge.temperature,
      maxTokens: judge.maxTokens,
      signal,
    });
    const { text, mode, tokensIn, tokensOut, ms, notices, tokens = null } = reply;
    return {
      stored: { text, mode, tokensIn, tokensOut, ms, error: null },
      failed: false,
      notices,
      tokens,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const ms = performance.now() - started;
    return {
      stored: { text: '', mode: 'text', tokensIn: null, tokensOut: null, ms, error: message },
      failed: true,
      notices: [],
      tokens: null,
    };
  }
}
