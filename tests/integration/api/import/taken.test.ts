import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import type { DatasetView } from '@/lib/contract/dataset';
import type { Dataset } from '@/lib/dataset/dataset';
import { importAt } from '../../../support/import-file';
import { withImports } from './harness';

const here = withImports();

test('a loom that comes with the id of a dataset opens as a copy, and leaves the dataset as it is', async () => {
  const api = here.api();
  const loom = await api.createLoom();
  const sources = [{ loomId: loom.id, nodeId: null }];
  const { dataset } = await api.ok<{ dataset: Dataset }>('POST', '/api/datasets', { title: 'Mine', sources });
  const file = await (await fetch(`${here.url()}/api/looms/${loom.id}/export?format=espalier`)).text();
  const renamed = JSON.parse(file.replaceAll(loom.id, dataset.id));
  for (const node of renamed.nodes) {
    const id = nanoid();
    const text = JSON.stringify(renamed).replaceAll(node.id, id);
    Object.assign(renamed, JSON.parse(text));
  }
  const place = `${renamed.nodes[0].id}:0-9`;
  renamed.acts = [
    {
      ...{ id: nanoid(), datasetId: dataset.id, seq: 0, place, by: { kind: 'human', name: 'Eve' } },
      ...{ body: { kind: 'exclude', reason: 'Not mine.' }, createdAt: 1, undoneAt: null },
    },
  ];
  const before = await api.ok<DatasetView>('GET', `/api/datasets/${dataset.id}`);
  const { loomId, preview } = await importAt(here.url(), 'loom.json', JSON.stringify(renamed));
  expect(loomId).not.toBe(dataset.id);
  expect(preview.notes.join()).toContain('opens as a copy');
  expect(await api.ok<DatasetView>('GET', `/api/datasets/${dataset.id}`)).toEqual(before);
});

test('control pairs that differ by nothing but spaces at their end are no pairs to export', async () => {
  const rows = [
    '"Question: Is it so?\nAnswer: ","Question: Is it so?\nAnswer:","[\' Yes\', \' No\']",0',
    '"Question: Is it not?\nAnswer:","Question: Surely it is. Is it not?\nAnswer:","[\' Yes\', \' No\']",1',
  ];
  const csv = `prompt,other_prompt,classes,answer_index\n${rows.join('\n')}\n`;
  const { loomId } = await importAt(here.url(), 'pairs.csv', csv);
  const { offers } = await here.api().ok<DatasetView>('GET', `/api/datasets/${loomId}`);
  const reason =
    '1 control prompt is the same as the biased prompt: the difference would be 0 by construction.';
  expect(offers.filter(({ format }) => format.startsWith('logodds'))).toEqual([
    { format: 'logodds-csv', available: false, reason },
    { format: 'logodds-jsonl', available: false, reason },
  ]);
});
