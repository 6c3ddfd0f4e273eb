import 'server-only';
import { NotScorable, named } from '../not-scorable';
import { readLogprob } from '../read-logprob';
import type { Echo } from './ask-echo';
import { type NoStretch, stretchOf } from './spelling';

/**
 * ln P(label | prompt) = Σ ln P(tokenᵢ | all before it), over the tokens that spell the label in an echo of prompt and label.
 * Throws `NotScorable`, in which `who` is the server.
 */
export const labelLogprob = (who: string, echo: Echo, prompt: string, label: string): number => {
  const { tokens, logprobs } = echo;
  if (label === '') throw new NotScorable('labels', 'An empty label has no probability.');
  if (tokens.length === 0)
    throw echo.text !== '' && !echo.text.startsWith(prompt)
      ? new NotScorable('labels', notRepeated(who))
      : new NotScorable('reply', `${who} gave no log probabilities in its reply.`);
  const stretch = stretchOf(tokens, prompt, label);
  if ('problem' in stretch)
    throw new NotScorable('labels', SENTENCES[stretch.problem](who, label, stretch, tokens, prompt + label));
  let sum = 0;
  for (let at = stretch.first; at < stretch.end; at++) {
    const one = readLogprob(logprobs[at]);
    if (typeof one === 'string') {
      const first = prompt === '' && at === stretch.first && logprobs[at] === null;
      if (first)
        throw new NotScorable(
          'labels',
          `Nothing stands before ${named(label)}, so ${who} has no probability for its first token.`,
        );
      throw new NotScorable('reply', `${who} gave ${one} as the log probability of ${named(label)}.`);
    }
    sum += one;
  }
  return sum;
};

type Tell = (
  who: string,
  label: string,
  stretch: NoStretch,
  tokens: readonly string[],
  text: string,
) => string;

const SENTENCES: Record<NoStretch['problem'], Tell> = {
  straddles: (who, label, stretch) =>
    `A token of ${who}${tokenOf(stretch)} runs across the end of the prompt into ${named(label)}.`,
  'runs-on': (who, label, stretch) =>
    `A token of ${who}${tokenOf(stretch)} runs on past the end of ${named(label)}.`,
  'other-text': (who, _label, _stretch, tokens, text) => {
    const said = tokens.join('');
    if (bare(said).startsWith(bare(text)))
      return `${who} shows its tokens without white space of the text: it loses it, or where the label begins cannot be told.`;
    // the last one is written after the text
    const part = tokens.slice(0, -1).join('');
    if ([said, part].some((end) => end !== '' && text.endsWith(end)))
      return `${who} gives the log probabilities of only a part of the text that it reads.`;
    return notRepeated(who);
  },
};

const tokenOf = (stretch: NoStretch): string => ('token' in stretch ? `, ${named(stretch.token)},` : '');
const notRepeated = (who: string): string =>
  `${who} does not repeat the text that it is given: what it scores is another text.`;
const bare = (text: string): string => text.replace(/\s+/g, '');
