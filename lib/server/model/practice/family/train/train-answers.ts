import 'server-only';
import { AnswerModel } from '../answers/answer-model';
import { type Lexicon, walkFeatures, wordsBefore } from '../answers/features';
import { type Example, fitWeights } from '../answers/fit-weights';
import { ANSWERS, BREAK } from '../family-model';
import { ROOT, Trie } from '../trie';
import { Vocabulary } from '../words/vocabulary';

/** Common words stand in at least this share of the items. */
const COMMON = 0.04;
const SLICE = 100;

/** A model of the items' answers by the `most` commonest features of what comes before them. */
export function* trainAnswers(
  items: readonly string[],
  order: number,
  most: number,
): Generator<void, AnswerModel> {
  const asked: Asked[] = [];
  for (const item of items) {
    asked.push(readItem(item));
    if (asked.length % SLICE === 0) yield;
  }
  const lexicon = lexiconOf(asked);
  const all = new Trie();
  const counter = new FeatureCounter(all, lexicon, order);
  const found: Uint32Array[] = [];
  for (const { words } of asked) {
    found.push(counter.count(words));
    if (found.length % SLICE === 0) yield;
  }
  const { trie, places } = all.pruned(most);
  yield;
  const examples: Example[] = [];
  for (const [at, { isFirst }] of asked.entries()) {
    examples.push({ features: keptOf(found[at] ?? new Uint32Array(), places), isFirst });
    if (examples.length % SLICE === 0) yield;
  }
  const weights = yield* fitWeights(examples, trie.size + 1);
  return new AnswerModel(trie, weights, lexicon, order);
}

interface Asked {
  words: readonly string[];
  isFirst: boolean;
}

function readItem(item: string): Asked {
  const [first, second] = ANSWERS;
  const isFirst = item.endsWith(`:${first}${BREAK}`);
  const answer = isFirst ? first : second;
  return { words: wordsBefore(item.slice(0, -(answer + BREAK).length)), isFirst };
}

function lexiconOf(asked: readonly Asked[]): Lexicon {
  const vocabulary = new Vocabulary();
  const items: number[] = [];
  for (const { words } of asked)
    for (const word of new Set(words)) {
      const number = vocabulary.add(word);
      items[number] = (items[number] ?? 0) + 1;
    }
  return { vocabulary, isCommon: (word) => (items[word] ?? 0) >= COMMON * asked.length };
}

/** Counts in how many items each feature is found. */
class FeatureCounter {
  private readonly into: Trie;
  private readonly lexicon: Lexicon;
  private readonly order: number;
  /** In which item each feature was last found. */
  private readonly last: number[] = [];
  private items = 0;

  constructor(into: Trie, lexicon: Lexicon, order: number) {
    this.into = into;
    this.lexicon = lexicon;
    this.order = order;
  }

  /** The features of an item, each once. */
  count(words: readonly string[]): Uint32Array {
    this.items++;
    const found: number[] = [];
    walkFeatures(words, this.lexicon, this.order, (node, symbol) => {
      const next = this.into.grow(node, symbol);
      if (this.last[next] === this.items) return next;
      this.last[next] = this.items;
      this.into.count(next);
      found.push(next);
      return next;
    });
    return Uint32Array.from(found);
  }
}

/** The same features by their places among those that are kept. */
function keptOf(found: Uint32Array, places: Int32Array): Uint32Array {
  const kept = new Uint32Array(found.length);
  let length = 0;
  for (let at = 0; at < found.length; at++) {
    const place = places[found[at] ?? ROOT] ?? ROOT;
    if (place !== ROOT) kept[length++] = place;
  }
  return kept.slice(0, length);
}
