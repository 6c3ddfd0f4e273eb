import 'server-only';
import { tokenize } from '../grammar/tokenize';
import type { Language, LanguageState } from '../language';
import { bytesLogprob } from './bytes';
import type { Place, Scorable } from './scorable';

/**
 * One text in a billion is random bytes, of those that the grammar never says: so each keeps a probability, and a logarithm, by its
 * length. What the grammar does say gets none of it, so that equally likely labels stay so. Sampling leaves this share out; nobody
 * could draw it.
 */
const SHARE_OF_BYTES = 1e-9;

/** The practice model for scoring: the distribution that it samples from, and a trace of random bytes. */
export const grammarScorable = (language: Language): Scorable => ({
  read: (prompt) => placeAt(language, language.read(prompt)),
});

const placeAt = (language: Language, state: LanguageState): Place => ({
  logprob: (text) => {
    const p = probabilityOf(language, state, text);
    return p > 0
      ? Math.min(0, Math.log(p)) + Math.log1p(-SHARE_OF_BYTES)
      : Math.log(SHARE_OF_BYTES) + bytesLogprob(text);
  },
  next: () => language.next(state),
  after: (token) => placeAt(language, language.advance(state, token)),
});

function probabilityOf(language: Language, from: LanguageState, text: string): number {
  let p = 1;
  let state = from;
  for (const token of tokenize(text)) {
    p *= language.next(state).get(token) ?? 0;
    if (p === 0) return 0;
    state = language.advance(state, token);
  }
  return p;
}
