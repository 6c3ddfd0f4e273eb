import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All that a build is made from. */
const SOURCES = [
  'app/**',
  'components/**',
  'lib/**',
  'public/**',
  '*.config.{js,mjs}',
  'instrumentation*.ts',
  'tsconfig*.json',
  'package.json',
  'package-lock.json',
];

/** A short hash of the sources' names and contents: the same hash, the same build. */
export const sourceHash = (root: string): string => {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of sourceFiles(root)) {
    const content = readFileSync(join(root, file));
    hash.update(`\0${file.replaceAll('\\', '/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 12);
};

const sourceFiles = (root: string): string[] =>
  globSync(SOURCES, { cwd: root })
    .filter((file) => statSync(join(root, file)).isFile())
    .sort();
