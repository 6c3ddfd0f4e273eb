import 'server-only';
import type { ItemScored } from '@/lib/server/ports/model';
import type { Scoring } from '../scoring';
import { askEcho } from './ask-echo';
import { labelLogprob } from './label-logprob';

/** Exact, for labels of any length: the server reads prompt and label and says how likely each token was. Throws `NotScorable`. */
export const scoreByEcho = async (
  scoring: Scoring,
  prompt: string,
  classes: readonly string[],
): Promise<ItemScored> => {
  const { echoes, usage } = await askEcho(
    scoring,
    classes.map((label) => prompt + label),
  );
  const labels = classes.map((label, at) => {
    const echo = echoes[at] ?? { tokens: [], logprobs: [], text: '' };
    const logprob = labelLogprob(scoring.server.name, echo, prompt, label);
    return { label, logprob, atMost: null, variants: [{ text: label, logprob }] };
  });
  return { labels, ...usage };
};
