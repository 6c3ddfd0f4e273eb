import { type SpawnOptions, spawn } from 'node:child_process';

export interface ProcessResult {
  code: number;
  /** Standard output and standard error as they came. */
  output: string;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a program to its end and keeps what it prints. A signal that ends this process meanwhile ends the program too. */
export const runProcess = (
  command: string,
  args: string[],
  options: SpawnOptions = {},
): Promise<ProcessResult> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const interrupt = (signal: NodeJS.Signals) => {
      child.kill(signal);
      child.once('close', () => process.exit(1));
    };
    for (const signal of SIGNALS) process.once(signal, interrupt);
    child.once('error', reject);
    child.once('close', (code) => {
      for (const signal of SIGNALS) process.off(signal, interrupt);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
