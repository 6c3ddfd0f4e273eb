import type { Server } from 'node:http';
import type { Env } from '../env.ts';
import { leanHeap } from './lean-heap.ts';
import { createNextApp } from './next-app.ts';
import { type App, createShell } from './shell.ts';

/** The app could not start; the message says why. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

export interface Running {
  /** Where a person opens it, such as http://127.0.0.1:3000. */
  url: string;
  /** Ends every stream and connection, then resolves. */
  close(): Promise<void>;
}

/**
 * Listens, then starts the app behind the shell; requests that come meanwhile wait. Resolves once the app answered its own
 * health check, which also resumes background runs. Rejects when the port is taken or the app cannot start.
 */
export const serve = async (env: Env, options: { dir: string; dev: boolean }): Promise<Running> => {
  leanHeap();
  const starting = Promise.withResolvers<App & { close(): Promise<void> }>();
  starting.promise.catch(() => {});
  const server = createShell(
    {
      handle: async (req, res) => (await starting.promise).handle(req, res),
      upgrade: (req, socket, head) =>
        void starting.promise.then((app) =>
          app.upgrade ? app.upgrade(req, socket, head) : socket.destroy(),
        ),
    },
    { dev: options.dev },
  );
  const port = await listen(server, env);
  try {
    const app = await createNextApp({ ...options, hostname: env.host, port });
    starting.resolve(app);
    await warm(port, env.host);
    return { url: urlOf(env.host, port), close: () => close(server, app) };
  } catch (error) {
    starting.reject(error);
    await shut(server);
    throw error;
  }
};

const listen = (server: Server, { port, host }: Env): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

export const urlOf = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** The first request makes the app open its database; a failure must stop the start, not the first visitor. */
const warm = async (port: number, host: string) => {
  const response = await fetch(`${urlOf(host, port)}/api/health`);
  const body = await response.text();
  if (response.status >= 500) throw new StartError(messageOf(body));
};

const messageOf = (body: string): string => {
  try {
    return String(JSON.parse(body).error.message);
  } catch {
    return 'The app failed on its first request; the lines above say why.';
  }
};

const close = async (server: Server, app: { close(): Promise<void> }) => {
  await shut(server);
  await app.close();
};

const shut = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
