import 'server-only';
import type { Usage } from '@/lib/server/ports/model';
import type { Choice } from '../../call/chunk';
import { CallFailed, type Failure } from '../../errors/failure';
import { refusesMany } from '../../errors/refused-param';
import { added, ask, NOTHING, type ScoringReply } from '../ask';
import type { Scoring } from '../scoring';

/** A text as the server read it. */
export interface Echo {
  tokens: readonly string[];
  /** As they came: numbers, null for the first, or anything else. */
  logprobs: readonly unknown[];
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
    (refusesMany(refusal) || (error.code === 'refused' && !/\becho\b/i.test(refusal?.text ?? '')));
  try {
    return await askOnce(scoring, texts, (failure) => !mayBeList(failure));
  } catch (thrown) {
    if (thrown instanceof CallFailed && mayBeList(thrown.failure)) return null;
    throw thrown;
  }
};

/** Nothing is to be written; a server that insists on it writes one token, which comes after the text and is not looked at. */
const askOnce = async (
  scoring: Scoring,
  prompt: string | readonly string[],
  mayRetry?: (failure: Failure) => boolean,
): Promise<ScoringReply> => {
  const facts = scoring.server.memory.of('completions', scoring.model);
  const askFor = (tokens: number) =>
    ask(
      scoring,
      'completions',
      { model: scoring.model, prompt, echo: true, logprobs: 1, max_tokens: tokens },
      mayRetry,
    );
  if (facts.echoTokens !== null) return askFor(facts.echoTokens);
  const none = await askFor(0).catch((thrown: unknown) => {
    if (thrown instanceof CallFailed && isAboutZero(thrown.failure)) return null;
    throw thrown;
  });
  if (none?.choices.some((choice) => echoOf(choice).tokens.length > 0)) {
    facts.echoTokens = 0;
    return none;
  }
  const one = await askFor(1);
  if (!none || one.choices.some((choice) => echoOf(choice).tokens.length > 0)) facts.echoTokens = 1;
  return { choices: one.choices, usage: added(none?.usage ?? NOTHING, one.usage) };
};

const isAboutZero = ({ refusal }: Failure): boolean => /max_tokens|at least 1/i.test(refusal?.text ?? '');

/** The choices by their index; null unless there is exactly one for each text. */
const ordered = (choices: readonly Choice[], count: number): Choice[] | null => {
  if (choices.length !== count) return null;
  const inOrder: Choice[] = [];
  for (const choice of choices) if (typeof choice.index === 'number') inOrder[choice.index] = choice;
  return inOrder.length === count && Object.keys(inOrder).length === count ? inOrder : null;
};

const echoOf = ({ logprobs }: Choice): Echo => {
  const none = { tokens: [], logprobs: [] };
  if (typeof logprobs !== 'object' || logprobs === null) return none;
  if (!('tokens' in logprobs) || !('token_logprobs' in logprobs)) return none;
  const { tokens, token_logprobs } = logprobs;
  return Array.isArray(tokens) && Array.isArray(token_logprobs)
    ? { tokens: tokens.map(String), logprobs: token_logprobs }
    : none;
};
