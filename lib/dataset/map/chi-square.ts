import { upperGamma } from '../../statistics/gamma';

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
