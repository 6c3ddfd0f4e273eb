import { expect, test } from 'vitest';
import type { LoomNode } from '@/lib/loom/node';
import { importAt } from '../../../support/import-file';
import { FILES } from './files';
import { withImports } from './harness';

const { url, api } = withImports();

const textsOf = (path: LoomNode[]) => path.map((node) => node.text);

test.each(FILES)('$format opens as a loom', async ({ format, name, body, path, expected }) => {
  const { loomId, preview } = await importAt(url(), name, body);
  expect(preview).toMatchObject({ format, ...expected });
  const loom = await api().open(loomId);
  expect(loom.shape.ids).toHaveLength(preview.nodes);
  expect(textsOf(loom.path)).toEqual(path);
  expect(loom.loom.title).toBe(preview.title);
  expect(loom.path.every(({ state }) => state === 'done')).toBe(true);
  expect(loom.path[0]?.origin).toBe('prompt');
});

test.each(FILES)(
  '$format may begin with a byte order mark, end its lines with CR LF, and hide its kind',
  async ({ format, body }) => {
    const { preview } = await importAt(url(), 'file.dat', `\uFEFF${body.replaceAll('\n', '\r\n')}`);
    expect(preview.format).toBe(format);
  },
);

test('rows become a path of one node an item, with the settings to go on with', async () => {
  const csv = FILES.find(({ format }) => format === 'inverse-scaling-csv');
  const { loomId } = await importAt(url(), 'rows.csv', csv?.body ?? '');
  const { loom, path } = await api().open(loomId);
  expect(path.slice(1).every(({ origin }) => origin === 'import')).toBe(true);
  expect(loom.settings.format).toMatchObject({
    prefix: 'Question: ',
    answerPrefix: '\nAnswer:',
    labels: [{ text: ' Yes' }, { text: ' No' }],
  });
  expect(loom.settings.target).toEqual({ items: 200, balance: { ' Yes': 0.5, ' No': 0.5 } });
  expect(loom.settings.sampler.stop).toEqual([loom.settings.format?.separator]);
  expect((await api().runStep(loomId)).nodes).toHaveLength(5);
});

test('what a row has beyond its format is kept at its node', async () => {
  const jsonl = FILES.find(({ format }) => format === 'anthropic-jsonl');
  const { loomId } = await importAt(url(), 'evals.jsonl', jsonl?.body ?? '');
  const { path } = await api().open(loomId);
  expect(path[1]?.foreign).toEqual({ row: { statement: 'I like the sun', label_confidence: 0.9 } });
});
