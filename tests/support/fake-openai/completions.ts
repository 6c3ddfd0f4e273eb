import type { CompletionsBody } from './body.ts';
import { completionsWire } from './chunks.ts';
import { toChoice } from './complete.ts';
import { continueDocument } from './continue-document.ts';
import type { ModelUnderFault } from './faults.ts';
import { runsOn, stopsFor } from './length.ts';
import type { FakeState } from './state.ts';
import { type FakeToken, tokenize, withLogprobs } from './tokens.ts';
import { worded } from './worded.ts';
import type { Reply } from './write-reply.ts';

export const completionsReply = (body: CompletionsBody, model: ModelUnderFault, state: FakeState): Reply => {
  const maxTokens = body.max_tokens ?? 16;
  const seed = body.seed ?? (body.temperature === 0 ? 0 : state.nextDraw(body.prompt));
  const n = model.fault === 'n-ignored' ? 1 : (body.n ?? 1);
  const items = runsOn(model) ? 1 + Math.ceil(maxTokens / 10) : 1;
  const wantsLogprobs = body.logprobs != null && model.fault !== 'no-logprobs';
  const choices = Array.from({ length: n }, (_, index) => {
    const text = worded(continueDocument({ prefix: body.prompt, seed, index, items }), model);
    return toChoice(index, body.prompt, text, {
      stop: stopsFor(body, model),
      maxTokens,
      logprobs: wantsLogprobs,
    });
  });
  const echo = body.echo ? echoed(body.prompt, model) : null;
  const prompt_tokens = tokenize(body.prompt).length;
  const completion_tokens = choices.reduce((sum, choice) => sum + choice.tokens.length, 0);
  return {
    wire: completionsWire(wantsLogprobs ? { before: body.prompt, top: body.logprobs ?? 0 } : null, echo),
    model: body.model,
    choices,
    before: body.prompt,
    usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens },
    stream: body.stream === true,
    includeUsage: body.stream_options?.include_usage === true,
  };
};

const echoed = (prompt: string, { fault }: ModelUnderFault): FakeToken[] => {
  const texts = tokenize(prompt);
  // a tokenizer that merges the last two tokens makes one that runs across the end of the document
  const merged = fault === 'echo-straddles' ? [...texts.slice(0, -2), texts.slice(-2).join('')] : texts;
  return withLogprobs('', merged);
};
