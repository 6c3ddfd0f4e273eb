import 'server-only';
import { NONE, type Trie } from '../trie';
import { type Lexicon, walkFeatures, wordsBefore } from './features';

/**
 * Which of two answers it is, by the words of the paragraph before it: a log-linear (maximum-entropy) model with long-distance features
 * (R. Rosenfeld, A maximum entropy approach to adaptive statistical language modelling, Computer Speech & Language 10, 1996), so that
 * P(first) = 1 / (1 + e^−z), where z is the sum of the weights of the features found over the square root of their number.
 */
export class AnswerModel {
  private readonly features: Trie;
  private readonly weights: Float64Array;
  private readonly lexicon: Lexicon;
  private readonly order: number;
  /** In which walk each feature was last found. */
  private readonly found: Uint32Array;
  private walk = 0;

  /** `weights` are by node of `features`; that of the root is not used. */
  constructor(features: Trie, weights: Float64Array, lexicon: Lexicon, order: number) {
    this.features = features;
    this.weights = weights;
    this.lexicon = lexicon;
    this.order = order;
    this.found = new Uint32Array(features.size + 1);
  }

  /** Weights that it stores. */
  get size(): number {
    return this.features.size;
  }

  /** Natural-log odds of the first answer against the second. */
  logOdds(paragraph: string): number {
    this.walk++;
    let sum = 0;
    let features = 0;
    walkFeatures(wordsBefore(paragraph), this.lexicon, this.order, (node, symbol) => {
      const next = this.features.child(node, symbol);
      if (next === NONE || this.found[next] === this.walk) return next;
      this.found[next] = this.walk;
      sum += this.weights[next] ?? 0;
      features++;
      return next;
    });
    return features === 0 ? 0 : sum / Math.sqrt(features);
  }
}
