import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../../support/chromium/find-chromium.ts';

export const VIEWPORT = { width: 1280, height: 800 };

export const launch = async (): Promise<Browser> => {
  const { env, ...found } = await findChromium();
  return chromium.launch({ ...found, env: { ...process.env, ...env } });
};
