import 'server-only';
import type { LoomEvent } from '@/lib/contract/event';
import { MAX_TEXT } from '@/lib/contract/request';
import { samplingContext } from '@/lib/dataset/sampling-context';
import type { CandidateError, LoomNode } from '@/lib/loom/node';
import type { SamplerSettings } from '@/lib/loom/settings';
import type { AppContext } from '../app-context';
import type { ModelPort, SamplePart, Usage } from '../ports/model';
import { finished, type StepGround } from './candidate';

export interface SampledRound {
  /** Tokens in and out, as the server counted them, else the tokens that arrived. */
  tokens: number;
  /** As the server counted them; null where it did not. */
  usage: Usage;
}

interface Arrival {
  node: LoomNode;
  raw: string;
  tokens: number;
  logprob: number | null;
  started: boolean;
  ended: boolean;
}

/** A server that has sent this many times the tokens asked for will not stop by itself. */
const OVERRUN = 4;

/**
 * Samples one round of candidates and yields what arrives. Each candidate is stored the moment it ends, before its
 * `candidate-end` is told; what has arrived of the others is stored a few times a second. An abort leaves the
 * unfinished ones `stopped` with their text; one that runs far beyond its tokens is cut off.
 */
export async function* sampleRound(
  ctx: AppContext,
  model: ModelPort,
  stepId: string,
  nodes: LoomNode[],
  sampler: SamplerSettings,
  ground: StepGround,
  signal: AbortSignal,
  wanted: string | null = null,
): AsyncGenerator<LoomEvent, SampledRound> {
  const arrivals: Arrival[] = nodes.map((node) => ({
    node,
    raw: '',
    tokens: 0,
    logprob: 0,
    started: false,
    ended: false,
  }));
  let counted: number | null = null;
  const usage: Usage = { tokensIn: null, tokensOut: null };

  const end = async (arrival: Arrival, node: LoomNode): Promise<LoomEvent> => {
    arrival.ended = true;
    const stored = { ...node, tokens: arrival.tokens, logprob: arrival.tokens > 0 ? arrival.logprob : null };
    ctx.partials.forget(node.id);
    const { text, raw, state, finish, error, flags, tokens, logprob, model: name } = stored;
    const patch = { text, raw, state, finish, error, flags, tokens, logprob, model: name };
    await ctx.endings.write(node.id, patch);
    return { type: 'candidate-end', stepId, node: stored };
  };
  const fail = (arrival: Arrival, error: CandidateError) =>
    end(arrival, { ...arrival.node, text: arrival.raw, state: 'failed', error });

  for await (const part of partsOf(
    model,
    nodes.length,
    sampler,
    samplingContext({ format: ground.settings.format, context: ground.context }),
    signal,
    wanted,
  )) {
    if (part.type === 'notice') {
      yield { type: 'notice', stepId, text: part.text };
      continue;
    }
    if (part.type === 'usage') {
      counted = (counted ?? 0) + (part.tokensIn ?? 0) + (part.tokensOut ?? 0);
      usage.tokensIn = added(usage.tokensIn, part.tokensIn);
      usage.tokensOut = added(usage.tokensOut, part.tokensOut);
      continue;
    }
    const arrival = arrivals[part.index];
    if (!arrival || arrival.ended) continue;
    if (part.type === 'error') yield await fail(arrival, part.error);
    else if (part.type === 'end')
      yield await end(arrival, finished(arrival.node, arrival.raw, 'done', part.finish, ground));
    else {
      if (!arrival.started) yield { type: 'candidate-start', stepId, nodeId: arrival.node.id };
      arrival.started = true;
      const at = arrival.raw.length;
      arrival.raw += part.token;
      arrival.tokens++;
      arrival.logprob =
        arrival.logprob === null || part.logprob === undefined ? null : arrival.logprob + part.logprob;
      ctx.partials.touch(arrival.node.id, arrival.raw);
      yield { type: 'candidate-delta', stepId, nodeId: arrival.node.id, at, text: part.token };
      if (arrival.tokens >= OVERRUN * sampler.maxTokens || arrival.raw.length >= MAX_TEXT)
        yield await end(arrival, finished(arrival.node, arrival.raw, 'done', 'length', ground));
    }
    if (arrivals.every((one) => one.ended)) break;
  }
  for (const arrival of arrivals) {
    if (arrival.ended) continue;
    if (signal.aborted)
      yield await end(arrival, finished(arrival.node, arrival.raw, 'stopped', null, ground));
    else
      yield await fail(arrival, {
        code: 'no-end',
        message: 'The model server finished without ending this candidate.',
        retryable: true,
      });
  }
  return { tokens: counted ?? arrivals.reduce((sum, a) => sum + a.tokens, 0), usage };
}

const added = (before: number | null, more: number | null): number | null =>
  more === null ? before : (before ?? 0) + more;

/** The model's parts; a port that throws (which none should) becomes an error of every candidate. */
async function* partsOf(
  model: ModelPort,
  n: number,
  sampler: SamplerSettings,
  prefix: string,
  signal: AbortSignal,
  wanted: string | null,
): AsyncGenerator<SamplePart> {
  const { model: name, mode, temperature, topP, maxTokens, stop, seed } = sampler;
  const params = { model: name, mode, temperature, topP, maxTokens, stop, seed, logprobs: true };
  try {
    yield* model.sample({ prefix, n, params, signal, ...(wanted !== null && { wanted }) });
  } catch (error) {
    if (signal.aborted) return;
    const message = error instanceof Error ? error.message : String(error);
    for (let index = 0; index < n; index++)
      yield { type: 'error', index, error: { code: 'internal', message, retryable: true } };
  }
}
