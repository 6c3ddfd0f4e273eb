import { cleanText } from './clean-text';

/** One line of CSV as Python's csv module writes it: quotes only where they are needed, LF at the end. */
export const csvRow = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\n`;

const csvField = (field: string): string => {
  const text = cleanText(field);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One line of CSV with every cell in quotes, so that a program that splits at ";" or tabs finds the same cells. */
export const quotedCsvRow = (fields: readonly string[]): string =>
  `${fields.map((field) => `"${cleanText(field).replaceAll('"', '""')}"`).join(',')}\n`;
