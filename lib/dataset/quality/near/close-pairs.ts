export interface ClosePair {
  one: number;
  other: number;
  cosine: number;
}

/** Dimensions between two looks at whether a pair can still be close enough. */
const BLOCK = 16;

/**
 * All pairs whose cosine is at least `threshold`, exactly, in order of their places; yields the share done. The squared distance
 * of unit vectors is 2 − 2 · cosine; a pair is left as soon as what is summed so far exceeds that of the threshold, and
 * dimensions that vary most come first, so that most pairs are left early.
 * Throws a RangeError where the vectors differ in length. A vector of zeros is close to nothing.
 */
export function* closePairs(
  vectors: readonly Float32Array[],
  threshold: number,
): Generator<number, ClosePair[]> {
  const size = vectors[0]?.length ?? 0;
  if (vectors.some(({ length }) => length !== size))
    throw new RangeError('The embeddings differ in length: they come from more than one model.');
  const units = yield* arranged(vectors, size);
  const zero = vectors.map((vector) => vector.every((value) => value === 0));
  // rounding to 32 bits must not lose a pair that lies on the threshold
  const most = 2 - 2 * threshold + 1e-6;
  const pairs: ClosePair[] = [];
  for (let one = 0; one < units.length; one++) {
    if (zero[one]) continue;
    for (let other = one + 1; other < units.length; other++) {
      if (zero[other]) continue;
      const [a, b] = [units[one] as Float32Array, units[other] as Float32Array];
      if (squaredDistance(a, b, most) > most) continue;
      const cosine = cosineOf(vectors[one] as Float32Array, vectors[other] as Float32Array);
      if (cosine >= threshold) pairs.push({ one, other, cosine });
    }
    if (one % 8 === 7) yield 1 - ((units.length - one) / units.length) ** 2;
  }
  return pairs;
}

/** The squared distance, or as soon as it is larger than `most` what is known of it. */
function squaredDistance(a: Float32Array, b: Float32Array, most: number): number {
  let sum = 0;
  for (let from = 0; from < a.length; from += BLOCK) {
    const end = Math.min(a.length, from + BLOCK);
    for (let at = from; at < end; at++) {
      const gap = (a[at] as number) - (b[at] as number);
      sum += gap * gap;
    }
    if (sum > most) return sum;
  }
  return sum;
}

function cosineOf(a: Float32Array, b: Float32Array): number {
  let [dot, ofA, ofB] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a[at] as number, b[at] as number];
    dot += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return dot / Math.sqrt(ofA * ofB);
}

/** Vectors of length one, with the dimensions that vary most first. */
function* arranged(vectors: readonly Float32Array[], size: number): Generator<number, Float32Array[]> {
  const [sums, squares] = [new Float64Array(size), new Float64Array(size)];
  const lengths = vectors.map((vector) => Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)));
  for (const [i, vector] of vectors.entries()) {
    const scale = 1 / (lengths[i] || 1);
    for (let at = 0; at < size; at++) {
      const value = (vector[at] as number) * scale;
      sums[at] = (sums[at] as number) + value;
      squares[at] = (squares[at] as number) + value * value;
    }
    if (i % 256 === 255) yield 0;
  }
  const n = vectors.length;
  const spread = squares.map((square, at) => square / n - ((sums[at] as number) / n) ** 2);
  const order = Array.from({ length: size }, (_, at) => at).sort(
    (a, b) => (spread[b] as number) - (spread[a] as number) || a - b,
  );
  const units: Float32Array[] = [];
  for (const [i, vector] of vectors.entries()) {
    const scale = 1 / (lengths[i] || 1);
    units.push(Float32Array.from(order, (at) => (vector[at] as number) * scale));
    if (i % 256 === 255) yield 0;
  }
  return units;
}
