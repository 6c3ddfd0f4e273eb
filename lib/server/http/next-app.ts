import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import next from 'next';
import type { App } from './shell.ts';

/** Next without a server of its own. Its web sockets (development only) are handed on once the shell let them pass. */
export const createNextApp = async (options: {
  dir: string;
  dev: boolean;
  hostname: string;
  port: number;
}): Promise<App & { close(): Promise<void> }> => {
  const sockets = new EventEmitter();
  const app = next({ ...options, quiet: true, httpServer: sockets as Server });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    handle: (req, res) => handle(req, res),
    ...(options.dev && {
      upgrade: (req, socket, head) => {
        if (!sockets.emit('upgrade', req, socket, head)) socket.destroy();
      },
    }),
    close: () => app.close(),
  };
};
