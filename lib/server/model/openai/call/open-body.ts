import 'server-only';
import { modelError } from '../errors/model-errors';
import { quote } from '../errors/quote';
import type { OpenAiServer } from './server';

const STREAMS = ['text/event-stream', 'text/plain', 'application/octet-stream', ''];

/** Whether a reply streams, or comes whole as JSON from a server that does not stream; a page is an error. */
export const kindOfBody = async (server: OpenAiServer, response: Response): Promise<'stream' | 'json'> => {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (STREAMS.includes(type)) return 'stream';
  if (type === 'application/json' || type.endsWith('+json')) return 'json';
  const page = quote((await response.text()).slice(0, 10_000), server.secrets);
  throw modelError(
    'not-a-stream',
    `${server.name} answered ${response.status} with ${type} instead of text: ${page}.`,
  );
};
