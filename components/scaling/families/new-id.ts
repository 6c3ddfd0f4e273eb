import { customAlphabet } from 'nanoid';

/** An id of a family or a model, which runs refer to. */
export const newId = customAlphabet('abcdefghijklmnopqrstuvwxyz0123456789', 12);
