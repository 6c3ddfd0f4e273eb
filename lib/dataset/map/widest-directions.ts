import { seededRandom } from '../../statistics/random';
import { type Eigen, symmetricEigen } from './eigen';
import { at, type Matrix } from './matrix';

const TOLERANCE = 1e-9;
/** Up to this width the covariance is made once; above it every round goes over the rows. */
const COVARIANCE_WIDTH = 512;
const ROUNDS = { covariance: 150, rows: 12 };
const SPARE = 8;

/**
 * The directions in which centred rows spread widest, as eigenvectors of their scatter matrix (eigenvalues are sums of
 * squares), at least `kept` of them where there are as many. Block power iteration with Rayleigh-Ritz (Halko, Martinsson
 * & Tropp, 2011).
 */
export function widestDirections(centred: Matrix, kept: number, seed: number): Eigen {
  const width = Math.min(centred.columns, centred.rows, kept + SPARE);
  const small = centred.columns <= COVARIANCE_WIDTH;
  const apply = small ? throughCovariance(centred) : throughRows(centred);
  const random = seededRandom(seed);
  let basis = orthonormal(
    Array.from({ length: width }, () => Float64Array.from({ length: centred.columns }, () => random() - 0.5)),
  );
  let before: number[] = [];
  for (let round = 0; ; round++) {
    const images = basis.map(apply);
    const inside = basis.map((one) => Float64Array.from(images, (image) => dot(one, image)));
    const { values, vectors } = symmetricEigen(inside);
    const settled = values.every(
      (value, i) => i >= kept || Math.abs(value - (before[i] ?? 0)) <= TOLERANCE * at(values, 0),
    );
    if (settled || round === ROUNDS[small ? 'covariance' : 'rows'])
      return { values, vectors: vectors.map((vector) => combine(basis, vector)) };
    before = values;
    basis = orthonormal(vectors.map((vector) => combine(images, vector)));
  }
}

type Apply = (vector: Float64Array) => Float64Array;

function throughCovariance({ rows, columns, data }: Matrix): Apply {
  const covariance = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    for (let i = 0; i < columns; i++) {
      const value = data[from + i] as number;
      if (value === 0) continue;
      const target = i * columns;
      for (let j = i; j < columns; j++)
        covariance[target + j] = (covariance[target + j] as number) + value * (data[from + j] as number);
    }
  }
  for (let i = 0; i < columns; i++)
    for (let j = 0; j < i; j++) covariance[i * columns + j] = at(covariance, j * columns + i);
  return (vector) => {
    const image = new Float64Array(columns);
    for (let i = 0; i < columns; i++) {
      let sum = 0;
      for (let j = 0; j < columns; j++)
        sum += (covariance[i * columns + j] as number) * (vector[j] as number);
      image[i] = sum;
    }
    return image;
  };
}

const throughRows =
  ({ rows, columns, data }: Matrix): Apply =>
  (vector) => {
    const image = new Float64Array(columns);
    for (let row = 0; row < rows; row++) {
      const from = row * columns;
      let sum = 0;
      for (let i = 0; i < columns; i++) sum += (data[from + i] as number) * (vector[i] as number);
      for (let i = 0; i < columns; i++) image[i] = (image[i] as number) + sum * (data[from + i] as number);
    }
    return image;
  };

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] as number) * (other[i] as number);
  return sum;
}

function combine(basis: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(basis[0]?.length ?? 0);
  for (const [place, vector] of basis.entries()) {
    const weight = at(weights, place);
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + weight * (vector[i] as number);
  }
  return sum;
}

/** Gram-Schmidt, twice over for accuracy; a direction that the others already span becomes zero. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = Float64Array.from(vector);
    const before = Math.sqrt(dot(rest, rest));
    for (let pass = 0; pass < 2; pass++)
      for (const other of done) {
        const along = dot(rest, other);
        for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] as number) - along * (other[i] as number);
      }
    const length = Math.sqrt(dot(rest, rest));
    if (length > 1e-10 * before) for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] as number) / length;
    else rest.fill(0);
    done.push(rest);
  }
  return done;
}
