import { seededRandom } from '../../statistics/random';
import { type Matrix, matrixOf, rowOf } from './matrix';
import { textSeed } from './text-seed';
import type { WeightedTexts } from './tf-idf';

/** Width of the projection: distances between 10,000 texts keep within about a fifth (Johnson & Lindenstrauss, 1984). */
export const PROJECTED_WIDTH = 256;

/**
 * Sparse random projection (Achlioptas, 2003): each word stands for a fixed row of +√3, 0 and −√3 with the chances 1/6, 2/3
 * and 1/6. A word's row is drawn from the word itself, so that it stays the same when other texts come.
 */
export function projectRandomly(texts: WeightedTexts, seed: number, width = PROJECTED_WIDTH): Matrix {
  const { starts, terms, weights } = texts;
  const directions = texts.vocabulary.map((word) => directionOf(word, seed, width));
  const projected = matrixOf(starts.length - 1, width);
  const scale = Math.sqrt(3 / width);
  for (let row = 0; row < projected.rows; row++) {
    const target = rowOf(projected, row);
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const weight = (weights[i] ?? 0) * scale;
      for (const place of directions[terms[i] ?? 0] ?? []) {
        if (place >= 0) target[place] = (target[place] as number) + weight;
        else target[~place] = (target[~place] as number) - weight;
      }
    }
  }
  return projected;
}

/** The places that are not zero: `place` where positive, `~place` where negative. */
function directionOf(word: string, seed: number, width: number): Int16Array {
  const random = seededRandom(textSeed(word, seed));
  const places: number[] = [];
  for (let place = 0; place < width; place++) {
    const draw = random();
    if (draw < 1 / 6) places.push(place);
    else if (draw < 1 / 3) places.push(~place);
  }
  return Int16Array.from(places);
}
