import 'server-only';
import { scoreByEcho } from '../scoring/echo/score-by-echo';
import { NotScorable } from '../scoring/not-scorable';
import type { Finding, Probed } from './checks';

/** Said twice over, so that any language model finds the one ending likelier than the other. */
const KNOWN = 'A B C D E F G.\nA B C D E F G.\nA B C D E F';
const RIGHT = ' G';
const WRONG = ' Z';

/** Asks for a score that is known beforehand: a server may echo and yet number its tokens wrongly. */
export const findEcho = async (probed: Probed, signal: AbortSignal): Promise<Finding> => {
  try {
    const { labels } = await scoreByEcho({ ...probed, signal }, KNOWN, [RIGHT, WRONG]);
    const [right, wrong] = labels.map(({ logprob }) => logprob ?? 0);
    return (right ?? 0) > (wrong ?? 0)
      ? { ok: true, sentence: 'It scores a given text (echo), and a known answer came out right.' }
      : {
          ok: false,
          sentence: 'It echoes, but a known answer came out wrong: its scores cannot be trusted.',
        };
  } catch (thrown) {
    if (thrown instanceof NotScorable) return { ok: false, sentence: thrown.message };
    throw thrown;
  }
};
