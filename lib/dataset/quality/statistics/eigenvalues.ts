/**
 * Eigenvalues of a symmetric matrix, ascending. Householder's reduction to tridiagonal form, then implicit QL (EISPACK's
 * tred1 and tql1; Golub & Van Loan, Matrix Computations, 8.3). 4/3 · size³ operations. Takes rows over as its workspace.
 */
export function eigenvalues(rows: Float64Array[]): Float64Array {
  const { diagonal, beside } = tridiagonal(rows);
  return implicitQl(diagonal, beside).sort();
}

function tridiagonal(a: Float64Array[]): { diagonal: Float64Array; beside: Float64Array } {
  const size = a.length;
  const diagonal = new Float64Array(size);
  const beside = new Float64Array(size);
  for (let i = size - 1; i > 0; i--) {
    const row = a[i] as Float64Array;
    let h = 0;
    for (let k = 0; k < i; k++) h += (row[k] as number) ** 2;
    const last = row[i - 1] as number;
    const tail = h - last * last;
    diagonal[i] = row[i] as number;
    if (i === 1 || tail <= h * 1e-30) {
      beside[i] = last;
      continue;
    }
    const g = last >= 0 ? -Math.sqrt(h) : Math.sqrt(h);
    beside[i] = g;
    h -= last * g;
    row[i - 1] = last - g;
    reflect(a, row, i, h);
  }
  diagonal[0] = a[0]?.[0] ?? 0;
  return { diagonal, beside };
}

/** Applies the reflection of `row` (its first `i` entries, with `h` half its squared length) to the block above. */
function reflect(a: Float64Array[], row: Float64Array, i: number, h: number): void {
  const p = new Float64Array(i);
  for (let j = 0; j < i; j++) {
    const other = a[j] as Float64Array;
    const v = row[j] as number;
    let sum = (other[j] as number) * v;
    for (let k = 0; k < j; k++) {
      sum += (other[k] as number) * (row[k] as number);
      p[k] = (p[k] as number) + (other[k] as number) * v;
    }
    p[j] = (p[j] as number) + sum;
  }
  let f = 0;
  for (let j = 0; j < i; j++) {
    p[j] = (p[j] as number) / h;
    f += (p[j] as number) * (row[j] as number);
  }
  const half = f / (2 * h);
  for (let j = 0; j < i; j++) p[j] = (p[j] as number) - half * (row[j] as number);
  for (let j = 0; j < i; j++) {
    const other = a[j] as Float64Array;
    const [v, q] = [row[j] as number, p[j] as number];
    for (let k = 0; k <= j; k++)
      other[k] = (other[k] as number) - v * (p[k] as number) - q * (row[k] as number);
  }
}

const TURNS = 60;

function implicitQl(d: Float64Array, beside: Float64Array): Float64Array {
  const size = d.length;
  const e = new Float64Array(size);
  for (let i = 1; i < size; i++) e[i - 1] = beside[i] as number;
  for (let l = 0; l < size; l++) {
    for (let turn = 0; ; turn++) {
      let m = l;
      for (; m < size - 1; m++) {
        const scale = Math.abs(d[m] as number) + Math.abs(d[m + 1] as number);
        if (Math.abs(e[m] as number) <= Number.EPSILON * scale) break;
      }
      if (m === l) break;
      if (turn === TURNS) throw new RangeError('The eigenvalues of this matrix could not be found.');
      turnBlock(d, e, l, m);
    }
  }
  return d;
}

function turnBlock(d: Float64Array, e: Float64Array, l: number, m: number): void {
  const at = (from: Float64Array, i: number) => from[i] as number;
  let g = (at(d, l + 1) - at(d, l)) / (2 * at(e, l));
  let r = Math.hypot(g, 1);
  g = at(d, m) - at(d, l) + at(e, l) / (g + (g >= 0 ? r : -r));
  let [s, c, p] = [1, 1, 0];
  for (let i = m - 1; i >= l; i--) {
    const f = s * at(e, i);
    const b = c * at(e, i);
    r = Math.hypot(f, g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1] = at(d, i + 1) - p;
      e[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = at(d, i + 1) - p;
    r = (at(d, i) - g) * s + 2 * c * b;
    p = s * r;
    d[i + 1] = g + p;
    g = c * r - b;
  }
  d[l] = at(d, l) - p;
  e[l] = g;
  e[m] = 0;
}
