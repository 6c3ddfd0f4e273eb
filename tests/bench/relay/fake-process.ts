import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface FakeProcess extends AsyncDisposable {
  /** The base URL, `/v1` included. */
  url: string;
}

const MAIN = join(import.meta.dirname, '../../support/fake-openai/main.ts');

/** The fake OpenAI server in a process of its own, so that its work is not the reader's. */
export const startFakeProcess = async (): Promise<FakeProcess> => {
  const child = spawn(process.execPath, [MAIN], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const [address] = /http:\S+/.exec(chunk.toString()) ?? [];
      if (address) resolve(address);
    });
    exited.then(() => reject(new Error('The fake OpenAI server did not start.')), reject);
  });
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await exited;
    },
  };
};
