import type { CompletionsBody } from './body.ts';
import { chatWire, completionsWire, type Wire } from './chunks.ts';
import { type FakeChoice, toChoice } from './complete.ts';
import { continueDocument } from './continue-document.ts';
import { echoOf } from './echo.ts';
import type { ModelUnderFault } from './faults.ts';
import { guess } from './language/model.ts';
import { runsOn, stopsFor } from './length.ts';
import { isMute } from './spoilt.ts';
import type { FakeState } from './state.ts';
import { tokenize } from './tokens.ts';
import { worded } from './worded.ts';
import type { Reply } from './write-reply.ts';

export const completionsReply = (body: CompletionsBody, model: ModelUnderFault, state: FakeState): Reply => {
  const all = [body.prompt].flat();
  const prompts = model.fault === 'echo-first-only' ? all.slice(0, 1) : all;
  const choices = prompts.flatMap((prompt) => choicesFor(body, prompt, model, state));
  const mute = isMute(model, all.join(''));
  const numbered = choices.map((choice, index) => ({ ...choice, index, mute }));
  const prompt_tokens = all.reduce((sum, prompt) => sum + tokenize(prompt).length, 0);
  const completion_tokens = choices.reduce((sum, choice) => sum + choice.tokens.length, 0);
  return {
    wire: wireOf(body, model),
    model: body.model,
    choices: model.fault === 'echo-backwards' ? numbered.reverse() : numbered,
    usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens },
    stream: body.stream === true,
    includeUsage: body.stream_options?.include_usage === true,
  };
};

const wireOf = (body: CompletionsBody, model: ModelUnderFault): Wire => {
  const wire = completionsWire(wantsLogprobs(body, model));
  if (model.fault !== 'echo-content') return wire;
  const chat = chatWire(wantsLogprobs(body, model) ? { top: body.logprobs ?? 0, given: null } : null);
  return { ...wire, whole: (choice) => ({ ...wire.whole(choice), logprobs: chat.whole(choice).logprobs }) };
};

const wantsLogprobs = (body: CompletionsBody, { fault }: ModelUnderFault): boolean =>
  body.logprobs != null && fault !== 'no-logprobs';

const choicesFor = (
  body: CompletionsBody,
  prompt: string,
  model: ModelUnderFault,
  state: FakeState,
): FakeChoice[] => {
  const maxTokens = body.max_tokens ?? 16;
  const echo = body.echo ? echoOf(prompt, model) : null;
  if (maxTokens === 0 && echo) return [{ index: 0, before: prompt, echo, tokens: [], finish: 'length' }];
  const seed = body.seed ?? (body.temperature === 0 ? 0 : state.nextDraw(prompt));
  const n = model.fault === 'n-ignored' ? 1 : (body.n ?? 1);
  const items = runsOn(model) ? 1 + Math.ceil(maxTokens / 10) : 1;
  const limits = {
    stop: stopsFor(body, model),
    maxTokens: Math.max(1, maxTokens),
    top: wantsLogprobs(body, model) ? (body.logprobs ?? 0) : null,
  };
  return Array.from({ length: n }, (_, index) => {
    const drawn = guess(model, prompt, seed, index);
    const text = worded(continueDocument({ prefix: prompt, seed, index, items, guess: drawn }), model);
    return { ...toChoice(model, index, prompt, text, limits), echo };
  });
};
