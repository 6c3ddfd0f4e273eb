import 'server-only';
import type { Download } from '../ports/download';

/** A file to save, streamed: it is never whole in memory. */
export function download({ fileName, mediaType, chunks }: Download): Response {
  const encoder = new TextEncoder();
  const pieces = each(chunks);
  const bytes = new ReadableStream<Uint8Array>({
    async pull(sink) {
      const { done, value } = await pieces.next();
      if (done) sink.close();
      else sink.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  const plain = fileName.replace(/[^\w.-]+/g, '-');
  return new Response(bytes, {
    headers: {
      'content-type': `${mediaType}; charset=utf-8`,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'no-store',
    },
  });
}

async function* each(chunks: Download['chunks']): AsyncGenerator<string> {
  yield* chunks;
}
