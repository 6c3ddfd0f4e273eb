import { mixed } from '../text/hash';

/** Rows a band and bands. Two texts meet in some band with chance 1 − (1 − s⁴)²⁰: 99.6 % at s = 0.7, 28 % at 0.36. */
const ROWS = 4;
export const BANDS = 20;

const SEEDS = Int32Array.from({ length: ROWS * BANDS }, (_, i) => mixed(Math.imul(i + 1, 0x9e3779b1)));

/**
 * A number for each band, the same for two sets whose least hashes agree in all rows of the band (MinHash, Broder 1997;
 * banding, Indyk & Motwani 1998; Leskovec et al., Mining of Massive Datasets, 3.4).
 */
export function bandKeys(shingles: Int32Array): Int32Array {
  const keys = new Int32Array(BANDS);
  for (let band = 0; band < BANDS; band++) {
    let key = 0;
    for (let row = 0; row < ROWS; row++)
      key = mixed(Math.imul(key, 31) ^ leastHash(shingles, SEEDS[band * ROWS + row] as number));
    keys[band] = key;
  }
  return keys;
}

function leastHash(shingles: Int32Array, seed: number): number {
  let least = 0x7fffffff;
  for (let i = 0; i < shingles.length; i++) {
    let hash = Math.imul((shingles[i] as number) ^ seed, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    hash ^= hash >>> 13;
    if (hash < least) least = hash;
  }
  return least;
}
