import 'server-only';
import { advance, type Belief, beginning } from '../grammar/belief';
import { compileGrammar } from '../grammar/grammar';
import { tokenize } from '../grammar/tokenize';
import { draw } from '../sampling/draw';
import { randomFrom } from '../sampling/random';
import { CLAIMS } from '../text/claims/claims';
import { STORY_TEMPLATES } from '../text/prose/templates';
import { NGram } from './ngram';

const SENTENCES = 600;
const PARAGRAPH = 5;

/** The n-gram model, from sentences of the story grammar and from the true claims. It never sees a question or an answer, so it cannot write one. */
export function trainNGram(): NGram {
  const random = randomFrom('n-gram');
  const grammar = compileGrammar(STORY_TEMPLATES);
  const story = Array.from({ length: SENTENCES }, () => {
    let text = '';
    for (let belief: Belief | null = beginning(grammar); belief !== null && belief.threads.length > 0; ) {
      const token = draw(belief.next, { temperature: 1, topP: 1 }, random);
      text += token;
      belief = advance(belief, token);
    }
    return text;
  });
  const facts = CLAIMS.filter((claim) => claim.fact).map((claim) => sentenceOf(claim.text));
  return new NGram(tokenize(inParagraphs(interleave(story, facts))));
}

const sentenceOf = (statement: string): string =>
  `${statement.charAt(0).toUpperCase()}${statement.slice(1)}.`;

const interleave = (many: string[], few: string[]): string[] =>
  many.flatMap((one, at) => {
    const extra = few[at / 3];
    return extra === undefined ? [one] : [one, extra];
  });

const inParagraphs = (sentences: string[]): string =>
  sentences.map((sentence, at) => sentence + (at % PARAGRAPH === PARAGRAPH - 1 ? '\n\n' : ' ')).join('');
