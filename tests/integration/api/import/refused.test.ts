import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readAt } from '../../../support/import-file';
import { FILES } from './files';
import { withImports } from './harness';

const { url, counts, uploads, complaints } = withImports();

const node = (id: string, parentIds: string[], childrenIds: string[] = []) => ({
  id,
  text: id,
  parentIds,
  childrenIds,
});
const bonsai = (...nodes: unknown[]) => JSON.stringify({ nodes });
const csv = (...rows: string[]) => ['prompt,classes,answer_index', ...rows, ''].join('\n');
const good = `Is it so?,"[' Yes', ' No']",0`;
const deepJson = (depth: number) =>
  `{"root":${'{"text":"x","children":['.repeat(depth)}${']}'.repeat(depth)}}`;
const bomb = zipSync({ 'tree.json': Buffer.alloc(20_000_000, 0x20) }, { level: 9 });

/** What is wrong, the file, what the message holds, and the place. */
const REFUSED: [string, string | Uint8Array<ArrayBuffer>, RegExp, RegExp?][] = [
  ['nothing in it', '', /empty/],
  ['nothing but blanks', ' \n\n\t ', /blank/],
  ['a text that is no JSON', 'nodes: none', /none of the files/],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /image/],
  ['another JSON', '{"items": []}', /no tree.*“items”/],
  ['a JSON list', '[1, 2]', /no tree.*a list/],
  ['JSON that is cut off', '{"nodes": [{"id": "a", "te', /JSON/],
  ['JSON that goes on after its end', `${bonsai(node('r', []))}x`, /after the end|JSON/],
  ['a cycle', bonsai(node('r', []), node('a', ['b'], ['b']), node('b', ['a'], ['a'])), /circle/],
  ['a node that is its own parent', bonsai(node('r', []), node('a', ['a'])), /its own parent/],
  [
    'an id twice',
    bonsai(node('r', []), { ...node('a', ['r']), text: 'x' }, { ...node('a', ['r']), text: 'y' }),
    /“a”/,
  ],
  ['a parent that is missing', bonsai(node('r', []), node('a', ['nowhere'])), /nowhere/],
  ['an id that is a number', '{"nodes": [{"id": 12345678901234567890, "text": "x"}]}', /id/, /nodes\[0\]/],
  [
    'a text of two million characters',
    bonsai({ ...node('r', []), text: 'x'.repeat(2_000_000) }),
    /1,000,000/,
  ],
  ['UTF-16', Buffer.from(`\uFEFF${bonsai(node('r', []))}`, 'utf16le'), /UTF-16/],
  ['UTF-16 without its mark', Buffer.from(bonsai(node('r', [])), 'utf16le'), /UTF-16/],
  ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), /UTF-32/],
  ['Latin-1', Buffer.from('{"nodes": [{"id": "ä"}]}', 'latin1'), /not UTF-8/, /byte 19/],
  [
    'a byte that is no UTF-8 behind 100 KB',
    Buffer.concat([Buffer.alloc(100_000, 0x20), Buffer.from([0xff])]),
    /not UTF-8/,
    /byte 100,000/,
  ],
  ['a ZIP', Buffer.from(bomb), /ZIP.*Unpack/],
  ['gzip', Buffer.from(gzipSync(bonsai(node('r', [])))), /gzip.*Unpack/],
  ['deep nesting that ends nowhere', '['.repeat(5_000_000), /nested|JSON/],
  ['a CSV without its columns', 'question,label\na,b\n', /none of the files/],
  ['a CSV with half of its columns', 'prompt,classes\na,b\n', /answer_index/, /header/],
  ['a CSV with a quote that is never closed', csv(good, '"Is it'), /never closed/, /row 2/],
  ['a CSV with a field too few', csv(good, 'Is it?,x'), /2 fields/, /row 2/],
  ['a CSV with classes that are no list', csv(good, 'Is it?,Yes or No,0'), /list/, /row 2, classes/],
  ['a CSV with an index out of range', csv(good, `Is it?,"[' Yes', ' No']",2`), /answer_index/, /row 2/],
  ['a CSV without rows', csv(), /no rows/],
  [
    'a CSV with a field of two million characters',
    csv(good, `"${'x'.repeat(2_000_000)}","[' Yes', ' No']",0`),
    /1,000,000/,
    /row 2/,
  ],
  [
    'a row called __proto__',
    '{"prompt": "a", "classes": [" b", " c"], "answer_index": 0, "__proto__": {"polluted": 1}}\n',
    /__proto__/,
    /row 1/,
  ],
  [
    'a JSONL with a damaged line',
    '{"prompt": "a", "classes": [" b", " c"], "answer_index": 0}\n{"prompt": \n',
    /JSON/,
    /row 2/,
  ],
  [
    'an Anthropic row without its answer',
    '{"question": "a", "answer_matching_behavior": " Yes"}\n',
    /answer_not_matching_behavior/,
    /row 1/,
  ],
];

test.each(REFUSED)(
  'a file with %s is one clear error, and nothing is written',
  async (_, body, says, where) => {
    const before = counts();
    const job = await readAt(url(), 'damaged.json', body);
    expect(job).toMatchObject({ state: 'failed', preview: null, loomId: null });
    expect(job.error?.message).toMatch(says);
    if (where) expect(job.error?.where ?? '').toMatch(where);
    expect(counts()).toEqual(before);
    expect(await uploads()).toEqual([]);
    expect(complaints()).toBe('');
  },
);

test.each(FILES)(
  '$format cut off anywhere is refused, or read as the shorter file it is',
  async ({ body, name }) => {
    const before = counts();
    for (let share = 0.1; share < 1; share += 0.2) {
      const job = await readAt(url(), name, body.slice(0, Math.floor(body.length * share)));
      if (job.state === 'failed') expect(job.error?.message.length).toBeGreaterThan(15);
      else expect(name).toMatch(/csv|jsonl/);
    }
    expect(counts()).toEqual(before);
  },
);

test('deep trees are read, however deep', async () => {
  const job = await readAt(url(), 'deep.json', deepJson(50_000));
  expect(job.preview).toMatchObject({ format: 'pyloom', nodes: 50_000 });
});

test('keys called __proto__ stay keys, and reach nothing', async () => {
  const body = `{"__proto__": {"polluted": true}, "nodes": [{"id": "r", "text": "x", "parentIds": [], "childrenIds": [], "__proto__": {"polluted": true}}]}`;
  const job = await readAt(url(), 'proto.json', body);
  expect(job.state).toBe('ready');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
