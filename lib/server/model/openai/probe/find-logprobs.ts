import 'server-only';
import type { Finding, Probed } from './checks';
import { drawByEither } from './draw-sample';

export const findLogprobs = async (probed: Probed, signal: AbortSignal): Promise<Finding> => {
  const { parts } = await drawByEither(probed, signal, { n: 1, logprobs: true });
  const given = parts.some((part) => part.type === 'token' && part.logprob !== undefined);
  return given
    ? { ok: true, sentence: 'It gives log probabilities of tokens.' }
    : { ok: false, sentence: 'It gives no log probabilities of tokens.' };
};
