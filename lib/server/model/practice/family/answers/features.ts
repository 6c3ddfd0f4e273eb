import 'server-only';
import { tokenize } from '../../grammar/tokenize';
import { NONE, ROOT } from '../trie';
import type { Vocabulary } from '../words/vocabulary';

/**
 * How a word becomes a symbol: `word` as it is; `common` as part of the pattern; `again` for a rare word of the pattern that recurs,
 * by the order in which those words first came. `GAP` further it stands for the same symbol somewhere behind another.
 */
const KIND = { word: 0, common: 1, again: 2 } as const;
const GAP = 3;
const KINDS = 6;
/** Skip-grams reach over no more symbols of the pattern than a long item has. */
const REACH = 64;
/** Words of a paragraph that are looked at, its last ones. */
const WINDOW = 200;

/** Words of a vocabulary, and which of them are common enough to be form rather than matter. */
export interface Lexicon {
  vocabulary: Vocabulary;
  isCommon: (word: number) => boolean;
}

/** The words of the lines before the one that the answer stands on, lower case, marks among them; of the only line, where there is one. */
export function wordsBefore(paragraph: string): string[] {
  const line = paragraph.lastIndexOf('\n');
  const text = line > 0 ? paragraph.slice(0, line) : paragraph;
  return tokenize(text)
    .slice(-WINDOW)
    .map((token) => token.trim().toLowerCase());
}

/**
 * Walks what an answer is predicted from, as paths of symbols: n-grams of the words up to `order`; n-grams of their pattern, in which
 * common words stay, rare words that occur once are left out, and rare words that recur are replaced by numbers in the order in which
 * they came; and skip-grams, two symbols of the pattern in their order. `step` gives the node one symbol further.
 */
export function walkFeatures(
  words: readonly string[],
  { vocabulary, isCommon }: Lexicon,
  order: number,
  step: (node: number, symbol: number) => number,
): void {
  const numbers = words.map((word) => vocabulary.find(word));
  const plain = numbers.map((number) => symbolOf(number, KIND.word));
  walkNGrams(plain, order, step);
  const pattern = patternOf(words, numbers, isCommon);
  walkNGrams(pattern, order, step);
  for (const [at, symbol] of pattern.entries()) {
    const node = step(ROOT, symbol);
    if (node === NONE) continue;
    const end = Math.min(pattern.length, at + REACH);
    for (let other = at + 1; other < end; other++) step(node, (pattern[other] ?? 0) + GAP);
  }
}

function walkNGrams(
  symbols: readonly number[],
  order: number,
  step: (node: number, symbol: number) => number,
): void {
  for (let from = 0; from < symbols.length; from++) {
    let node = ROOT;
    const end = Math.min(symbols.length, from + order);
    for (let at = from; at < end; at++) {
      const symbol = symbols[at] ?? NONE;
      if (symbol === NONE) break;
      node = step(node, symbol);
      if (node === NONE) break;
    }
  }
}

function patternOf(
  words: readonly string[],
  numbers: readonly number[],
  isCommon: (word: number) => boolean,
): number[] {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  const recurring = new Map<string, number>();
  return words.flatMap((word, at) => {
    const number = numbers[at] ?? NONE;
    if (number !== NONE && isCommon(number)) return [symbolOf(number, KIND.common)];
    if ((times.get(word) ?? 0) < 2) return [];
    const again = recurring.get(word) ?? recurring.size;
    recurring.set(word, again);
    return [symbolOf(again, KIND.again)];
  });
}

const symbolOf = (number: number, kind: number): number => (number === NONE ? NONE : number * KINDS + kind);
