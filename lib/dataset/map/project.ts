import { type Clusters, findClusters } from './find-clusters';
import { type Matrix, normaliseRows } from './matrix';
import { principalComponents } from './pca';
import { projectRandomly } from './random-projection';
import { distinctRows, fanOut } from './same-rows';
import { tellingTerms } from './telling-terms';
import { weighTexts } from './tf-idf';
import { UMAP_LEAST, UMAP_MOST, umapSteps } from './umap-steps';

/** One for every projection there is: the same items always give the same picture. */
export const MAP_SEED = 20_240_229;
/** What clusters and UMAP are computed from. */
const DIMENSIONS = 32;

export interface NamedClusters extends Clusters {
  /** At most three telling words for each. */
  terms: string[][];
}

/** What comes of a projection, in this order. `positions` has x and y of each text, one after the other, upwards positive. */
export type MapStep =
  | { kind: 'pca'; positions: Float32Array<ArrayBuffer>; shares: [number, number] }
  | { kind: 'clusters'; clusters: NamedClusters }
  /** `total` is 0 while the neighbours are sought. */
  | { kind: 'umap-progress'; done: number; total: number }
  | { kind: 'umap'; positions: Float32Array<ArrayBuffer> }
  | { kind: 'no-umap'; reason: 'too-few' | 'too-many' };

export interface MapInput {
  texts: readonly string[];
  /** One row of embeddings a text, or null for the built-in TF-IDF and random projection. */
  vectors: Matrix | null;
  seed: number;
}

/**
 * Lays texts out in the plane: TF-IDF and random projection (or embeddings) → PCA → clusters → UMAP. Each step is yielded when
 * it is there; to cancel, ask for no more.
 * @throws RangeError when `vectors` has another number of rows, or a number that is not finite.
 */
export function* projectTexts({ texts, vectors, seed }: MapInput): Generator<MapStep, void> {
  const weighted = weighTexts(texts);
  const rows = vectors ? checked(vectors, texts.length) : projectRandomly(weighted, seed);
  const { scores, shares } = principalComponents(rows, DIMENSIONS, seed);
  const { distinct, of } = distinctRows(scores);
  const fan = (positions: Matrix) => fanOut(positions, of, fanReach(positions)).data;
  yield { kind: 'pca', positions: fan(distinct), shares: [shares[0] ?? 0, shares[1] ?? 0] };

  const clusters = findClusters(scores, seed);
  yield {
    kind: 'clusters',
    clusters: { ...clusters, terms: tellingTerms(weighted, clusters.of, clusters.sizes) },
  };

  if (distinct.rows < UMAP_LEAST) return yield { kind: 'no-umap', reason: 'too-few' };
  if (distinct.rows > UMAP_MOST) return yield { kind: 'no-umap', reason: 'too-many' };
  yield { kind: 'umap-progress', done: 0, total: 0 };
  const steps = umapSteps(distinct, distinct, seed);
  let step = steps.next();
  while (!step.done) {
    yield { kind: 'umap-progress', ...step.value };
    step = steps.next();
  }
  yield { kind: 'umap', positions: fan(step.value) };
}

function checked(vectors: Matrix, rows: number): Matrix {
  if (vectors.rows !== rows || vectors.data.length !== rows * vectors.columns)
    throw new RangeError(`There are ${rows} texts, but ${vectors.rows} embeddings.`);
  const wrong = vectors.data.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0)
    throw new RangeError(
      `The embedding of item ${Math.floor(wrong / vectors.columns) + 1} holds what is no number.`,
    );
  return normaliseRows({ ...vectors, data: vectors.data.slice() });
}

/** A fan's step against the picture: points on one spot stay one spot to the eye, and come apart when zoomed in. */
function fanReach({ rows, columns, data }: Matrix): number {
  let reach = 0;
  for (let row = 0; row < rows; row++)
    reach = Math.max(reach, Math.abs(data[row * columns] ?? 0), Math.abs(data[row * columns + 1] ?? 0));
  return reach > 0 ? reach * 0.006 : 1;
}
