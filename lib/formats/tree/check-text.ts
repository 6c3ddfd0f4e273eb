import { MAX_TEXT } from '../../loom/node';
import { FormatError } from '../format-error';
import { named } from './notes';

/** Throws a FormatError that names a node whose text is longer than a node holds. */
export function checkText(text: string, id: string, where: () => string): void {
  if (text.length > MAX_TEXT)
    throw new FormatError(
      `The text of the node ${named(id)} has ${text.length.toLocaleString('en')} characters; a node holds at most ${MAX_TEXT.toLocaleString('en')}.`,
      where(),
    );
}
