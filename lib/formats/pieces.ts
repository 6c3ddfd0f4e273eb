/** Bytes handed on at a time, unless one chunk is more. */
const PIECE = 65_536;

type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** Chunks of text and bytes as UTF-8 in pieces of some size: many small chunks cost no more than few. None is empty. */
export async function* pieces(chunks: Chunks): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let text = '';
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') {
      text += chunk;
      if (text.length < PIECE) continue;
      // Half a surrogate pair waits for its other half.
      const whole = endsInHalf(text) ? text.length - 1 : text.length;
      if (whole > 0) yield encoder.encode(text.slice(0, whole));
      text = text.slice(whole);
      continue;
    }
    if (text) yield encoder.encode(text);
    text = '';
    if (chunk.length > 0) yield new Uint8Array(chunk);
  }
  if (text) yield encoder.encode(text);
}

const endsInHalf = (text: string): boolean => {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff;
};
