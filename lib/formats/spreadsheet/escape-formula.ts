/**
 * A cell that no spreadsheet takes for a formula: an apostrophe comes before one that begins with = + - @, a tab or a line
 * end (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export const escapeFormula = (cell: string): string => (/^[=+\-@\t\r\n]/u.test(cell) ? `'${cell}` : cell);
