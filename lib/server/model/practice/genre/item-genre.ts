import 'server-only';
import { compileGrammar, type Grammar } from '../grammar/grammar';
import type { Template } from '../grammar/template';
import type { Genre, Tail } from './genre';

const SEPARATOR = '\n\n';
/** Candidates that leave the grammar, and so their format: a few in a hundred. */
const TRUST = 0.999;

/** After a question that is none of its own the model knows the form of an answer, not the answer. */
const ANSWERS = compileGrammar(
  [' Yes', ' No'].map((text) => ({
    text: '\nAnswer:{label}\n\n',
    slots: {},
    weight: 1,
    label: () => text,
  })),
);

/** Documents of items, `Question: …?`, `Answer: Yes` or `No`, and an empty line. */
export function itemGenre(templates: readonly Template[]): Genre {
  const grammar = compileGrammar(templates);
  return {
    trust: TRUST,
    resume: new Map([[SEPARATOR, grammar]]),
    tailsOf: (document) => {
      const at = document.lastIndexOf(SEPARATOR);
      const item = tailAt(document, at === -1 ? 0 : at + SEPARATOR.length, grammar);
      const mark = item.text.lastIndexOf('?');
      return mark === -1 ? [item] : [item, tailAt(document, item.before.length + mark + 1, ANSWERS)];
    },
  };
}

const tailAt = (document: string, start: number, grammar: Grammar): Tail => ({
  grammar,
  before: document.slice(0, start),
  text: document.slice(start),
});
