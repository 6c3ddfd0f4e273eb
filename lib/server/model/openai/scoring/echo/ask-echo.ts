import 'server-only';
import type { Usage } from '@/lib/server/ports/model';
import { type Choice, textOf } from '../../call/chunk';
import { CallFailed, type Failure } from '../../errors/failure';
import { refusesMany } from '../../errors/refused-param';
import { added, ask, NOTHING, type ScoringReply } from '../ask';
import type { Scoring } from '../scoring';

/** A text as the server read it. */
export interface Echo {
  tokens: readonly string[];
  /** As they came: numbers, null for the first, or anything else. */
  logprobs: readonly unknown[];
  /** What the reply says, the text that was read included. */
  text: string;
}

/**
 * Lets the server read each text: all in one request where it takes several, which is remembered. An echo without log probabilities
 * has no tokens.
 */
export const askEcho = async (
  scoring: Scoring,
  texts: readonly string[],
): Promise<{ echoes: Echo[]; usage: Usage }> => {
  const facts = scoring.server.memory.of('completions', scoring.model);
  let spent = NOTHING;
  if (texts.length > 1 && facts.promptLists !== false) {
    const reply = await askTogether(scoring, texts);
    const inOrder = reply && ordered(reply.choices, texts.length);
    spent = reply?.usage ?? NOTHING;
    if (inOrder) {
      facts.promptLists = true;
      return { echoes: inOrder.map(echoOf), usage: spent };
    }
  }
  const echoes: Echo[] = [];
  for (const text of texts) {
    const reply = await askOnce(scoring, text);
    spent = added(spent, reply.usage);
    echoes.push(echoOf(reply.choices[0] ?? {}));
  }
  if (texts.length > 1) facts.promptLists = false;
  return { echoes, usage: spent };
};

/** Null where the server refuses several texts. */
const askTogether = async (scoring: Scoring, texts: readonly string[]): Promise<ScoringReply | null> => {
  const facts = scoring.server.memory.of('completions', scoring.model);
  const mayBeList = ({ refusal, error }: Failure) =>
    facts.promptLists === null &&
    (refusesMany(refusal) ||
      // llama.cpp answers with a list of replies
      error.code === 'malformed' ||
      (error.code === 'refused' && !/\becho\b/i.test(refusal?.text ?? '')));
  try {
    return await askOnce(scoring, texts, (failure) => !mayBeList(failure));
  } catch (thrown) {
    if (thrown instanceof CallFailed && mayBeList(thrown.failure)) return null;
    throw thrown;
  }
};

/**
 * One token is written after the text and not looked at: to be asked for none, vLLM refuses, OpenAI breaks, and Ollama writes without end.
 */
const askOnce = (
  scoring: Scoring,
  prompt: string | readonly string[],
  mayRetry?: (failure: Failure) => boolean,
): Promise<ScoringReply> =>
  ask(
    scoring,
    'completions',
    { model: scoring.model, prompt, echo: true, logprobs: 1, max_tokens: 1 },
    mayRetry,
  );

/** The choices by their index; null unless there is exactly one for each text. */
const ordered = (choices: readonly Choice[], count: number): Choice[] | null => {
  if (choices.length !== count) return null;
  const inOrder: Choice[] = [];
  for (const choice of choices) if (typeof choice.index === 'number') inOrder[choice.index] = choice;
  return inOrder.length === count && Object.keys(inOrder).length === count ? inOrder : null;
};

const echoOf = (choice: Choice): Echo => {
  const { logprobs } = choice;
  const none = { tokens: [], logprobs: [], text: textOf(choice) };
  if (typeof logprobs !== 'object' || logprobs === null) return none;
  if (!('tokens' in logprobs) || !('token_logprobs' in logprobs)) return none;
  const { tokens, token_logprobs } = logprobs;
  return Array.isArray(tokens) && Array.isArray(token_logprobs)
    ? { ...none, tokens: tokens.map(String), logprobs: token_logprobs }
    : none;
};
