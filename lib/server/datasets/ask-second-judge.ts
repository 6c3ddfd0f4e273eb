import 'server-only';
import type { Row } from '@/lib/dataset/row';
import { secondJudgeQuestion } from '@/lib/dataset/second-judge/ask';
import { readAnswer } from '@/lib/dataset/second-judge/read-answer';
import { labelledPrompt } from '@/lib/formats/inverse-scaling/labelled-prompt';
import type { ItemFormat } from '@/lib/loom/item-format';
import { ModelError, type ModelPort } from '../ports/model';

const MAX_TOKENS = 512;

export interface SecondAnswer {
  /** Place among the format's labels of the answer it gave. */
  option: number;
  /** Its words, if any. */
  said: string;
  /** How the answer was had, in words. */
  how: string;
  error: null;
}

/**
 * Asks a model for the answer to one item: in words, or, where it follows no instructions or has no chat, by which label it
 * finds likelier as a continuation. What goes wrong is the `error`.
 */
export async function askSecondJudge(
  port: ModelPort,
  model: string,
  row: Row,
  format: ItemFormat,
  signal: AbortSignal,
): Promise<SecondAnswer | { error: string }> {
  try {
    if (port.heuristic) return await byLikelihood(port, model, row, format, signal);
    return await inWords(port, model, row, format, signal).catch((error: unknown) => {
      if (error instanceof ModelError && error.code === 'not-found')
        return byLikelihood(port, model, row, format, signal);
      throw error;
    });
  } catch (error) {
    if (error instanceof ModelError) return { error: error.message };
    throw error;
  }
}

async function inWords(
  port: ModelPort,
  model: string,
  row: Row,
  format: ItemFormat,
  signal: AbortSignal,
): Promise<SecondAnswer | { error: string }> {
  const { system, user, schema, options } = secondJudgeQuestion(row.prompt, format);
  const { text } = await port.chat({
    model,
    system,
    user,
    temperature: 0,
    maxTokens: MAX_TOKENS,
    json: { name: 'answer', schema },
    signal,
  });
  const answer = readAnswer(text, options);
  if (answer.error !== null) return { error: answer.error };
  return {
    option: answer.option,
    said: answer.reason,
    how: `It answered “${options[answer.option]}”.`,
    error: null,
  };
}

async function byLikelihood(
  port: ModelPort,
  model: string,
  row: Row,
  format: ItemFormat,
  signal: AbortSignal,
): Promise<SecondAnswer | { error: string }> {
  const { prompt, classes } = labelledPrompt(row, format);
  const { logprobs, reason } = await port.scoreLabels({ model, prefix: prompt, labels: classes, signal });
  const scored = classes.map((label) => logprobs[label]);
  const known = scored.filter((logprob) => logprob !== undefined);
  if (known.length < classes.length) return { error: reason ?? 'It gives no probability for every label.' };
  const best = Math.max(...known);
  if (known.filter((logprob) => logprob === best).length > 1)
    return { error: 'It finds several labels equally likely.' };
  const listed = format.labels.map(({ text }, at) => `“${text.trim()}” ${(known[at] ?? 0).toFixed(3)}`);
  const who = port.heuristic ? 'The practice model, which knows nothing, ' : 'It ';
  return {
    option: scored.indexOf(best),
    said: '',
    how: `${who}was not asked in words: natural-log probabilities as continuations: ${listed.join(', ')}.`,
    error: null,
  };
}
