import 'server-only';
import { FormatError } from '@/lib/formats/format-error';
import { firstInvalid } from './first-invalid';

/** Turns the bytes of a file into text, piece by piece; a byte order mark at its beginning is left out. */
export class Utf8Decoder {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  /** Bytes of a character that the last piece began. */
  #begun: Uint8Array = new Uint8Array();
  #bytes = 0;

  /** Throws a FormatError that names the place of the first byte that is not UTF-8. */
  push(piece: Uint8Array): string {
    try {
      const text = this.#decoder.decode(piece, { stream: true });
      this.#bytes += piece.length;
      this.#begun = unfinished(this.#begun, piece);
      return text;
    } catch {
      const before = this.#bytes - this.#begun.length;
      throw notUtf8(before + Math.max(0, firstInvalid(Buffer.concat([this.#begun, piece]))));
    }
  }

  /** Throws a FormatError where the file ends in the middle of a character. */
  end(): void {
    try {
      this.#decoder.decode();
    } catch {
      throw new FormatError(
        'The file ends in the middle of a character: it was cut off on its way. Get it whole and try again.',
        byteAt(this.#bytes - this.#begun.length),
      );
    }
  }
}

const notUtf8 = (at: number) =>
  new FormatError('The file is not UTF-8 text. Save it as UTF-8 and try again.', byteAt(at));

const byteAt = (at: number): string => `byte ${at.toLocaleString('en')}`;

/** At most three bytes: a leading byte with fewer following ones than it announces. */
function unfinished(begun: Uint8Array, piece: Uint8Array): Uint8Array {
  const tail = piece.length < 3 ? Buffer.concat([begun, piece]).subarray(-3) : piece.subarray(-3);
  for (let back = 1; back <= tail.length; back++) {
    const byte = tail[tail.length - back] as number;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const whole = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return back < whole ? Uint8Array.from(tail.subarray(-back)) : new Uint8Array();
  }
  return new Uint8Array();
}
