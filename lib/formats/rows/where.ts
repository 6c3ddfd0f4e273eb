import { jsonPath } from '../format-error';

/** "row 12", "row 12, classes[1]". Row 1 is the first (in CSV the first below the header). */
export const rowAt = (row: number, ...path: PropertyKey[]): string =>
  path.length === 0 ? `row ${row}` : `row ${row}, ${jsonPath(path)}`;
