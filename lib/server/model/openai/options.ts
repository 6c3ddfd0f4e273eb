import 'server-only';
import type { ServerKind } from '@/lib/contract/request';
import type { ServerMemory } from './memory';

/** Patience, in milliseconds but for `maxAttempts` and `concurrency`. */
export interface Timing {
  /** Silence before the first token of a request that counts as a stall. */
  firstTokenMs: number;
  /** Silence between tokens that counts as a stall. */
  idleMs: number;
  /** How long a stream may stay open after its last completion ended. */
  graceMs: number;
  /** Waits before a retry are drawn evenly from 0 to `retryBaseMs · 2^attempt`, at most `retryCapMs`. */
  retryBaseMs: number;
  retryCapMs: number;
  /** Requests made for one call, the first one included. */
  maxAttempts: number;
  /** A longer wait that a server asks for is the caller’s to wait. */
  longestWaitMs: number;
  /** For each check of a probe. */
  probeMs: number;
  /** Requests under way at once where a server writes one completion a request (4 for one that runs at home). */
  concurrency: number;
}

export const DEFAULT_TIMING: Timing = {
  firstTokenMs: 180_000,
  idleMs: 60_000,
  graceMs: 2_000,
  retryBaseMs: 500,
  retryCapMs: 20_000,
  maxAttempts: 4,
  longestWaitMs: Number.POSITIVE_INFINITY,
  probeMs: 20_000,
  concurrency: 10,
};

export interface OpenAiModelOptions {
  /** What the person calls this server; messages begin with it. */
  name: string;
  kind: ServerKind;
  /** Any http(s) URL that `/completions` can be appended to; mostly it ends in `/v1`. */
  baseUrl: string;
  /** Sent to the origin of `baseUrl` and nowhere else; null sends no Authorization header. */
  apiKey: string | null;
  fetch?: typeof fetch;
  timing?: Partial<Timing>;
  /** What is known of the server's models; a port of its own remembers for as long as it lives. */
  memory?: ServerMemory;
}
