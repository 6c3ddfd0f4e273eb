import 'server-only';
import { tokenize } from '../../grammar/tokenize';
import { BREAK, symbolFor } from '../family-model';
import { ROOT, Trie } from '../trie';
import { Vocabulary } from '../words/vocabulary';
import { WordModel } from '../words/word-model';

export interface TrainedWords {
  model: WordModel;
  vocabulary: Vocabulary;
}

/** Items between two turns of others. */
const SLICE = 100;

/** An n-gram model of the items one after the other, of the `most` commonest n-grams up to `order`. */
export function* trainWords(
  items: readonly string[],
  order: number,
  most: number,
): Generator<void, TrainedWords> {
  const vocabulary = new Vocabulary();
  const all = new Trie();
  let context = [ROOT];
  const count = (symbol: number) => {
    const nodes = context.map((node) => all.grow(node, symbol));
    for (const node of nodes) all.count(node);
    context = [ROOT, ...nodes.slice(0, order - 1)];
  };
  count(vocabulary.add(BREAK));
  for (const [at, item] of items.entries()) {
    for (const token of tokenize(item)) count(vocabulary.add(symbolFor(token)));
    if (at % SLICE === SLICE - 1) yield;
  }
  const { trie } = all.pruned(most);
  yield;
  return { model: new WordModel(trie, order), vocabulary };
}
