import 'server-only';
import type { OpenAiServer } from '../call/server';

/** One model as it is scored. */
export interface Scoring {
  server: OpenAiServer;
  model: string;
  signal: AbortSignal;
}
