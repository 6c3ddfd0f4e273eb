import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { COLUMNS } from '@/lib/formats/hugging-face/columns';
import { frontMatter } from '@/lib/formats/hugging-face/front-matter';

/** As the hub reads it: YAML 1.1 between two lines of dashes. */
const read = (text: string) => {
  const match = /^---\n([\s\S]*?)\n---\n$/u.exec(text);
  return parse(match?.[1] ?? '', { version: '1.1' });
};

test('has the fields the hub reads, for the JSON lines and for the Parquet file', () => {
  const head = read(frontMatter({ title: 'Plain questions', rows: 40 }));
  expect(head).toMatchObject({
    pretty_name: 'Plain questions',
    license: 'cc-by-4.0',
    task_categories: ['multiple-choice'],
    size_categories: ['n<1K'],
    configs: [
      { config_name: 'default', data_files: [{ split: 'test', path: 'data/test.jsonl' }] },
      { config_name: 'parquet', data_files: [{ split: 'test', path: 'data/test.parquet' }] },
    ],
  });
  expect(head.dataset_info.map((info: { config_name: string }) => info.config_name)).toEqual([
    'default',
    'parquet',
  ]);
  for (const info of head.dataset_info) {
    expect(info.features.slice(0, 4)).toEqual([
      { name: 'prompt', dtype: 'string' },
      { name: 'classes', sequence: 'string' },
      { name: 'answer_index', dtype: 'int64' },
      { name: 'item_id', dtype: 'string' },
    ]);
    expect(info.features).toHaveLength(COLUMNS.length);
  }
});

test.each([
  [999, 'n<1K'],
  [1000, '1K<n<10K'],
  [99_999, '10K<n<100K'],
  [100_000, '100K<n<1M'],
  [1_000_000, '1M<n<10M'],
])('%i rows are of the size %s', (rows, size) => {
  expect(read(frontMatter({ title: 'x', rows })).size_categories).toEqual([size]);
});

test('a title stays the text it is, even where a reader of YAML 1.1 would take it for something else', () => {
  for (const title of [
    'no',
    'On',
    '1e3',
    '0x1F',
    '12:30:45',
    '2024-01-01',
    '~',
    '---',
    '- a: b # c',
    '"',
    'a\nb',
  ])
    expect(read(frontMatter({ title, rows: 1 })).pretty_name).toBe(title);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (title) => {
      fc.pre(title.isWellFormed());
      expect(read(frontMatter({ title, rows: 1 })).pretty_name).toBe(title);
    }),
  );
});
