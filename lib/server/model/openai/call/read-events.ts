import 'server-only';
import { createParser } from 'eventsource-parser';

/** A single event of a well-behaved server is a few hundred bytes. */
const LONGEST_EVENT = 4_000_000;
const LINGER_MS = 250;

/**
 * Reads a body of server-sent events to its end, or until `onData` returns true. One wait for each network chunk, not
 * for each event: relaying stays cheap with a hundred streams at once.
 */
export const readEvents = async (
  body: ReadableStream<Uint8Array>,
  onData: (data: string) => boolean,
): Promise<void> => {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let enough = false;
  let tooLong = false;
  const parser = createParser({
    maxBufferSize: LONGEST_EVENT,
    onEvent: ({ data }) => {
      if (!enough) enough = onData(data);
    },
    onError: ({ type }) => {
      tooLong ||= type === 'max-buffer-size-exceeded';
    },
  });
  try {
    while (!enough) {
      const { done, value } = await reader.read();
      if (tooLong) throw new Error('one event is longer than 4 MB');
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
    }
  } finally {
    void letGo(reader);
  }
};

/** Reads the end that mostly follows at once, so that the connection can be used again; else closes it. */
const letGo = async (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> => {
  const closing = setTimeout(() => reader.cancel().catch(() => {}), LINGER_MS);
  try {
    const { done } = await reader.read();
    if (!done) await reader.cancel();
  } catch {
    // the connection is gone, which is what was wanted
  } finally {
    clearTimeout(closing);
  }
};
