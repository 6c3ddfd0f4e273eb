export interface Association {
  chiSquare: number;
  degreesOfFreedom: number;
  /** The chance of a table at least as uneven if rows and columns had nothing to do with each other. */
  p: number;
  /** Cramér's V: 0 (nothing to do with each other) to 1 (one gives the other). */
  cramersV: number;
  /** Cells whose expected count is below 5: with more than a fifth of them, `p` is rough (Cochran, 1954). */
  thinCells: number;
  cells: number;
}

/** Pearson's chi-square test of a table of counts. Null where fewer than two rows or columns have counts. */
export function associationOf(counts: readonly (readonly number[])[]): Association | null {
  const width = Math.max(0, ...counts.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => sum(counts.map((row) => row[column] ?? 0)));
  const rows = counts.map(sum);
  const total = sum(rows);
  const [r, c] = [rows.filter(Boolean).length, columns.filter(Boolean).length];
  if (r < 2 || c < 2) return null;
  let [chiSquare, thinCells] = [0, 0];
  for (const [i, row] of counts.entries())
    for (let j = 0; j < width; j++) {
      const expected = ((rows[i] ?? 0) * (columns[j] ?? 0)) / total;
      if (expected === 0) continue;
      if (expected < 5) thinCells++;
      chiSquare += ((row[j] ?? 0) - expected) ** 2 / expected;
    }
  const degreesOfFreedom = (r - 1) * (c - 1);
  return {
    chiSquare,
    degreesOfFreedom,
    p: upperGamma(degreesOfFreedom / 2, chiSquare / 2),
    cramersV: Math.min(1, Math.sqrt(chiSquare / (total * Math.min(r - 1, c - 1)))),
    thinCells,
    cells: r * c,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The regularised upper incomplete gamma function Q(a, x) (Numerical Recipes, 6.2). */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(-x + a * Math.log(x) - logGamma(a));
  return x < a + 1 ? Math.max(0, 1 - front * series(a, x)) : front * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let total = term;
  for (let n = 1; n < 1000 && term > total * 1e-16; n++) {
    term *= x / (a + n);
    total += term;
  }
  return total;
}

/** Lentz's continued fraction. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 1000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b || 1e-300);
    c = b + an / c || 1e-300;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return h;
}

/** Lanczos' approximation, for a > 0. */
function logGamma(a: number): number {
  const coefficients = [
    76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.001208650973866179,
    -0.000005395239384953,
  ];
  const base = a + 5.5 - (a + 0.5) * Math.log(a + 5.5);
  const rest = coefficients.reduce((total, value, i) => total + value / (a + 1 + i), 1.000000000190015);
  return -base + Math.log((2.5066282746310007 * rest) / a);
}
