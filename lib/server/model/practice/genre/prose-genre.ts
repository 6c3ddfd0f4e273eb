import 'server-only';
import { compileGrammar } from '../grammar/grammar';
import type { Template } from '../grammar/template';
import type { Genre } from './genre';

/** Prose is looser than items: one word in twenty-five is the n-gram model's. */
const TRUST = 0.96;
const PARAGRAPH_ENDS = 0.14;
const SENTENCE_END = /[.!?]["”’)]*(?=\s|$)/g;

/** Documents of sentences and paragraphs. */
export function proseGenre(sentences: readonly Template[]): Genre {
  const total = sentences.reduce((sum, { weight }) => sum + weight, 0);
  const opening = compileGrammar(sentences);
  const onward = compileGrammar([
    ...sentences.map((sentence) => ({ ...sentence, text: ` ${sentence.text}` })),
    {
      text: '\n\n',
      slots: {},
      weight: (total * PARAGRAPH_ENDS) / (1 - PARAGRAPH_ENDS),
      label: () => '',
    },
  ]);
  return {
    trust: TRUST,
    resume: new Map([
      ['.', onward],
      ['\n\n', opening],
    ]),
    tailsOf: (document) => {
      const line = document.lastIndexOf('\n') + 1;
      const last = [...document.slice(line).matchAll(SENTENCE_END)].at(-1);
      const end = last ? last.index + last[0].length : 0;
      const start = line + end;
      const grammar = end === 0 ? opening : onward;
      return [{ grammar, before: document.slice(0, start), text: document.slice(start) }];
    },
  };
}
