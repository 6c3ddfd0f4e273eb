import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, probe } from './browser.ts';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
const MAC_APPS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_APPS = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** The first Chromium, Chrome or Edge of this machine that runs. */
export const installedBrowser = async (): Promise<Browser | null> => {
  for (const path of candidates().filter((file) => existsSync(file))) {
    const browser = await probe(path);
    if (browser) return browser;
  }
  return null;
};

const candidates = (): string[] => [...onPath(), ...usualPlaces()];

const onPath = (): string[] => {
  const names = process.platform === 'win32' ? COMMANDS.map((name) => `${name}.exe`) : COMMANDS;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
};

const usualPlaces = (): string[] => {
  if (process.platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')].flatMap((base) =>
      MAC_APPS.map((app) => join(base, app)),
    );
  if (process.platform !== 'win32') return [];
  const { PROGRAMFILES, LOCALAPPDATA, 'PROGRAMFILES(X86)': X86 } = process.env;
  return [PROGRAMFILES, X86, LOCALAPPDATA]
    .filter((base) => base !== undefined)
    .flatMap((base) => WINDOWS_APPS.map((app) => join(base, app)));
};
