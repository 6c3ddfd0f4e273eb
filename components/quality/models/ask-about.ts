import { isKept, type Row } from '@/lib/dataset/row';

type Asked = Pick<Row, 'place' | 'excluded' | 'labelIndex' | 'reviews'>;

/** Kept rows with a label that a model has not answered as they stand, in dataset order. */
export const unansweredBy = <R extends Asked>(rows: readonly R[], model: string): R[] =>
  rows.filter(
    (row) =>
      isKept(row) &&
      row.labelIndex >= 0 &&
      !row.reviews.some(({ by, stale }) => by.kind === 'model' && by.name === model && !stale),
  );

/** So many of a list, spread evenly over it, in its order. */
export function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, at) => list[Math.floor(((at + 0.5) * list.length) / most)] as T);
}
