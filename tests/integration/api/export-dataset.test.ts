import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { DatasetView, ExportPreview } from '@/lib/contract/dataset';
import type { ErrorBody } from '@/lib/contract/errors';
import type { Row } from '@/lib/dataset/row';
import { type DatasetExport, datasetExportSchema } from '@/lib/formats/export-format';
import type { Loom } from '@/lib/loom/loom';
import { ApiClient } from '../../support/api-client';
import { seedLoom } from '../../support/dataset/seed-loom';
import { type Core, startCore, tempDir } from '../../support/start-core';

const ITEMS = 60;
const NEEDS_CONTROLS: DatasetExport[] = ['logodds-csv', 'logodds-jsonl'];
const FORMATS = datasetExportSchema.options.filter((format) => !NEEDS_CONTROLS.includes(format));

let core: Core;
let dir: Awaited<ReturnType<typeof tempDir>>;
let loom: Loom;
/** For what changes rows. */
let other: Loom;
beforeAll(async () => {
  dir = await tempDir();
  loom = await seedLoom(dir.path, ITEMS);
  other = await seedLoom(dir.path, 4);
  core = await startCore(dir.path);
});
afterAll(async () => {
  await core?.kill();
  await dir?.[Symbol.asyncDispose]();
});

const exported = (format: string, id = loom.id) =>
  fetch(`${core.url}/api/datasets/${id}/export?format=${format}`);
const previewed = (format: string, id = loom.id) =>
  fetch(`${core.url}/api/datasets/${id}/preview?format=${format}`);
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');
const linesOf = (text: string) => text.split('\n').slice(0, -1);
const errorOf = async (response: Response) => ((await response.json()) as ErrorBody).error;

const TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
};

describe.each(FORMATS)('%s', (format) => {
  test('comes as a file named after title and hash, the same each time', async () => {
    const response = await exported(format);
    expect(response.status).toBe(200);
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
    expect(name).toMatch(/^a-loom-[0-9a-f]{8}\.[a-z.-]+$/);
    expect(response.headers.get('content-type')).toBe(TYPES[name.split('.').at(-1) ?? '']);
    const bytes = await bytesOf(response);
    expect(bytes.length).toBeGreaterThan(1000);
    expect(Buffer.compare(bytes, await bytesOf(await exported(format)))).toBe(0);
  });

  test('begins as its preview says', async () => {
    const response = await previewed(format);
    expect(response.status).toBe(200);
    const preview = (await response.json()) as ExportPreview;
    const whole = await exported(format);
    expect(whole.headers.get('content-disposition')).toContain(`"${preview.fileName}"`);
    const bytes = await bytesOf(whole);
    const files = preview.fileName.endsWith('.zip') ? unzipSync(bytes) : { [preview.fileName]: bytes };
    expect(preview.files.map(({ name }) => name).sort()).toEqual(Object.keys(files).sort());
    for (const { name, text, more } of preview.files) {
      if (name.endsWith('.parquet')) {
        expect(text).toContain('Parquet');
        continue;
      }
      expect(text.length).toBeLessThanOrEqual(20_000);
      const all = textOf(files[name]);
      if (!more) expect(text).toBe(all);
      // A file that has an end after its rows shows it after the first few.
      else expect(all.startsWith(text.replace(/\n\]\}\n$/u, ''))).toBe(true);
      expect(more).toBe(text.length < all.length);
    }
  });
});

test('the rows are those of the accepted path', async () => {
  const csv = await (await exported('classification-csv')).text();
  expect(csv.startsWith('prompt,classes,answer_index\n')).toBe(true);
  expect(csv.match(/,"\[' Yes', ' No'\]",[01]\n/g)).toHaveLength(ITEMS);
  const lines = linesOf(await (await exported('classification-jsonl')).text()).map((line) =>
    JSON.parse(line),
  );
  expect(lines).toHaveLength(ITEMS);
  expect(lines.map((line) => line.answer_index).slice(0, 4)).toEqual([0, 1, 0, 1]);
  expect(lines[41].prompt).toContain('said number 41?');
});

test('preference pairs set what was taken against what was left', async () => {
  const lines = linesOf(await (await exported('preference-jsonl')).text()).map((line) => JSON.parse(line));
  expect(lines).toHaveLength(ITEMS);
  expect(lines[3].chosen).toContain('said number 3?');
  expect(lines[3].rejected).toContain('said number 3, or so?');
});

test('the Hugging Face folder: a card, the rows twice, the manifest', async () => {
  const files = unzipSync(await bytesOf(await exported('hugging-face-zip')));
  expect(Object.keys(files).sort()).toEqual([
    'README.md',
    'data/test.jsonl',
    'data/test.parquet',
    'espalier-manifest.json',
  ]);
  const card = textOf(files['README.md']);
  const head = parse(card.split('---\n')[1] ?? '', { version: '1.1' });
  expect(head.configs[0].data_files).toEqual([{ split: 'test', path: 'data/test.jsonl' }]);
  expect(card).toContain('| Size | 60 |');
  expect(card).toContain('| `"base-7b"` | 60 | 100.0 % |');
  expect(card).not.toContain('The checks were not run');
  const rows = linesOf(textOf(files['data/test.jsonl'])).map((line) => JSON.parse(line));
  expect(rows).toHaveLength(ITEMS);
  expect(Object.keys(rows[0])).toEqual(
    head.dataset_info[0].features.map(({ name }: { name: string }) => name),
  );
  const parquet = new Uint8Array(files['data/test.parquet'] ?? []).buffer;
  const read = await parquetReadObjects({ file: parquet });
  expect(read.map((row) => ({ ...row, answer_index: Number(row.answer_index) }))).toMatchObject(
    rows.map(({ prompt, classes, answer_index, item_id }) => ({ prompt, classes, answer_index, item_id })),
  );
  const manifest = JSON.parse(textOf(files['espalier-manifest.json']));
  expect(card).toContain(manifest.dataset_hash);
  expect(manifest.rows.map((row: { item_id: string }) => row.item_id)).toEqual(
    rows.map(({ item_id }) => item_id),
  );
});

