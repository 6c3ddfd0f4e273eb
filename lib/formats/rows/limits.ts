import { MAX_TEXT } from '../../loom/node';

/** Longest text of one field, in UTF-16 code units: as much as a node holds. */
export const MAX_FIELD = MAX_TEXT;
/** Longest line of JSON: a field may be written in escapes of six characters each. */
export const MAX_LINE = 8 * MAX_FIELD;
export const MAX_ROWS = 1_000_000;
export const MAX_COLUMNS = 200;
/** As many labels as an item format takes. */
export const MAX_CLASSES = 26;
/** Lists and objects inside each other, in keys that are kept as they are. */
export const MAX_DEPTH = 100;

export const digits = (number: number): string => number.toLocaleString('en');
