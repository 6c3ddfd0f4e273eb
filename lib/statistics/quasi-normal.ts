import { normalQuantile } from './normal';
import { seededRandom } from './random';

/**
 * Points of a standard normal distribution of several dimensions, spread evenly: an additive recurrence on the powers of the
 * generalised golden ratio (Roberts 2018, “The unreasonable effectiveness of quasirandom sequences”), shifted by `seed`, through the
 * normal quantile, each point with its mirror image. Means over them are steadier than over as many drawn by chance.
 *
 * @param count even
 * @returns points one after the other, `count` × `dimensions`
 */
export function quasiNormals(dimensions: number, count: number, seed: number): Float64Array {
  const ratio = goldenRatio(dimensions);
  const random = seededRandom(seed);
  const points = new Float64Array(count * dimensions);
  for (let d = 0; d < dimensions; d++) {
    const pace = ratio ** -(d + 1);
    const shift = random();
    for (let pair = 0; pair < count >> 1; pair++) {
      const share = (shift + pace * (pair + 1)) % 1;
      const value = normalQuantile(Math.min(1 - EDGE, Math.max(EDGE, share)));
      points[2 * pair * dimensions + d] = value;
      points[(2 * pair + 1) * dimensions + d] = -value;
    }
  }
  return points;
}

const EDGE = 1e-9;

/** The root above 1 of x^(dimensions + 1) = x + 1. */
function goldenRatio(dimensions: number): number {
  let root = 1.5;
  for (let i = 0; i < 60; i++) root = (1 + root) ** (1 / (dimensions + 1));
  return root;
}
