import 'server-only';
import { type ChatReply, type ChatRequest, ModelError } from '@/lib/server/ports/model';
import type { OpenAiServer } from '../call/server';
import { CallFailed, type Refusal } from '../errors/failure';
import { modelError } from '../errors/model-errors';
import { quote } from '../errors/quote';
import { chatOnce } from './chat-once';

const MODES: readonly ChatReply['mode'][] = ['json_schema', 'json_object', 'text'];

/** What servers allow to be asked of the likeliest tokens differs: 20, 10 or 5. */
const FEW = 5;

/**
 * Asks once, in the strictest way of asking for JSON that the model takes; what it refuses is remembered. The reply is
 * streamed, so that a slow model is told from a stalled one. Rejects with `ModelError`.
 */
export const chat = async (server: OpenAiServer, asked: ChatRequest): Promise<ChatReply> => {
  const started = performance.now();
  const facts = server.memory.of('chat', asked.model);
  const request = asked.topLogprobs
    ? { ...asked, topLogprobs: facts.topLogprobs ?? asked.topLogprobs }
    : asked;
  const modes = request.json
    ? MODES.slice(MODES.indexOf(facts.jsonMode ?? 'json_schema'))
    : (['text'] as const);
  const notices = new Set<string>();
  for (const [at, mode] of modes.entries()) {
    try {
      const reply = await chatOnce(server, request, mode, (text) => notices.add(text));
      if (request.json) facts.jsonMode = mode;
      return { ...reply, mode, ms: performance.now() - started, notices: [...notices] };
    } catch (thrown) {
      if (request.signal.aborted) throw modelError('stopped', `The call to ${server.name} was stopped.`);
      const failure = thrown instanceof CallFailed ? thrown.failure : null;
      const next = modes[at + 1];
      if (failure?.error.code === 'refused' && (request.topLogprobs ?? 0) > FEW) {
        facts.topLogprobs = FEW;
        return chat(server, asked);
      }
      if (failure && next && mayBlameFormat(failure.error.code, failure.refusal)) continue;
      throw failure?.error ?? toModelError(server, thrown);
    }
  }
  throw modelError('unexpected', `${server.name} was not asked anything.`);
};

/** Servers refuse a response_format in many words, and some in none; what is about something else is refused again. */
const mayBlameFormat = (code: string, refusal: Refusal | null): boolean =>
  refusal !== null &&
  (code === 'refused' || refusal.status === 501 || /response_format|schema|grammar|json/i.test(refusal.text));

const toModelError = (server: OpenAiServer, thrown: unknown): ModelError =>
  thrown instanceof ModelError
    ? thrown
    : modelError(
        'unexpected',
        `The call to ${server.name} failed (${quote(String(thrown), server.secrets)}).`,
      );
