import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, probe } from './browser.ts';

/** Installs Debian's own package where that takes no question: as root, on Debian or Ubuntu's kin with apt. */
export const debianBrowser = async (): Promise<Browser | null> => {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  const options = {
    stdio: 'ignore',
    timeout: 240_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  } catch {
    return null;
  }
  return probe('/usr/bin/chromium');
};
