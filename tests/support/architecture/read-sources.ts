import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sources } from './violations.ts';

const PATTERNS = ['{app,components,lib,scripts,tests}/**/*.{ts,tsx,mjs,js}', '*.{ts,mjs,js}'];

/** Every source file of the checkout. */
export const readSources = (root: string): Sources =>
  new Map(
    globSync(PATTERNS, { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
