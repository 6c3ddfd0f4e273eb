import { type Matrix, matrixOf, rowOf } from './matrix';

/** Rows that are the same taken together. */
export interface DistinctRows {
  /** Each different row once, in order of first appearance. */
  distinct: Matrix;
  /** Which of them each row is. */
  of: Uint32Array;
}

/** Tells rows apart number by number. */
export function distinctRows(rows: Matrix): DistinctRows {
  const of = new Uint32Array(rows.rows);
  const known = new Map<string, number>();
  const firsts: number[] = [];
  for (let row = 0; row < rows.rows; row++) {
    const key = rowOf(rows, row).join();
    let place = known.get(key);
    if (place === undefined) {
      place = firsts.length;
      known.set(key, place);
      firsts.push(row);
    }
    of[row] = place;
  }
  const distinct = matrixOf(firsts.length, rows.columns);
  for (const [place, row] of firsts.entries()) distinct.data.set(rowOf(rows, row), place * rows.columns);
  return { distinct, of };
}

/** As a sunflower's seeds: no two in one line from the middle. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Each row's position, from those of the different rows: what lies on one spot is fanned out around it, so that every point
 * can be seen and picked. `reach` is the step of the fan, in the units of the positions.
 */
export function fanOut(positions: Matrix, of: Uint32Array, reach: number): Matrix {
  const fanned = matrixOf(of.length, 2);
  const seen = new Uint32Array(positions.rows);
  for (const [row, place] of of.entries()) {
    const turn = seen[place] ?? 0;
    seen[place] = turn + 1;
    const away = reach * Math.sqrt(turn);
    const x = positions.data[place * positions.columns] ?? 0;
    const y = positions.data[place * positions.columns + 1] ?? 0;
    fanned.data[row * 2] = x + away * Math.cos(turn * GOLDEN_ANGLE);
    fanned.data[row * 2 + 1] = y + away * Math.sin(turn * GOLDEN_ANGLE);
  }
  return fanned;
}
