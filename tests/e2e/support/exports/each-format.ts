import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import {
  type DatasetExport,
  datasetExportSchema,
  type TreeExport,
  treeExportSchema,
} from '@/lib/formats/export-format';
import type { ApiClient } from '../../../support/api-client.ts';
import type { ExportDialog, Saved } from '../export-dialog.ts';
import { ARCHIVES } from './archives.ts';
import type { ExportedSet } from './exported-set.ts';
import { textOf } from './read-file.ts';
import { checkManifest, ROW_FILES } from './row-files.ts';
import { checkTree } from './tree-files.ts';

/** Every format under the name it has in the dialog. */
export const FORMAT_NAMES: Record<DatasetExport | TreeExport, string> = {
  'classification-csv': 'Classification CSV',
  'logodds-csv': 'Log-odds CSV',
  'sequence-prob-csv': 'Sequence probability CSV',
  'classification-jsonl': 'Classification JSONL',
  'logodds-jsonl': 'Log-odds JSONL',
  'sequence-prob-jsonl': 'Sequence probability JSONL',
  'anthropic-jsonl': 'Anthropic JSONL',
  'inspect-jsonl': 'Inspect JSONL',
  'lm-eval-zip': 'LM Evaluation Harness',
  'openai-evals-zip': 'openai/evals',
  'hugging-face-zip': 'Hugging Face dataset',
  'preference-jsonl': 'Preference pairs',
  manifest: 'Manifest',
  text: 'Plain text',
  'spreadsheet-csv': 'Spreadsheet CSV',
  espalier: 'Espalier JSON',
  bonsai: 'Bonsai JSON',
  loomsidian: 'Loomsidian JSON',
  pyloom: 'pyloom JSON',
};

/** How a file is had from its link: by a click that saves it, or by its address. */
export type Taking = 'save' | 'follow';

/** Chooses a format, holds its preview against the file that it saves, and gives that file. */
export const saveAs = async (
  dialog: ExportDialog,
  format: DatasetExport | TreeExport,
  taking: Taking = 'save',
): Promise<Saved> => {
  await dialog.choose(FORMAT_NAMES[format]);
  const shown = await dialog.preview();
  const saved = await dialog[taking]();
  await expect(dialog.dialog.getByText(saved.name, { exact: true }).first()).toBeVisible();
  const files = saved.name.endsWith('.zip') ? unzipSync(saved.bytes) : { [saved.name]: saved.bytes };
  expect([...shown.keys()].sort()).toEqual(Object.keys(files).sort());
  for (const [name, { text, whole }] of shown) {
    const all = textOf(files[name] ?? new Uint8Array());
    if (name.endsWith('.parquet')) expect(text).toContain('Parquet');
    else if (whole) expect(text, name).toBe(all);
    // A file that has an end after its rows shows it after the first few.
    else expect(all.startsWith(text.replace(/\n\]\}\n$/u, '')), `${name} begins as shown`).toBe(true);
  }
  return saved;
};

/** Saves every format of rows that is to be had and holds each file, and the manifest beside it, against the dataset. */
export const saveRows = async (
  dialog: ExportDialog,
  set: ExportedSet,
  wanted: readonly DatasetExport[] = datasetExportSchema.options,
  taking: Taking = 'save',
): Promise<void> => {
  const there = set.view.offers.filter(({ available }) => available).map(({ format }) => format);
  for (const format of wanted.filter((one) => there.includes(one)))
    await test.step(format, async () => {
      const saved = await saveAs(dialog, format, taking);
      expect(saved.name).toContain(`-${set.hash.slice(0, 8)}.`);
      await (ROW_FILES[format] ?? ARCHIVES[format])?.(saved, set);
      const manifest = dialog.dialog.getByRole('link', { name: 'Its manifest' });
      // Item ids are in the file itself, or in the manifest beside it.
      const text = textOf(saved.bytes);
      const holdsIds =
        saved.name.endsWith('.zip') || set.rows.some(({ id, edited }) => text.includes(edited?.itemId ?? id));
      if (holdsIds) await expect(manifest).toBeHidden();
      else await checkManifest(await dialog[taking]('Its manifest'), set);
    });
};

/** Saves a loom's tree in every format and holds each file against the loom. */
export const saveTrees = async (
  dialog: ExportDialog,
  api: ApiClient,
  loomId: string,
  taking: Taking = 'save',
): Promise<void> => {
  for (const format of treeExportSchema.options)
    await test.step(format, async () => {
      const saved = await saveAs(dialog, format, taking);
      expect(saved.name.endsWith(`.${format}.json`)).toBe(true);
      checkTree(format, saved, await api.open(loomId));
    });
};
