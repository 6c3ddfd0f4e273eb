import 'server-only';

const encoder = new TextEncoder();
const BEAT_MS = 15_000;

/**
 * An SSE response over batches of encoded messages. `open` gets a signal that aborts when the reader leaves; the abort
 * comes before the generator's return(), which would otherwise wait for its pending next().
 */
export function sse(request: Request, open: (signal: AbortSignal) => AsyncGenerator<string[]>): Response {
  const controller = new AbortController();
  let beat: NodeJS.Timeout | undefined;
  const leave = () => {
    clearInterval(beat);
    controller.abort();
  };
  request.signal.addEventListener('abort', leave, { once: true });
  const batches = open(controller.signal);
  const stream = new ReadableStream<Uint8Array>({
    start(sink) {
      sink.enqueue(encoder.encode(': espalier\n\n'));
      beat = setInterval(() => sink.enqueue(encoder.encode(': beat\n\n')), BEAT_MS);
      if (request.signal.aborted) leave();
    },
    async pull(sink) {
      const { done, value } = await batches.next().catch((error: unknown) => {
        leave();
        throw error;
      });
      if (done) {
        leave();
        sink.close();
        return;
      }
      sink.enqueue(encoder.encode(value.map((message) => `data: ${message}\n\n`).join('')));
    },
    async cancel() {
      leave();
      await batches.return(undefined);
    },
  });
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
