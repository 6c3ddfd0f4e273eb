import 'server-only';
import { ModelError } from '../../../../ports/model';
import { tokenize } from '../../grammar/tokenize';

/** This item cannot be scored so; the sentence says why. */
export const unscorable = (sentence: string): ModelError => new ModelError('unscorable', sentence, false);

export const quoted = (text: string): string => JSON.stringify(text);

/** Characters of a prompt's end that hold its last token, whatever it is. */
const LAST = 200;

/** Throws where a label is none, or where one token runs from the prompt into it: then its probability is that of another text. */
export function refuseBadEdges(prompt: string, classes: readonly string[]): void {
  const last = tokenize(prompt.slice(-LAST)).at(-1) ?? '';
  for (const label of classes) {
    if (label === '') throw unscorable('A label is empty: it has no probability of its own.');
    const [first] = tokenize(last + label);
    if (last !== '' && first !== last)
      throw unscorable(
        `One token runs across the end of the prompt into the label ${quoted(label)}: ${quoted(first ?? '')}.`,
      );
  }
}
