import { describe, expect, test } from 'vitest';
import { root } from '../scripts/lib/root';
import { readModule } from './support/architecture/read-module';
import { readSources } from './support/architecture/read-sources';
import { longFiles, violations } from './support/architecture/violations';

describe('the house', () => {
  const sources = readSources(root);

  test('keeps its rules', () => {
    expect(violations(sources)).toEqual([]);
  });

  test('is read at all: every room has files', () => {
    expect(sources.size).toBeGreaterThan(100);
    for (const file of longFiles(sources)) console.warn(`${file}: think of splitting it`);
  });
});

/** The broken rules of one file with this content. */
const broken = (file: string, source: string) => violations(new Map([[file, source]]));

describe('the checker catches', () => {
  test.each([
    ['a static import', "import { z } from '../server/env';"],
    ['a type-only import', "import type { Env } from '@/lib/server/env';"],
    ['an inline type import', "type E = import('@/lib/server/env').Env;"],
    ['a side-effect import', "import '../server/env';"],
    ['a dynamic import', "const load = () => import('../server/env');"],
    ['a re-export', "export * from '../server/env';"],
    ['a named re-export', "export { readEnv } from '../server/env';"],
    ['a type re-export', "export type { Env } from '../server/env';"],
    ['a require', "const env = require('../server/env');"],
    ['an import assignment', "import env = require('../server/env');"],
    ['an import spread over lines', "import {\n  readEnv,\n}\n  from\n  '../server/env';"],
    ['an import with its extension', "import { readEnv } from '../server/env.ts';"],
    ['a way round through the root', "import { readEnv } from '@/lib/loom/../server/env';"],
  ])('%s of a room out of reach', (_, source) => {
    expect(broken('lib/loom/x.ts', source)).toEqual([
      expect.stringMatching(/^lib\/loom\/x\.ts:\d+: lib\/loom must not import lib\/server\/env/),
    ]);
  });

  test('an import whose target is computed', () => {
    expect(broken('lib/loom/x.ts', 'const load = (name: string) => import(name);')).toHaveLength(1);
  });

  test.each([
    ['lib/loom/x.ts', "import 'node:fs';"],
    ['lib/dataset/x.ts', "import pLimit from 'p-limit';"],
    ['lib/contract/x.ts', "import { create } from 'zustand';"],
    ['lib/store/x.ts', "import 'openai';"],
    ['lib/server/use-cases/x.ts', "import OpenAI from 'openai';"],
    ['lib/server/model/x.ts', "import OpenAI from 'openai';"],
    ['lib/server/model/practice/x.ts', "import OpenAI from 'openai';"],
    ['lib/server/use-cases/x.ts', "import { sql } from 'kysely';"],
    ['lib/server/jobs/x.ts', "import pg from 'pg';"],
    ['lib/server/context.ts', "import type { Kysely } from 'kysely';"],
    ['app/api/looms/route.ts', "import OpenAI from 'openai';"],
    ['app/api/looms/route.ts', "import type { Stream } from 'openai/streaming';"],
    ['components/steering/x.tsx', "import type { Node } from '@xyflow/react';"],
    ['components/loom-screen/x.tsx', "import '@xyflow/react/dist/base.css';"],
    ['components/ui/x.tsx', "import { ReactFlow } from '@xyflow/react';"],
    ['lib/loom/x.ts', "import x from 'zod-openapi';"],
  ])('a package out of place: %s %s', (file, source) => {
    expect(broken(file, source)).toEqual([expect.stringContaining('must not import the package')]);
  });

  test.each([
    ['lib/contract/x.ts', "import '@/lib/store/x';"],
    ['lib/loom/x.ts', "import '@/lib/dataset/x';"],
    ['lib/store/x.ts', "import '@/lib/server/errors';"],
    ['lib/store/x.ts', "import '@/components/ui/button';"],
    ['components/canvas/x.tsx', "import '../steering/panel';"],
    ['components/canvas/x.tsx', "import '@/components/loom-screen/loom-screen';"],
    ['components/ui/x.tsx', "import '@/lib/loom/node';"],
    ['components/reading/x.tsx', "import '@/lib/server/use-cases/open-loom';"],
    ['app/api/looms/route.ts', "import '@/lib/server/db/open-repository';"],
    ['app/api/looms/route.ts', "import '@/lib/server/model/open-models';"],
    ['app/page.tsx', "import '@/lib/server/db/open-repository';"],
    ['lib/server/use-cases/x.ts', "import '../db/open-repository';"],
    ['lib/server/use-cases/x.ts', "import '../context';"],
    ['lib/server/model/practice/x.ts', "import '../openai/client';"],
    ['lib/server/db/x.ts', "import '../model/open-models';"],
    ['lib/server/ports/x.ts', "import '../use-cases/open-loom';"],
    ['lib/server/http/x.ts', "import '../context';"],
    ['lib/server/x.ts', "import '@/app/layout';"],
    ['lib/loom/x.ts', "import '../../tests/support/empty';"],
    ['lib/loom/x.ts', "import '../../../elsewhere';"],
  ])('a wrong way between rooms: %s %s', (file, source) => {
    expect(broken(file, source)).toEqual([expect.stringContaining('must not import')]);
  });

  test.each([
    'lib/utils.ts',
    'lib/new-room/x.ts',
    'components/new-feature/x.tsx',
    'lib/server/new-room/x.ts',
  ])('a file without a room: %s', (file) => {
    expect(broken(file, '')).toEqual([expect.stringContaining('belongs to no room')]);
  });

  test.each([
    ['fetch', "await fetch('/x');"],
    ['Date.now', 'const at = Date.now();'],
    ['Date.now', "const at = Date['now']();"],
    ['new Date()', 'const at = new Date();'],
    ['Date()', 'const at = Date();'],
    ['Math.random', 'const r = [Math.random];'],
    ['process', 'const { env } = process;'],
    ['crypto', 'const id = crypto.randomUUID();'],
    ['performance', 'const t = performance.now();'],
    ['globalThis', "const f = globalThis['fetch'];"],
    ['setTimeout', 'setTimeout(() => 1, 2);'],
    ['import.meta', 'const here = import.meta.url;'],
    ['console', "console.log('x');"],
    ['process', 'const all = { process };'],
  ])('%s in a pure room', (name, source) => {
    expect(broken('lib/loom/x.ts', source).map((text) => text.split(' use ')[1])).toContain(name);
    expect(broken('lib/server/use-cases/x.ts', source)).toEqual([]);
  });

  test('the type any, everywhere', () => {
    const sources = [
      'const x: any = 1;',
      'const f = (x: any[]) => x;',
      'const y = 1 as any;',
      'type T = Map<string, any>;',
    ];
    for (const file of ['lib/loom/x.ts', 'tests/unit/x.test.ts', 'scripts/x.ts'])
      for (const source of sources) expect(broken(file, source)).toEqual([`${file}:1: the type any`]);
  });

  test('a file that is too long, and tells of one that is long', () => {
    const lines = (count: number) => 'const a = 1;\n'.repeat(count);
    expect(broken('scripts/x.ts', lines(400))).toEqual([]);
    expect(broken('scripts/x.ts', lines(401))).toEqual(['scripts/x.ts: 401 lines, split it (at most 400)']);
    expect(longFiles(new Map([['a.ts', lines(250)]]))).toEqual([]);
    expect(longFiles(new Map([['a.ts', lines(251)]]))).toEqual(['a.ts has 251 lines']);
  });
});

describe('the checker lets pass', () => {
  test.each([
    ['imports in comments', "// import '../server/env';\n/* export * from 'openai' */"],
    ['imports in strings', "const text = \"import x from 'openai'\"; const t = `import('openai')`;"],
    ['imports within the room', "import { a } from './node'; import type { B } from '@/lib/loom/step';"],
    ['a member of that name', 'const a = { fetch: 1, process: 2 }; const b = a.fetch + a.process;'],
    ['a parameter of that name', 'const f = (process: number) => process;'],
    ['a type member of that name', 'interface A { document: string; crypto?: number }'],
    ['a date made from a number', 'const d = new Date(0).getUTCFullYear();'],
    ['arithmetic', 'const m = Math.max(1, 2);'],
    ['the word any', "const any = 'any'; // any"],
  ])('%s', (_, source) => {
    expect(broken('lib/loom/x.ts', source)).toEqual([]);
  });

  test('apostrophes in JSX text', () => {
    const source =
      "import { Kbd } from '../ui/kbd';\nexport const A = () => <p>don't <Kbd>x</Kbd> import 'openai'</p>;";
    expect(readModule('a.tsx', source).imports).toEqual([{ specifier: '../ui/kbd', line: 1 }]);
  });
});
