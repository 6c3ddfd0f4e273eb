import { z } from 'zod';

const NO_TEXT = 'an id is a text in quotes (as a number it would lose digits)';
const EMPTY = 'an id is not empty';

/** An id in a file: any text. */
export const idTextSchema = z.string(NO_TEXT).min(1, EMPTY);

/** A list of ids, none where there is none; quick also where it names a million. */
export const idListSchema = z
  .unknown()
  .optional()
  .superRefine((list, context) => {
    const refuse = (message: string, path: PropertyKey[]) =>
      context.addIssue({ code: 'custom', message, path });
    if (list === undefined || list === null) return;
    if (!Array.isArray(list)) return refuse('a list of ids is expected here', []);
    const wrong = list.findIndex((id) => typeof id !== 'string' || id === '');
    if (wrong >= 0) refuse(list[wrong] === '' ? EMPTY : NO_TEXT, [wrong]);
  })
  .transform((list) => (list ?? []) as string[]);

/** The text of a node. */
export const nodeTextSchema = z.string('the text of a node is a text in quotes');
