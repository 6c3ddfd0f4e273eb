'use client';

import { ThemeProvider as NextThemes } from 'next-themes';
import type { ReactNode } from 'react';
import { useNonce } from './nonce';

/** Light, dark or the system's wish, kept in this browser; set as `data-theme` before the first paint. */
export const ThemeProvider = ({ children }: { children: ReactNode }) => (
  <NextThemes attribute="data-theme" defaultTheme="system" enableSystem nonce={useNonce()}>
    {children}
  </NextThemes>
);
