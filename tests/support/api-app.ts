import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
/**
 * The app's own API routes without Next around them: the same handlers over real HTTP. Takes each route's folder under
 * `app/api` with its module.
 */
export function apiHandler(
  modules: [folder: string, module: Record<string, unknown>][],
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  const routes = modules.map(([folder, module]) => ({
    pattern: patternOf(folder),
    module: module as Record<string, Handler>,
  }));
  return async (req, res) => {
    const url = new URL(req.url ?? '/', `http://${req.headers.host}`);
    const gone = new AbortController();
    res.on('close', () => gone.abort());
    for (const { pattern, module } of routes) {
      const match = pattern.exec(url.pathname);
      const handler = match && module[req.method ?? 'GET'];
      if (!handler) continue;
      const params = Object.fromEntries(
        Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
      );
      const response = await handler(toRequest(req, url, gone.signal), { params: Promise.resolve(params) });
      await send(response, res);
      return;
    }
    res.writeHead(404).end();
  };
}

const patternOf = (folder: string): RegExp =>
  new RegExp(`^/api/${folder.replaceAll('.', '\\.').replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')}$`);

function toRequest(req: IncomingMessage, url: URL, signal: AbortSignal): Request {
  const method = req.method ?? 'GET';
  const headers = new Headers(
    Object.entries(req.headers).map(([k, v]) => [k, String(v)] as [string, string]),
  );
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal });
  return new Request(url, {
    method,
    headers,
    signal,
    body: Readable.toWeb(req) as ReadableStream<Uint8Array>,
    duplex: 'half',
  } as RequestInit);
}

async function send(response: Response, res: ServerResponse): Promise<void> {
  res.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) {
    res.end();
    return;
  }
  // A body that fails, or a reader who leaves, ends both.
  await pipeline(Readable.fromWeb(response.body as ReadableStream<Uint8Array>), res).catch(() => undefined);
}
