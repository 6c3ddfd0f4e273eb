import 'server-only';
import type { Usage } from '@/lib/server/ports/model';
import type { OpenAiServer } from '../call/server';

/** One model as it is scored. */
export interface Scoring {
  server: OpenAiServer;
  model: string;
  signal: AbortSignal;
  /** Told what each reply took. */
  onUsage?(usage: Usage): void;
}

/** A longer wait is for whoever has other things to ask meanwhile, and people to tell. */
const LONGEST_WAIT_MS = 5_000;

/** The server as it is asked for scores: so many questions at once, and `turn` before each request but the first. */
export const toScore = (
  server: OpenAiServer,
  { turn, concurrency }: { turn?: () => Promise<void>; concurrency?: number },
): OpenAiServer => {
  const { timing } = server;
  let isFirst = true;
  return {
    ...server,
    timing: {
      ...timing,
      longestWaitMs: LONGEST_WAIT_MS,
      concurrency: Math.min(timing.concurrency, concurrency ?? timing.concurrency),
    },
    turn: async () => {
      if (!isFirst) await turn?.();
      isFirst = false;
    },
  };
};
