import type { ControlPair, MadePair } from './make-pair';

/** What templates make of items: the pairs they make, and by reason those they make none of. */
export interface Fits<T> {
  pairs: { row: T; pair: ControlPair }[];
  /** Most frequent first. */
  refused: { problem: string; rows: T[] }[];
}

/** Puts what was made of some items together. */
export function collectFits<T>(made: Iterable<readonly [T, MadePair]>): Fits<T> {
  const pairs: Fits<T>['pairs'] = [];
  const byProblem = new Map<string, T[]>();
  for (const [row, { pair, problem }] of made) {
    if (pair) {
      pairs.push({ row, pair });
      continue;
    }
    const rows = byProblem.get(problem) ?? [];
    rows.push(row);
    byProblem.set(problem, rows);
  }
  const refused = [...byProblem].map(([problem, rows]) => ({ problem, rows }));
  return { pairs, refused: refused.sort((a, b) => b.rows.length - a.rows.length) };
}
