import type { Row } from '../dataset/row';
import { FormatError } from './format-error';

/** Its number counts excluded rows, as the table of the dataset does. */
export const itemName = ({ index }: Pick<Row, 'index'>): string => `Item ${index + 1}`;

export const rowError = (row: Pick<Row, 'index'>, says: string): FormatError =>
  new FormatError(`${itemName(row)} ${says}`, `row ${row.index + 1}`);
