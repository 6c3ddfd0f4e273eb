import 'server-only';
import { FormatError } from '@/lib/formats/format-error';

/** A file's bytes as text. UTF-8 with or without a byte order mark; anything else is refused by name. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new FormatError('The file is empty.');
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    throw new FormatError('The file is UTF-16. Save it as UTF-8 and try again.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FormatError('The file is not UTF-8 text.');
  }
}
