import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceHash } from '@/scripts/lib/source-hash';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'espalier-hash-'));
  mkdirSync(join(root, 'app/looms/[id]'), { recursive: true });
  mkdirSync(join(root, 'tests'));
  writeFileSync(join(root, 'app/page.tsx'), 'one');
  writeFileSync(join(root, 'package-lock.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const changes = (change: () => void): boolean => {
  const before = sourceHash(root);
  change();
  return sourceHash(root) !== before;
};

test('the same sources have the same hash', () => {
  expect(sourceHash(root)).toMatch(/^[0-9a-f]{12}$/);
  expect(changes(() => {})).toBe(false);
});

test('a changed, new, moved or removed source changes it', () => {
  expect(changes(() => writeFileSync(join(root, 'app/page.tsx'), 'two'))).toBe(true);
  expect(changes(() => writeFileSync(join(root, 'app/looms/[id]/page.tsx'), 'x'))).toBe(true);
  expect(changes(() => renameSync(join(root, 'app/page.tsx'), join(root, 'app/other.tsx')))).toBe(true);
  expect(changes(() => rmSync(join(root, 'app/other.tsx')))).toBe(true);
});

test('the lock file and the settings of the build count', () => {
  expect(changes(() => writeFileSync(join(root, 'package-lock.json'), '{"a":1}'))).toBe(true);
  expect(changes(() => writeFileSync(join(root, 'next.config.js'), ''))).toBe(true);
});

test('what the build does not read does not count', () => {
  expect(changes(() => writeFileSync(join(root, 'tests/x.test.ts'), ''))).toBe(false);
  expect(changes(() => writeFileSync(join(root, 'README.md'), ''))).toBe(false);
});

test('text moved from one file to the next is another source', () => {
  writeFileSync(join(root, 'app/a.ts'), 'ab');
  writeFileSync(join(root, 'app/b.ts'), '');
  expect(
    changes(() => {
      writeFileSync(join(root, 'app/a.ts'), 'a');
      writeFileSync(join(root, 'app/b.ts'), 'b');
    }),
  ).toBe(true);
});
