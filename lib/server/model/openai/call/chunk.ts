import 'server-only';
import type { ChatToken } from '@/lib/server/ports/model';

/**
 * One event of a stream, or a whole reply where a server does not stream. Nothing of it is taken on trust: every field
 * is looked at by hand where it is read, because a schema check a token is what relaying would mostly cost.
 */
export interface Chunk {
  choices?: unknown;
  usage?: unknown;
  error?: unknown;
  object?: unknown;
}

export interface Choice {
  index?: unknown;
  text?: unknown;
  delta?: unknown;
  message?: unknown;
  finish_reason?: unknown;
  logprobs?: unknown;
}

/** The text that a choice brings, of either endpoint, streamed or whole; empty when it brings none. */
export const textOf = (choice: Choice): string => {
  if (typeof choice.text === 'string') return choice.text;
  const holder = choice.delta ?? choice.message;
  if (typeof holder !== 'object' || holder === null || !('content' in holder)) return '';
  return typeof holder.content === 'string' ? holder.content : '';
};

/** Whether a chat choice shows the model at work without text yet: it reasons. */
export const isThinking = ({ delta }: Choice): boolean => {
  if (typeof delta !== 'object' || delta === null) return false;
  const thought =
    'reasoning_content' in delta ? delta.reasoning_content : 'reasoning' in delta ? delta.reasoning : '';
  return typeof thought === 'string' && thought !== '';
};

export interface WireTokens {
  tokens: readonly string[];
  logprobs: readonly (number | undefined)[];
}

/** The tokens of a choice with their log probabilities, of either endpoint; null when it brings none. */
export const wireTokensOf = ({ logprobs }: Choice): WireTokens | null => {
  if (typeof logprobs !== 'object' || logprobs === null) return null;
  if ('content' in logprobs && Array.isArray(logprobs.content)) {
    const entries: unknown[] = logprobs.content;
    return {
      tokens: entries.map((entry) => (hasToken(entry) ? entry.token : '')),
      logprobs: entries.map((entry) => (hasToken(entry) ? toLogprob(entry.logprob) : undefined)),
    };
  }
  if (!('tokens' in logprobs) || !('token_logprobs' in logprobs)) return null;
  if (!Array.isArray(logprobs.tokens) || !Array.isArray(logprobs.token_logprobs)) return null;
  return { tokens: logprobs.tokens.map(String), logprobs: logprobs.token_logprobs.map(toLogprob) };
};

/** The tokens of a chat choice with the likeliest ones at each place; empty when it brings none. */
export const topTokensOf = ({ logprobs }: Choice): ChatToken[] => {
  if (typeof logprobs !== 'object' || logprobs === null || !('content' in logprobs)) return [];
  const entries: unknown[] = Array.isArray(logprobs.content) ? logprobs.content : [];
  return entries.filter(hasToken).map((entry) => ({ token: entry.token, top: topOf(entry) }));
};

const topOf = (entry: object): ChatToken['top'] => {
  const tops: unknown[] =
    'top_logprobs' in entry && Array.isArray(entry.top_logprobs) ? entry.top_logprobs : [];
  return tops.filter(hasToken).flatMap(({ token, logprob }) => {
    const value = toLogprob(logprob);
    return value === undefined ? [] : [{ token, logprob: value }];
  });
};

const hasToken = (entry: unknown): entry is { token: string; logprob?: unknown } =>
  typeof entry === 'object' && entry !== null && 'token' in entry && typeof entry.token === 'string';

const toLogprob = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(value, 0) : undefined;

export const tokenCount = (usage: unknown, key: 'prompt_tokens' | 'completion_tokens'): number | null => {
  if (typeof usage !== 'object' || usage === null || !(key in usage)) return null;
  const count: unknown = (usage as Record<string, unknown>)[key];
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : null;
};
