/** How often one rater gave category i where the other gave j: `counts[i][j]`, rows the first rater's. */
export interface Contingency {
  n: number;
  counts: number[][];
}

/** Counts pairs of answers. Both of a pair must be among `categories`. */
export function contingency(
  pairs: Iterable<readonly [string, string]>,
  categories: readonly string[],
): Contingency {
  const at = new Map(categories.map((category, index) => [category, index]));
  const counts = categories.map(() => categories.map(() => 0));
  let n = 0;
  for (const [first, second] of pairs) {
    const row = counts[at.get(first) ?? -1];
    const column = at.get(second);
    if (!row || column === undefined)
      throw new RangeError(`“${row ? second : first}” is none of the categories.`);
    row[column] = (row[column] ?? 0) + 1;
    n++;
  }
  return { n, counts };
}

/** The table as shares of all pairs, with its margins. */
export interface Shares {
  n: number;
  cells: number[][];
  rows: number[];
  columns: number[];
  /** Observed agreement. */
  observed: number;
}

export function sharesOf({ n, counts }: Contingency): Shares {
  const cells = counts.map((row) => row.map((count) => count / n));
  const rows = cells.map((row) => sum(row));
  const columns = cells.map((_, column) => sum(cells.map((row) => row[column] ?? 0)));
  return { n, cells, rows, columns, observed: sum(cells.map((row, at) => row[at] ?? 0)) };
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Σ over all cells of share × `weight(row, column)`. */
export const overCells = (
  { cells }: Pick<Shares, 'cells'>,
  weight: (row: number, column: number) => number,
): number => sum(cells.flatMap((row, i) => row.map((share, j) => (share === 0 ? 0 : share * weight(i, j)))));
