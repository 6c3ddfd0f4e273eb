import { openRowsReader } from '@/lib/formats/rows/open-rows-reader';
import type { RowsFormat } from '@/lib/formats/tree-file';

/** Reads a file in pieces of some length. */
export const read = (format: RowsFormat, text: string, piece = 3) => {
  const reader = openRowsReader(format, 'a file');
  for (let at = 0; at < text.length; at += piece) reader.push(text.slice(at, at + piece));
  return reader.end();
};
/** The error of a file that cannot be read. */
export const failure = (format: RowsFormat, text: string, piece?: number) => {
  try {
    read(format, text, piece);
  } catch (error) {
    return error as Error & { where: string };
  }
  throw new Error('It was read.');
};

export const json = (...rows: unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
export const ROW = { prompt: 'Q?\nA:', classes: [' Yes', ' No'], answer_index: 1 };
export const QUESTION = {
  question: 'Q?',
  answer_matching_behavior: ' Yes',
  answer_not_matching_behavior: ' No',
};
/** `ROW` as it is read. */
export const WANTED = {
  prompt: 'Q?\nA:',
  otherPrompt: null,
  classes: [' Yes', ' No'],
  answerIndex: 1,
  extra: null,
};
