import { createServer } from 'node:net';

/** Whether a server could listen there now. */
export const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

/** The next free port after a taken one, or null when there is none. */
export const nextFreePort = async (taken: number, host: string): Promise<number | null> => {
  for (let port = taken + 1; port <= 65_535; port++) if (await isFree(port, host)) return port;
  return null;
};
