import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, probe } from './browser.ts';

const FOLDER = join(import.meta.dirname, '../../../node_modules/.cache/chromium');

/**
 * The headless Chromium inside @sparticuz/chromium, unpacked once beside the packages. Where the system lacks the libraries
 * it needs (NSS), those that come with it are used. Linux on x64 only.
 */
export const npmPackageBrowser = async (): Promise<Browser | null> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  if (!existsSync(FOLDER)) await unpack();
  const executablePath = join(FOLDER, 'chromium');
  return (
    (await probe(executablePath)) ??
    (await probe(executablePath, {
      LD_LIBRARY_PATH: join(FOLDER, 'al2023/lib'),
      FONTCONFIG_PATH: join(FOLDER, 'fonts'),
    }))
  );
};

/** Into a folder of this process, then moved whole: an unpacking cut short leaves nothing half done. */
const unpack = async () => {
  const staging = `${FOLDER}-${process.pid}`;
  mkdirSync(staging, { recursive: true });
  await unpackTo(staging);
  try {
    renameSync(staging, FOLDER);
  } catch {
    rmSync(staging, { recursive: true, force: true });
  }
};

/** The package unpacks into the temporary folder, and its libraries only where it believes to run on AWS Lambda. */
const unpackTo = async (folder: string) => {
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
};
