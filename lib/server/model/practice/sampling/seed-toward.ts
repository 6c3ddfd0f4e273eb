import 'server-only';
import type { Language, LanguageState } from '../language';
import { Completion, type CompletionParams } from './completion';
import { randomFrom } from './random';

/** An answer that half the items have is missed by so many in one case of ten million. */
const TRIES = 24;

/**
 * A seed whose completion ends in the wanted answer: the first of `seed` and its variations. So what is drawn is the model's
 * own distribution over items with that answer. Null when none of the tries has it.
 */
export function seedToward(
  wanted: string,
  seed: string,
  language: Language,
  state: LanguageState,
  params: CompletionParams,
): string | null {
  for (let variation = 0; variation < TRIES; variation++) {
    const varied = variation === 0 ? seed : `${seed}/${variation}`;
    const completion = new Completion(language, state, params, randomFrom(varied));
    if (endsIn(wanted, wholeText(completion))) return varied;
  }
  return null;
}

function wholeText(completion: Completion): string {
  let text = '';
  for (;;) {
    const { shown, finish } = completion.step();
    for (const { token } of shown) text += token;
    if (finish !== null) return text;
  }
}

const endsIn = (wanted: string, text: string): boolean =>
  text.trimEnd().endsWith(` ${wanted.trim()}`) || text.trim() === wanted.trim();
