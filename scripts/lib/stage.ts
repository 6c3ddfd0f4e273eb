import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './root.ts';

/** How a stage ended; a stage without tests of its own counts as none, or as one failure. */
export interface StageResult {
  ok: boolean;
  passed: number;
  failed: number;
}

export interface Stage {
  name: string;
  run(): Promise<StageResult>;
}

/** Runs a script of an installed package with this Node, its output shown as it comes. Resolves with the exit code. */
export const runBin = async (
  script: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<number> => {
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const [code] = await once(child, 'close');
  return code ?? 1;
};

export const withoutTests = (ok: boolean): StageResult => ({ ok, passed: 0, failed: ok ? 0 : 1 });

/** A failed run fails at least once, whatever its report says. */
export const withTests = (
  ok: boolean,
  { passed, failed }: { passed: number; failed: number },
): StageResult => ({
  ok: ok && failed === 0,
  passed,
  failed: ok ? failed : Math.max(1, failed),
});
