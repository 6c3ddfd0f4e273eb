import 'server-only';
import type { Check, Finding, Probed } from './checks';
import { drawByEither } from './draw-sample';

/** The sampler finds this out by itself and remembers it: here it only draws two and looks at what it learned. */
export const findMany: Check['find'] = async (probed: Probed, signal: AbortSignal): Promise<Finding> => {
  const { endpoint } = await drawByEither(probed, signal, { n: 2, logprobs: false });
  const { many } = probed.server.memory.of(endpoint, probed.model);
  return many === false
    ? { ok: false, sentence: 'One request brings one completion: it is asked once for each candidate.' }
    : { ok: true, sentence: 'One request brings several completions (n).' };
};
