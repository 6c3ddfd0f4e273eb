import 'server-only';
import type { SamplePart, SampleRequest } from '@/lib/server/ports/model';
import { changesDraws, leftOut } from '../call/fit-body';
import { PartQueue } from '../call/part-queue';
import type { OpenAiServer } from '../call/server';
import { echoOf } from '../text/echo-length';
import { Candidate } from './candidate';
import { drawAll, failAll } from './draw-all';
import type { Drawing } from './draw-request';
import { canBeTold, endpointOf, requestBody } from './request-body';

/** Draws n completions side by side; `extra` is sent along with each request. Nothing is asked before the reading begins; leaving early closes the connections. */
export const sample = (
  server: OpenAiServer,
  request: SampleRequest,
  extra: Record<string, unknown> = {},
): AsyncIterable<SamplePart> => ({
  [Symbol.asyncIterator]: () => {
    const leaving = new AbortController();
    const queue = new PartQueue<SamplePart>(() => leaving.abort());
    const drop = () => queue.drop();
    request.signal.addEventListener('abort', drop, { once: true });
    if (request.signal.aborted) drop();
    else {
      const signal = AbortSignal.any([request.signal, leaving.signal]);
      void run(server, request, extra, signal, (part) => queue.push(part)).finally(() => {
        request.signal.removeEventListener('abort', drop);
        queue.close();
      });
    }
    return queue;
  },
});

const run = async (
  server: OpenAiServer,
  request: SampleRequest,
  extra: Record<string, unknown>,
  signal: AbortSignal,
  emit: (part: SamplePart) => void,
): Promise<void> => {
  const { prefix, n, params, wanted } = request;
  const facts = server.memory.of(endpointOf(params.mode), params.model);
  const told = new Set<string>();
  const notice = (text: string) => {
    if (told.has(text)) return;
    told.add(text);
    emit({ type: 'notice', text });
  };
  const drawing: Drawing = { server, request, extra, facts, signal, notice };
  const asked = requestBody(request, n, params.seed);
  for (const param of facts.refused) {
    const text = changesDraws(param) && asked[param] !== undefined ? leftOut(param, params.model) : null;
    if (text) notice(text);
  }
  if (wanted && !canBeTold(params.mode))
    notice(
      `“${wanted.trim()}” is short, but ${params.model} only continues the text here and cannot be asked for it: the ranking alone looks to it.`,
    );
  const candidates = Array.from(
    { length: n },
    (_, index) =>
      new Candidate(index, params.stop, params.mode === 'chat-instruct' ? echoOf(prefix) : null, emit),
  );
  const usage = await drawAll(drawing, candidates).catch((bug: unknown) => failAll(drawing, candidates, bug));
  if (!usage || signal.aborted) return;
  const came = candidates.filter((candidate) => candidate.hasTokens);
  const misses = params.logprobs && came.length > 0 && !came.some((candidate) => candidate.hasLogprobs);
  if (misses && !facts.refused.has('logprobs') && !facts.withoutLogprobs) {
    facts.withoutLogprobs = true;
    notice(`${server.name} gives no log probabilities of ${params.model}: candidates carry none.`);
  }
  if (usage.tokensIn !== null || usage.tokensOut !== null) emit({ type: 'usage', ...usage });
};
