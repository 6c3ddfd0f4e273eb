import type { ChatBody } from './body.ts';
import { chatWire } from './chunks.ts';
import { toChoice } from './complete.ts';
import { continueDocument } from './continue-document.ts';
import type { ModelUnderFault } from './faults.ts';
import { judgeDataIn, judgeReply, ratingMasses } from './judge-data.ts';
import { guess } from './language/model.ts';
import { runsOn, stopsFor } from './length.ts';
import { instanceOf } from './schema-instance.ts';
import type { FakeState } from './state.ts';
import { tokenize } from './tokens.ts';
import { worded } from './worded.ts';
import type { Reply } from './write-reply.ts';

export const chatReply = (body: ChatBody, model: ModelUnderFault, state: FakeState): Reply => {
  const { fault } = model;
  const document = documentOf(body);
  const maxTokens = body.max_completion_tokens ?? body.max_tokens ?? 256;
  const seed = body.seed ?? (body.temperature === 0 ? 0 : state.nextDraw(document));
  const n = fault === 'n-ignored' ? 1 : (body.n ?? 1);
  const wantsLogprobs = body.logprobs === true && fault !== 'no-logprobs';
  const choices = Array.from({ length: n }, (_, index) => {
    const items = runsOn(model) ? 1 + Math.ceil(maxTokens / 10) : 1;
    const text =
      judged(body, model) ??
      structured(body) ??
      worded(
        continueDocument({
          prefix: document,
          seed,
          index,
          items,
          answer: answerAsked(body),
          guess: guess(model, document, seed, index),
        }),
        model,
      );
    const echo = fault === 'echo-document' ? document.slice(document.lastIndexOf('\nQuestion:') + 1) : '';
    return toChoice(model, index, document, echo + text, {
      stop: stopsFor(body, model),
      maxTokens,
      top: wantsLogprobs ? (body.top_logprobs ?? 0) : null,
    });
  });
  const prompt_tokens = body.messages.reduce((sum, message) => sum + tokenize(message.content).length, 0);
  const completion_tokens = choices.reduce((sum, choice) => sum + choice.tokens.length, 0);
  return {
    wire: chatWire(wantsLogprobs ? { top: body.top_logprobs ?? 0, given: ratings(body) } : null),
    model: body.model,
    choices,
    usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens },
    stream: body.stream === true,
    includeUsage: body.stream_options?.include_usage === true,
  };
};

/** The text to go on with: the open assistant message where it is to be continued, else what the user says. */
const documentOf = ({ messages, continue_final_message }: ChatBody): string => {
  const last = messages.at(-1);
  if (continue_final_message && last?.role === 'assistant') return last.content;
  return messages.findLast((message) => message.role === 'user')?.content ?? '';
};

/** The answer that the instruction asks the next item to have. */
const answerAsked = ({ messages }: ChatBody): string | null => {
  const system = messages.find((message) => message.role === 'system')?.content ?? '';
  return /answer of the item you write has to be “(\w+)”/.exec(system)?.[1] ?? null;
};

const judged = (body: ChatBody, { fault }: ModelUnderFault): string | null => {
  const user = body.messages.findLast((message) => message.role === 'user')?.content ?? '';
  const data = judgeDataIn(user);
  return data && judgeReply(data, user, fault);
};

/** The likeliest tokens of a rating, with their natural-log probabilities. */
const ratings = (body: ChatBody): Map<string, number> | null => {
  const data = judgeDataIn(body.messages.findLast((message) => message.role === 'user')?.content ?? '');
  if (data?.rate === undefined) return null;
  const masses = [...ratingMasses(data), ['Well', 0.04] as const];
  return new Map(masses.map(([token, mass]) => [token, Math.log(mass)]));
};

const structured = ({ response_format }: ChatBody): string | null => {
  if (response_format?.type === 'json_schema')
    return JSON.stringify(instanceOf(response_format.json_schema?.schema));
  return response_format?.type === 'json_object' ? '{"ok":true}' : null;
};
