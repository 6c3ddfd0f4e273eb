import { UMAP } from 'umap-js';
import { seededRandom } from '../../statistics/random';
import { at, type Matrix, matrixOf, rowOf } from './matrix';

/** The fewest different points that a neighbourhood can be made of. */
export const UMAP_LEAST = 8;
/** Above this many points its time and memory are past a browser tab's patience. */
export const UMAP_MOST = 20_000;
const NEIGHBOURS = 15;
const MIN_DISTANCE = 0.1;
/** Half the width of the picture it starts from: umap-js starts at random over the same square. */
const START_REACH = 10;

export interface UmapProgress {
  done: number;
  total: number;
}

/**
 * UMAP (McInnes, Healy & Melville, 2018) of `rows` to two columns, from `start` (the first two columns of it, such as
 * principal components) and with a fixed seed. Yields after each epoch and returns the positions; to cancel, ask for no
 * more. The first `next()` finds the neighbours and takes the longest.
 * @throws RangeError below `UMAP_LEAST` or above `UMAP_MOST` rows.
 */
export function* umapSteps(rows: Matrix, start: Matrix, seed: number): Generator<UmapProgress, Matrix> {
  if (rows.rows < UMAP_LEAST || rows.rows > UMAP_MOST)
    throw new RangeError(`UMAP takes ${UMAP_LEAST} to ${UMAP_MOST} rows; these are ${rows.rows}`);
  const vectors = Array.from({ length: rows.rows }, (_, row) => Array.from(rowOf(rows, row)));
  const umap = new UMAP({
    random: seededRandom(seed),
    nNeighbors: Math.min(NEIGHBOURS, rows.rows - 1),
    minDist: MIN_DISTANCE,
    nComponents: 2,
  });
  const total = umap.initializeFit(vectors);
  const positions = umap.getEmbedding();
  beginAt(positions, start, seed);
  yield { done: 0, total };
  for (let done = 1; done <= total; done++) {
    umap.step();
    yield { done, total };
  }
  const flat = matrixOf(rows.rows, 2);
  for (const [row, position] of positions.entries()) flat.data.set(position, row * 2);
  return flat;
}

/** Puts the points where `start` has them, a hair apart: the far-off order of the topics then stays (Kobak & Linderman, 2021). */
function beginAt(positions: number[][], start: Matrix, seed: number): void {
  const random = seededRandom(seed ^ 0x5f356495);
  let reach = 0;
  for (let row = 0; row < start.rows; row++)
    for (let side = 0; side < 2; side++)
      reach = Math.max(reach, Math.abs(at(start.data, row * start.columns + side)));
  for (const [row, position] of positions.entries())
    for (let side = 0; side < 2; side++) {
      const share = reach > 0 ? at(start.data, row * start.columns + side) / reach : 0;
      position[side] = share * START_REACH + (random() - 0.5) * 0.01;
    }
}
