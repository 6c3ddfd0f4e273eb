import 'server-only';
import { CallFailed } from '../errors/failure';
import { modelError } from '../errors/model-errors';
import { saidError } from '../errors/said-error';
import { saidIn } from '../errors/said-in';
import { type CallSink, ChoicesInFlight } from './choices-in-flight';
import { type Choice, type Chunk, tokenCount } from './chunk';
import { kindOfBody } from './open-body';
import { readEvents } from './read-events';
import type { OpenAiServer } from './server';
import { Watchdog } from './watchdog';

export interface StreamCall {
  path: '/completions' | '/chat/completions';
  n: number;
  body: Record<string, unknown>;
}

export interface StreamOutcome {
  /** Asked for, and the server never began them. */
  unseen: number[];
  /** Begun, and the stream was over before they ended. */
  cutOff: number[];
  strayed: boolean;
  tokensIn: number | null;
  tokensOut: number | null;
}

/**
 * Makes one request and hands what arrives to the sink. Resolves when the stream is over, however it ended; rejects on
 * a refusal, a broken connection, a stall, or anything that cannot be read. The signal closes the connection at once.
 */
export const streamCall = async (
  server: OpenAiServer,
  { path, n, body }: StreamCall,
  sink: CallSink,
  signal: AbortSignal,
): Promise<StreamOutcome> => {
  await server.turn?.();
  const { timing, name } = server;
  const stalled = new AbortController();
  const choices = new ChoicesInFlight(n, sink);
  const watchdog = new Watchdog(timing.firstTokenMs, () => stalled.abort());
  const outcome: StreamOutcome = { unseen: [], cutOff: [], strayed: false, tokensIn: null, tokensOut: null };
  let patience: 'first' | 'idle' | 'grace' = 'first';

  const take = (chunk: Chunk): void => {
    if (chunk.error || chunk.object === 'error')
      throw new CallFailed(saidError(server, { ...saidIn(chunk), status: null }));
    if (chunk.usage) {
      outcome.tokensIn = tokenCount(chunk.usage, 'prompt_tokens') ?? outcome.tokensIn;
      outcome.tokensOut = tokenCount(chunk.usage, 'completion_tokens') ?? outcome.tokensOut;
    }
    if (Array.isArray(chunk.choices))
      for (const choice of chunk.choices) if (isChoice(choice)) choices.take(choice);
    if (patience === 'grace') return;
    if (choices.allOver) {
      patience = 'grace';
      watchdog.setPatience(timing.graceMs);
    } else if (choices.isAwake && patience === 'first') {
      patience = 'idle';
      watchdog.setPatience(timing.idleMs);
    } else watchdog.touch();
  };

  try {
    const response = await server.client
      .post(path, { body: { ...body, stream: true }, signal: AbortSignal.any([signal, stalled.signal]) })
      .asResponse();
    if ((await kindOfBody(server, response)) === 'json') take(parsed(server, await response.text()));
    else if (response.body)
      await readEvents(response.body, (data) => {
        if (data === '[DONE]') return true;
        take(parsed(server, data));
        return choices.needsNoMore;
      });
  } catch (error) {
    signal.throwIfAborted();
    if (!stalled.signal.aborted) throw error;
    if (!choices.allOver) {
      const after = patience === 'first' ? timing.firstTokenMs : timing.idleMs;
      const what = patience === 'first' ? 'no token' : 'nothing more';
      throw modelError('stalled', `${name} sent ${what} for ${inSeconds(after)}.`);
    }
  } finally {
    watchdog.stop();
  }
  signal.throwIfAborted();
  if (!choices.anyBegan) throw modelError('early-close', `${name} closed the stream before the first token.`);
  return {
    ...outcome,
    unseen: choices.indicesOf('unseen'),
    cutOff: choices.indicesOf('open'),
    strayed: choices.strayed,
  };
};

const parsed = (server: OpenAiServer, data: string): Chunk => {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    throw modelError('malformed', `${server.name} sent something that is not JSON.`);
  }
  return typeof value === 'object' && value !== null ? value : {};
};

const isChoice = (value: unknown): value is Choice => typeof value === 'object' && value !== null;

const inSeconds = (ms: number): string => (ms < 1000 ? `${ms} ms` : `${Math.round(ms / 100) / 10} s`);
