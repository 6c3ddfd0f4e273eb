import 'server-only';
import { echoScores } from '../scoring/echo-scores';
import type { Finding, Probed } from './checks';

/** Said twice over, so that any language model finds the one ending likelier than the other. */
const KNOWN = 'A B C D E F G.\nA B C D E F G.\nA B C D E F';
const RIGHT = ' G';
const WRONG = ' Z';

/** Asks for a score that is known beforehand: a server may echo and yet number its tokens wrongly. */
export const findEcho = async ({ server, model }: Probed, signal: AbortSignal): Promise<Finding> => {
  const { logprobs, reason } = await echoScores(server, {
    model,
    prefix: KNOWN,
    labels: [RIGHT, WRONG],
    signal,
  });
  const right = logprobs[RIGHT];
  const wrong = logprobs[WRONG];
  if (right === undefined || wrong === undefined)
    return { ok: false, sentence: reason ?? 'It does not score a given text.' };
  return right > wrong
    ? { ok: true, sentence: 'It scores a given text (echo), and a known answer came out right.' }
    : { ok: false, sentence: 'It echoes, but a known answer came out wrong: its scores cannot be trusted.' };
};
