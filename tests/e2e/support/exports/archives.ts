import { expect } from '@playwright/test';
import { parquetReadObjects } from 'hyparquet';
import { parse } from 'yaml';
import type { DatasetExport } from '@/lib/formats/export-format';
import { type ExportedSet, rightOf } from './exported-set.ts';
import { filesOf, jsonLinesOf, textOf } from './read-file.ts';
import { type Check, checkManifest, classified } from './row-files.ts';

const MANIFEST = 'espalier-manifest.json';
/** YAML as the harnesses' own readers take it. */
const yamlOf = (bytes: Uint8Array) => parse(textOf(bytes), { version: '1.1' });

/** The task is named as its archive, in letters and digits. */
const taskOf = (name: string, ending: string): string => {
  expect(name.endsWith(ending)).toBe(true);
  return name.slice(0, -ending.length).replaceAll('-', '_');
};

const lmEval: Check = async ({ name, bytes }, set) => {
  const task = taskOf(name, '.lm-eval.zip');
  const yaml = `${task}.yaml`;
  const files = filesOf(bytes, [yaml, 'data/test.jsonl', MANIFEST]);
  expect(yamlOf(files(yaml))).toMatchObject({
    ...{ task, dataset_path: 'json', dataset_kwargs: { data_files: { test: 'data/test.jsonl' } } },
    ...{ output_type: 'multiple_choice', doc_to_text: 'prompt', doc_to_choice: 'classes' },
    ...{ doc_to_target: 'answer_index', target_delimiter: '' },
    metadata: { dataset_hash: set.hash, items: set.rows.length, label_says: set.format.labelSays },
  });
  expect(jsonLinesOf(files('data/test.jsonl'))).toEqual(classified(set));
  await checkManifest({ name: MANIFEST, bytes: files(MANIFEST) }, set);
};

const openaiEvals: Check = async ({ name, bytes }, set) => {
  const task = taskOf(name, '.openai-evals.zip');
  const [registry, samples] = [`registry/evals/${task}.yaml`, `registry/data/${task}/samples.jsonl`];
  const files = filesOf(bytes, [registry, samples, MANIFEST]);
  const id = `${task}.dev.v0`;
  const entry = yamlOf(files(registry));
  expect(entry).toMatchObject({
    [task]: { id, metrics: ['accuracy'] },
    [id]: {
      class: 'evals.elsuite.basic.match:Match',
      args: { samples_jsonl: `${task}/samples.jsonl` },
    },
  });
  expect(entry[task].description).toContain(set.hash);
  const labels = set.format.labels.map(({ text }) => text.trim());
  expect(jsonLinesOf(files(samples))).toEqual(
    set.rows.map((row) => ({
      input: [
        { role: 'system', content: `Answer ${labels.join(' or ')}.` },
        { role: 'user', content: row.question },
      ],
      ideal: labels[rightOf(set, row)],
    })),
  );
  await checkManifest({ name: MANIFEST, bytes: files(MANIFEST) }, set);
};

const dataOf = (set: ExportedSet) =>
  classified(set).map((columns, at) => {
    const { id, question, label, place, model, edited } = set.rows[at] ?? {};
    return { ...columns, item_id: id, question, label, place, model, edited: Boolean(edited) };
  });

const huggingFace: Check = async ({ bytes }, set) => {
  const files = filesOf(bytes, ['README.md', 'data/test.jsonl', 'data/test.parquet', MANIFEST]);
  const card = textOf(files('README.md'));
  const head = parse(card.split('---\n')[1] ?? '', { version: '1.1' });
  expect(head).toMatchObject({ license: 'cc-by-4.0', task_categories: ['multiple-choice'] });
  expect(head.configs[0].data_files).toEqual([{ split: 'test', path: 'data/test.jsonl' }]);
  expect(card).toContain(set.hash);
  const lines = jsonLinesOf(files('data/test.jsonl'));
  expect(lines).toMatchObject(dataOf(set));
  expect(Object.keys(lines[0] ?? {})).toEqual(
    head.dataset_info[0].features.map(({ name }: { name: string }) => name),
  );
  const parquet = await parquetReadObjects({ file: files('data/test.parquet').slice().buffer });
  const rows = parquet.map((row) => ({ ...row, answer_index: Number(row.answer_index) }));
  expect(rows).toMatchObject(dataOf(set));
  await checkManifest({ name: MANIFEST, bytes: files(MANIFEST) }, set);
};

/** Every file of rows that is an archive. */
export const ARCHIVES: Partial<Record<DatasetExport, Check>> = {
  'lm-eval-zip': lmEval,
  'openai-evals-zip': openaiEvals,
  'hugging-face-zip': huggingFace,
};
