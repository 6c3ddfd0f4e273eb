import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { chatBodySchema, completionsBodySchema, embeddingsBodySchema } from './body.ts';
import { chatReply } from './chat.ts';
import { completionsReply } from './completions.ts';
import { embeddingsReply } from './embeddings.ts';
import { FAULTS, faultOf } from './faults.ts';
import { errorBody, noSuchModel, type Refusal, refusalOf } from './refusals.ts';
import { createState, type FakeState } from './state.ts';
import { writeReply } from './write-reply.ts';

export interface RecordedRequest {
  method: string;
  path: string;
  headers: NodeJS.Dict<string | string[]>;
  /** The parsed JSON body; null without one. */
  body: Record<string, unknown> | null;
  /** The connection ended before the reply was whole, whoever ended it. */
  cut: boolean;
  /** Resolves when the reply is over or the connection is gone. */
  over: Promise<void>;
}

export interface FakeOpenAi {
  /** The base URL to give to a client, `/v1` included. */
  url: string;
  /** Every request so far, oldest first. */
  requests: RecordedRequest[];
  close(): Promise<void>;
}

export interface FakeOpenAiOptions {
  port?: number;
  /** The only key that the model `needs-key` takes. */
  key?: string;
  /** Keep every request (true); a bench of many thousands does not. */
  record?: boolean;
}

/** A real HTTP server that speaks OpenAI's API on loopback, with a fault for each model name of `FAULTS`. */
export const startFakeOpenAi = async ({
  port = 0,
  key = 'fake-key',
  record = true,
}: FakeOpenAiOptions = {}): Promise<FakeOpenAi> => {
  const requests: RecordedRequest[] = [];
  const state = createState();
  const server = createServer((req, res) => {
    handle(req, res, { requests: record ? requests : null, state, key }).catch((error: unknown) => {
      if (!res.headersSent) answer(res, { status: 400, body: errorBody(String(error), null) });
      else res.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const ENDPOINTS: Record<string, 'completions' | 'chat' | 'embeddings' | undefined> = {
  '/v1/completions': 'completions',
  '/v1/chat/completions': 'chat',
  '/v1/embeddings': 'embeddings',
};

interface Running {
  requests: RecordedRequest[] | null;
  state: FakeState;
  key: string;
}

const handle = async (req: IncomingMessage, res: ServerResponse, running: Running): Promise<void> => {
  const raw = await text(req);
  const body = raw ? z.record(z.string(), z.unknown()).parse(JSON.parse(raw)) : null;
  const path = new URL(req.url ?? '/', 'http://fake').pathname;
  const over = Promise.withResolvers<void>();
  const record = {
    method: req.method ?? '',
    path,
    headers: req.headers,
    body,
    cut: false,
    over: over.promise,
  };
  running.requests?.push(record);
  res.once('close', () => {
    record.cut = !res.writableFinished;
    over.resolve();
  });

  if (path === '/v1/models') return answer(res, { status: 200, body: modelList() });
  if (!body) return answer(res, { status: 404, body: { detail: 'Not Found' } });
  const endpoint = ENDPOINTS[path];
  if (!endpoint) return answer(res, { status: 404, body: { detail: 'Not Found' } });
  const model = faultOf(String(body.model));
  if (!model) {
    return answer(res, noSuchModel(body.model));
  }
  if (model.fault === 'reset-first' && running.state.isFirst(body)) return void res.socket?.resetAndDestroy();
  const asked = {
    endpoint,
    body,
    authorization: req.headers.authorization,
    key: running.key,
    state: running.state,
  } as const;
  const refusal = refusalOf(model, asked);
  if (refusal) return answer(res, refusal);
  if (model.fault === 'zero-endless' && body.max_tokens === 0) return;
  if (endpoint === 'embeddings') {
    if (model.fault === 'silent') return;
    if (model.fault === 'reset') return void res.socket?.resetAndDestroy();
    return answer(res, { status: 200, body: embeddingsReply(embeddingsBodySchema.parse(body), model.fault) });
  }
  const reply =
    endpoint === 'chat'
      ? chatReply(chatBodySchema.parse(body), model, running.state)
      : completionsReply(completionsBodySchema.parse(body), model, running.state);
  await writeReply(res, reply, model);
};

const answer = (res: ServerResponse, { status, headers, body }: Refusal): void => {
  const isPage = typeof body === 'string';
  res.writeHead(status, { 'content-type': isPage ? 'text/html' : 'application/json', ...headers });
  res.end(isPage ? body : JSON.stringify(body));
};

const modelList = () => ({
  object: 'list',
  data: Object.keys(FAULTS).map((id) => ({ id, object: 'model', created: 1, owned_by: 'fake' })),
});
