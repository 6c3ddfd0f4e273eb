import 'server-only';
import { pieces } from '@/lib/formats/pieces';
import type { Download } from '../ports/download';

/**
 * A file to save, streamed: it is never whole in memory. What fails before the first piece rejects, and is an answer of
 * its own; what fails later breaks the connection, so that a cut file never looks like a whole one.
 */
export async function download({ fileName, mediaType, chunks }: Download): Promise<Response> {
  const each = pieces(chunks);
  let first: IteratorResult<Uint8Array<ArrayBuffer>> | null = await each.next();
  let isLeft = false;
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(sink) {
      try {
        const { done, value } = first ?? (await each.next());
        first = null;
        if (isLeft) return;
        if (done) sink.close();
        else sink.enqueue(value);
      } catch (error) {
        console.error(`${fileName} was broken off:`, error);
        sink.error(error);
      }
      await breath();
    },
    async cancel() {
      isLeft = true;
      await each.return(undefined);
    },
  });
  const plain = fileName.replace(/[^\w.-]+/g, '-');
  return new Response(bytes, {
    headers: {
      'content-type': isText(mediaType) ? `${mediaType}; charset=utf-8` : mediaType,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'no-store',
    },
  });
}

const isText = (mediaType: string): boolean => /^text\/|json|yaml/u.test(mediaType);

/** Lets other requests have their turn: reading the database and making rows never leaves the event loop by itself. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
