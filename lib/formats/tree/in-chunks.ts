/** Characters of text handed on at a time. */
const CHUNK = 32_768;

/** Many small pieces of text as fewer larger ones. */
export async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let buffer = '';
  for await (const piece of pieces) {
    buffer += piece;
    if (buffer.length < CHUNK) continue;
    yield buffer;
    buffer = '';
  }
  if (buffer) yield buffer;
}
