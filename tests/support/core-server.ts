import type { IncomingMessage, ServerResponse } from 'node:http';
import { flushCompileCache } from 'node:module';
import { leanHeap } from '../../lib/server/http/lean-heap.ts';
import { createShell } from '../../lib/server/http/shell.ts';

/** Puts the API behind the real shell, and prints the address when it is up. Data in ESPALIER_DATA. */
export function serveCore(handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>): void {
  leanHeap();
  const server = createShell({ handle, upgrade: (_req, socket) => socket.destroy() }, { dev: false });
  server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', async () => {
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const health = await fetch(`${url}/api/health`);
    if (!health.ok) {
      console.error(await health.text());
      process.exit(1);
    }
    console.log(`up ${url}`);
    // It will be killed, and a process that is killed keeps nothing.
    flushCompileCache();
  });
}
