import 'server-only';
import { type ChatReply, type ChatRequest, type ChatToken, ModelError } from '../../../ports/model';
import { tokenize } from '../grammar/tokenize';
import { HEURISTIC_JUDGE } from '../models';
import { type JudgeData, judgeDataOf } from './data';
import { rank } from './rank';
import { rate } from './rate';

const ONLY_RANKS =
  'I am a heuristic, not a language model: I can only rank candidates, and this message holds none that I can read.';

/** The heuristic judge's reply: a ranking or a rating for a judge's prompt, one plain sentence for anything else. */
export function answerAsJudge({ model, system, user, json, topLogprobs, signal }: ChatRequest): ChatReply {
  signal.throwIfAborted();
  if (model !== HEURISTIC_JUDGE)
    throw new ModelError(
      'no-such-model',
      `The practice server judges as “${HEURISTIC_JUDGE}” only, not as “${model}”.`,
      false,
    );
  const started = performance.now();
  const data = judgeDataOf(user);
  const { text, tokens } = answer(data);
  return {
    text,
    ...(tokens && topLogprobs && { tokens }),
    mode: json ? 'json_schema' : 'text',
    tokensIn: tokenize(system).length + tokenize(user).length,
    tokensOut: tokenize(text).length,
    ms: performance.now() - started,
    notices: [],
  };
}

function answer(data: JudgeData | null): { text: string; tokens?: ChatToken[] } {
  if (!data) return { text: ONLY_RANKS };
  return data.rate === undefined ? { text: JSON.stringify(rank(data)) } : rate(data, data.rate);
}