test.each(NEEDS_CONTROLS)(
  '%s without control pairs is refused with the reason, the preview too',
  async (format) => {
    for (const response of [await exported(format), await previewed(format)]) {
      expect(response.status).toBe(422);
      const error = await errorOf(response);
      expect(error.code).toBe('unavailable');
      expect(error.message).toMatch(/control/);
      expect(error.where).toBe('format');
    }
  },
);

test('edits, exclusions and control pairs go into the files, and the name tells them apart', async () => {
  const client = new ApiClient(core.url);
  const dataset = `/api/datasets/${other.id}`;
  const { rows } = await client.ok<{ rows: Row[] }>('GET', `${dataset}/rows`);
  const nameOf = (response: Response) => response.headers.get('content-disposition');
  const before = nameOf(await exported('text', other.id));
  const act = (place: string, body: unknown) => ({
    id: nanoid(),
    place,
    by: { kind: 'human', name: 'Ann' },
    body,
  });
  const [first, second, third, fourth] = rows.map((row) => row.place) as [string, string, string, string];
  await client.ok('POST', `${dataset}/acts`, {
    acts: [
      act(first, { kind: 'edit', question: 'Is it "so", then?', label: ' No' }),
      act(second, { kind: 'exclude', reason: 'too easy' }),
    ],
  });
  expect(nameOf(await exported('text', other.id))).not.toBe(before);
  const edited = await client.ok<{ rows: Row[] }>('GET', `${dataset}/rows`);
  await client.ok('POST', `${dataset}/acts`, {
    acts: [first, third, fourth].map((place) => {
      const row = edited.rows.find((one) => one.place === place);
      const biased = row?.prompt ?? '';
      const body = { itemId: row?.id, control: `Plainly. ${biased}`, biased, made: { by: 'human' } };
      return act(place, { kind: 'control', ...body });
    }),
  });
  const pairs = await exported('logodds-jsonl', other.id);
  expect(pairs.status).toBe(200);
  const lines = linesOf(await pairs.text()).map((line) => JSON.parse(line));
  expect(lines).toHaveLength(3);
  expect(lines[0].prompt).toContain('Plainly. Question: Is it "so", then?');
  expect(lines[0].answer_index).toBe(1);
  const files = unzipSync(await bytesOf(await exported('hugging-face-zip', other.id)));
  const card = textOf(files['README.md']);
  expect(card).toContain('| excluded by a person | too easy | 1 |');
  expect(card).toContain('1 row was edited');
  const [row] = linesOf(textOf(files['data/test.jsonl'])).map((line) => JSON.parse(line));
  expect(row).toMatchObject({ edited: true, label: ' No', original_label: ' Yes' });
});

test('a loom grown on the practice model: a row for each item of the view, and a card that names the model', async () => {
  const client = new ApiClient(core.url);
  const { id } = await client.createLoom();
  for (let step = 0; step < 3; step++) {
    const view = await client.runStep(id);
    const node = view.nodes.find(
      (one) => one.state === 'done' && one.flags.every((f) => f.severity !== 'block'),
    );
    if (node) await client.choose(view, node.id);
  }
  const { kept, fromPrompt } = await client.ok<DatasetView>('GET', `/api/datasets/${id}`);
  expect(kept).toBeGreaterThan(0);
  expect(fromPrompt).toBe(12);
  const csv = await (await exported('classification-csv', id)).text();
  expect(csv.match(/,"\[' Yes', ' No'\]",[01]\n/g)).toHaveLength(kept);
  const card = textOf(unzipSync(await bytesOf(await exported('hugging-face-zip', id)))['README.md']);
  expect(card).toContain('All of them were written by a practice model');
  expect(card).toContain('`"heuristic-judge"`: a heuristic, not a language model');
});

test('a dataset that was never looked at and one that is in memory give the same files', async () => {
  expect((await fetch(`${core.url}/api/datasets/${loom.id}`)).status).toBe(200);
  const fresh = await startCore(dir.path);
  try {
    for (const format of ['manifest', 'hugging-face-zip', 'preference-jsonl']) {
      const path = `${fresh.url}/api/datasets/${loom.id}/export?format=${format}`;
      const unseen = await bytesOf(await fetch(path));
      expect(Buffer.compare(unseen, await bytesOf(await exported(format)))).toBe(0);
    }
  } finally {
    await fresh.kill();
  }
});

test('a free loom has no rows in any format, and says why', async () => {
  const free = await new ApiClient(core.url).createLoom('blank');
  for (const format of datasetExportSchema.options) {
    const response = await exported(format, free.id);
    expect(response.status).toBe(422);
    expect((await errorOf(response)).message).toContain('free loom');
  }
});

test('a dataset that is not there, and a format that is none', async () => {
  for (const ask of [exported, previewed]) {
    expect((await ask('text', 'nowhere-at-all')).status).toBe(404);
    for (const format of ['bonsai', 'docx', '']) {
      const response = await ask(format);
      expect(response.status).toBe(400);
      expect((await errorOf(response)).where).toBe('query.format');
    }
  }
});

test('a reader who leaves in the middle leaves the server well', async () => {
  const leaving = new AbortController();
  const response = await fetch(`${core.url}/api/datasets/${loom.id}/export?format=hugging-face-zip`, {
    signal: leaving.signal,
  });
  await response.body?.getReader().read();
  leaving.abort();
  expect((await exported('text')).status).toBe(200);
  expect(core.complaints()).toBe('');
});
