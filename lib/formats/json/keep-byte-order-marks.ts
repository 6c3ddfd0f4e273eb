import type { Tokenizer } from '@streamparser/json';

/**
 * The library decodes the pieces of a text one by one, and its decoder takes U+FEFF at the beginning of any of them for a
 * byte order mark and drops it. Gives it a decoder that keeps the character; there is no option for that.
 */
export function keepByteOrderMarks(tokenizer: Tokenizer): void {
  const builder: unknown = Reflect.get(tokenizer, 'bufferedString');
  if (typeof builder !== 'object' || builder === null)
    throw new Error('The JSON tokenizer has no text builder.');
  Reflect.set(builder, 'decoder', new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }));
}
