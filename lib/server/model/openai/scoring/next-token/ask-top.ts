import 'server-only';
import type { TopTokens } from '@/lib/scaling/labels/label-bounds';
import type { Usage } from '@/lib/server/ports/model';
import { CallFailed } from '../../errors/failure';
import { modelError } from '../../errors/model-errors';
import { refusedParam } from '../../errors/refused-param';
import type { Endpoint } from '../../memory';
import { ask, NOTHING } from '../ask';
import { lacksEndpoint } from '../lacks-endpoint';
import { NotScorable } from '../not-scorable';
import type { Scoring } from '../scoring';
import { uncut } from '../uncut';
import { type FirstToken, readTop } from './read-top';

/** What servers allow differs: 20, 10 or 5 tokens, and sometimes fewer. */
const COUNTS = [20, 10, 5, 3, 1];
const ANSWER_ONLY =
  'The message of the user is a document that breaks off. Reply with the next word of the document and nothing else.';

/** Replies that may each lack what the next one has. */
const TIMES = 2;

type Answered = FirstToken & { asked: number };

/** Anything that can be gone on with: which endpoint is used must not hang on an item. */
const NEUTRAL = 'one two three one two three one two';

/**
 * The likeliest next tokens after a prompt: by /completions where it has them, else by chat, which is remembered. Throws `NotScorable`
 * where this reply has none; rejects with `refused` where no reply has.
 */
export const askTop = async (scoring: Scoring, prompt: string): Promise<{ top: TopTokens; usage: Usage }> => {
  const { server, model } = scoring;
  const facts = server.memory.of('completions', model);
  facts.topFrom ??= await endpointOf(scoring);
  const { top, usage } = await topAt(scoring, facts.topFrom, prompt);
  if (top === null) throw new NotScorable('reply', `${server.name} named no likeliest tokens in its reply.`);
  const { topGiven } = server.memory.of(facts.topFrom, model);
  return { top: { ...top, asked: Math.min(top.asked, topGiven ?? top.asked) }, usage };
};

const endpointOf = async (scoring: Scoring): Promise<Endpoint> => {
  const { server, model } = scoring;
  let refused: unknown = null;
  for (const endpoint of ['completions', 'chat'] as const) {
    try {
      for (let time = 0; time < TIMES; time++)
        if ((await topAt(scoring, endpoint, NEUTRAL)).top) return endpoint;
    } catch (thrown) {
      if (!lacksEndpoint(thrown)) throw thrown;
      refused ??= thrown;
    }
  }
  throw refused ?? modelError('refused', `${server.name} gives no log probabilities of ${model}.`);
};

const isLast = ({ tokens, drawn }: FirstToken): boolean => {
  const own = tokens.find(({ text }) => text === drawn)?.logprob;
  return own !== undefined && tokens.every(({ logprob }) => logprob >= own);
};

/** Asks for fewer tokens until the server allows it, and remembers how many it gives. */
const topAt = async (
  scoring: Scoring,
  endpoint: Endpoint,
  prompt: string,
): Promise<{ top: Answered | null; usage: Usage }> => {
  const facts = scoring.server.memory.of(endpoint, scoring.model);
  const counts = facts.topAsked === null ? COUNTS : [facts.topAsked];
  for (const asked of counts) {
    const body = bodyOf(scoring, prompt, endpoint, asked);
    try {
      const { choices, usage } = await ask(scoring, endpoint, body);
      const top = readTop(choices[0] ?? {});
      if (typeof top === 'string')
        throw new NotScorable('reply', `${scoring.server.name} gave ${top} as a log probability.`);
      if (top === null) return { top, usage };
      // the token drawn is listed even where it is none of the likeliest
      const listed = top.tokens.length - (top.tokens.length > 1 && isLast(top) ? 1 : 0);
      facts.topAsked = asked;
      facts.topGiven = Math.max(facts.topGiven ?? 0, Math.min(listed, asked));
      return { top: { ...top, asked }, usage };
    } catch (thrown) {
      const failure = thrown instanceof CallFailed ? thrown.failure : null;
      const mayBeFewer =
        failure?.error.code === 'refused' && refusedParam(failure.refusal, body) !== 'logprobs';
      if (!mayBeFewer || asked === counts.at(-1)) throw thrown;
    }
  }
  return { top: null, usage: NOTHING };
};

const bodyOf = (
  { server, model }: Scoring,
  prompt: string,
  endpoint: Endpoint,
  count: number,
): Record<string, unknown> => ({
  model,
  ...(endpoint === 'completions'
    ? { prompt, logprobs: count }
    : {
        messages: [
          { role: 'system', content: ANSWER_ONLY },
          { role: 'user', content: prompt },
        ],
        logprobs: true,
        top_logprobs: count,
      }),
  max_tokens: 1,
  // some servers tell the probabilities that they draw by
  temperature: 1,
  top_p: 1,
  ...uncut(server.kind),
  // else it may ask one who gives none, and drop the wish
  ...(server.kind === 'openrouter' ? { provider: { require_parameters: true } } : {}),
});
