import 'server-only';
import type { Row } from '@/lib/dataset/row';
import { secondJudgeQuestion } from '@/lib/dataset/second-judge/ask';
import { readAnswer } from '@/lib/dataset/second-judge/read-answer';
import { labelledPrompt } from '@/lib/formats/inverse-scaling/labelled-prompt';
import type { ItemFormat } from '@/lib/loom/item-format';
import { boundsOf, type LabelScore } from '@/lib/scaling/label-score';
import { ModelError, type ModelPort, type ScoringCheck, type ScoringMethod } from '../ports/model';

const MAX_TOKENS = 512;
/** Where only draws tell how likely a label is. */
const DRAWS = 20;

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
  const { method, reason } = await scoringOf(port, model, { prompt, classes }, signal);
  if (method === null) return { error: reason };
  const { labels } = await port.scoreItem({ model, method, prompt, classes, samples: DRAWS, signal });
  const option = likeliest(labels);
  if (option === null)
    return { error: 'It finds several labels equally likely, or too unlikely to compare.' };
  const listed = format.labels.map(({ text }, at) => `“${text.trim()}” ${inNumbers(labels[at])}`);
  const who = port.heuristic ? 'The practice model, which knows nothing, ' : 'It ';
  return {
    option,
    said: '',
    how: `${who}was not asked in words: natural-log probabilities as continuations${HOW[method]}: ${listed.join(', ')}.`,
    error: null,
  };
}

const HOW: Record<ScoringMethod, string> = {
  echo: '',
  'next-token': ', by the likeliest next tokens',
  sampled: `, by ${DRAWS} draws`,
};

type Found = Pick<ScoringCheck, 'method' | 'reason'>;
const checks = new WeakMap<ModelPort, Map<string, Promise<Found>>>();

/** How a model is scored, found out once; a check that failed is made again. */
async function scoringOf(
  port: ModelPort,
  model: string,
  example: { prompt: string; classes: string[] },
  signal: AbortSignal,
): Promise<Found> {
  if (port.heuristic) return { method: 'echo', reason: '' };
  const known = checks.get(port) ?? new Map<string, Promise<Found>>();
  checks.set(port, known);
  const key = JSON.stringify([model, example.classes]);
  const others = known.get(key);
  const check =
    others ?? port.checkScoring({ model, task: 'classification', example, method: 'best', signal });
  known.set(key, check);
  try {
    return await check;
  } catch (error) {
    if (known.get(key) === check) known.delete(key);
    // whoever began it has left; that is nothing to this one
    if (others && !signal.aborted && error instanceof ModelError && error.code === 'stopped')
      return scoringOf(port, model, example, signal);
    throw error;
  }
}

/** The label that is likelier than every other, whatever is left open; null where there is none. */
function likeliest(labels: readonly LabelScore[]): number | null {
  const best = labels.findIndex(
    ({ logprob }, at) =>
      logprob !== null && labels.every((other, i) => i === at || boundsOf(other)[1] < logprob),
  );
  return best < 0 ? null : best;
}

const inNumbers = (label: LabelScore | undefined): string =>
  label?.logprob == null ? `below ${(label?.atMost ?? 0).toFixed(3)}` : label.logprob.toFixed(3);
