import 'server-only';

export interface Example {
  /** Numbers of the features found, each once. */
  features: Uint32Array;
  isFirst: boolean;
}

const PASSES = 6;
const RATE = 1;
/** Strength of the Gaussian prior on the weights, over all items; it keeps small models from being sure. */
const PRIOR = 2;
/** Examples between two turns of others. */
const SLICE = 400;

/**
 * Weights by stochastic gradient ascent on the log likelihood, with a Gaussian prior (S. F. Chen and R. Rosenfeld, A Survey of Smoothing
 * Techniques for ME Models, 2000) that acts on the features of each example, and a step a weight by AdaGrad (J. Duchi, E. Hazan and
 * Y. Singer, Journal of Machine Learning Research 12, 2011). Yields between slices.
 */
export function* fitWeights(examples: readonly Example[], size: number): Generator<void, Float64Array> {
  const fitted = new Weights(size, PRIOR / examples.length);
  let seen = 0;
  for (let pass = 0; pass < PASSES; pass++)
    for (const { features, isFirst } of examples) {
      const scale = 1 / Math.sqrt(features.length || 1);
      const p = 1 / (1 + Math.exp(-scale * fitted.sum(features)));
      fitted.step(features, ((isFirst ? 1 : 0) - p) * scale);
      if (++seen % SLICE === 0) yield;
    }
  return fitted.values();
}

class Weights {
  /** Each weight with the sum of its squared gradients behind it, so that one look into memory finds both. */
  private readonly pairs: Float64Array;
  private readonly decay: number;

  constructor(size: number, decay: number) {
    this.pairs = new Float64Array(2 * size);
    for (let at = 0; at < size; at++) this.pairs[2 * at + 1] = 1;
    this.decay = decay;
  }

  sum(features: Uint32Array): number {
    let sum = 0;
    for (let at = 0; at < features.length; at++) sum += this.pairs[2 * (features[at] ?? 0)] ?? 0;
    return sum;
  }

  /** One step up for each feature, by the gradient of the likelihood and that of the prior. */
  step(features: Uint32Array, likelihood: number): void {
    for (let at = 0; at < features.length; at++) {
      const place = 2 * (features[at] ?? 0);
      const weight = this.pairs[place] ?? 0;
      const gradient = likelihood - this.decay * weight;
      const square = (this.pairs[place + 1] ?? 1) + gradient * gradient;
      this.pairs[place] = weight + (RATE * gradient) / Math.sqrt(square);
      this.pairs[place + 1] = square;
    }
  }

  values(): Float64Array {
    return Float64Array.from({ length: this.pairs.length / 2 }, (_, at) => this.pairs[2 * at] ?? 0);
  }
}
