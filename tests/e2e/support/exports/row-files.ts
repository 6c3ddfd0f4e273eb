import { expect } from '@playwright/test';
import type { DatasetExport } from '@/lib/formats/export-format';
import type { Saved } from '../export-dialog.ts';
import { type ExportedSet, rightOf } from './exported-set.ts';
import { csvOf, jsonLinesOf, textOf } from './read-file.ts';

/** Holds a saved file against the dataset. */
export type Check = (saved: Saved, set: ExportedSet) => void | Promise<void>;

/** The answer prefix of these looms ends without a space, so prompts and labels are taken as they stand. */
export const classified = (set: ExportedSet) =>
  set.rows.map((row) => ({
    prompt: row.prompt,
    classes: set.format.labels.map(({ text }) => text),
    answer_index: rightOf(set, row),
  }));

/** A list of labels without quotes in them, as Python writes it. */
const python = (labels: readonly string[]): string => `[${labels.map((label) => `'${label}'`).join(', ')}]`;

const inCsv = (rows: readonly { classes: string[]; answer_index: number }[]) =>
  rows.map((row) => ({ ...row, classes: python(row.classes), answer_index: String(row.answer_index) }));

const withControls = (set: ExportedSet) =>
  classified(set).map((row, at) => ({
    ...row,
    prompt: set.rows[at]?.control?.control,
    other_prompt: set.rows[at]?.control?.biased,
  }));

const completed = (set: ExportedSet) =>
  classified(set).map(({ prompt, classes, answer_index }) => ({ prompt, completion: classes[answer_index] }));

export const checkManifest: Check = ({ bytes }, { view, format, hash, rows }) => {
  const manifest = JSON.parse(textOf(bytes));
  expect(manifest).toMatchObject({
    dataset_hash: hash,
    label_says: format.labelSays,
    labels: view.labels.map(({ text, count }) => ({ text, count })),
    counts: { rows: rows.length, found: view.found, dropped: view.dropped, excluded: view.excluded },
  });
  expect(manifest.rows).toMatchObject(
    rows.map(({ id, place, labelIndex, stepId, edited }) => ({
      ...{ item_id: id, place, label_index: labelIndex, step: stepId },
      edited: edited && { item_id: edited.itemId },
    })),
  );
};

/** A cell that a spreadsheet would take for a formula, as it is escaped. */
const safe = (cell: string): string => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell);

const checkSpreadsheet: Check = ({ bytes }, { hash, rows }) => {
  const text = textOf(bytes);
  expect(text.startsWith('\uFEFF"question","label",')).toBe(true);
  expect(csvOf(text.slice(1))).toMatchObject(
    rows.map(({ id, question, label, place }) => ({
      ...{ question: safe(question), place: safe(place) },
      ...{ label, item_id: id, dataset_hash: hash },
    })),
  );
};

/** Every file of rows that is one file. */
export const ROW_FILES: Partial<Record<DatasetExport, Check>> = {
  'classification-csv': ({ bytes }, set) => expect(csvOf(textOf(bytes))).toEqual(inCsv(classified(set))),
  'classification-jsonl': ({ bytes }, set) => expect(jsonLinesOf(bytes)).toEqual(classified(set)),
  'logodds-csv': ({ bytes }, set) => expect(csvOf(textOf(bytes))).toEqual(inCsv(withControls(set))),
  'logodds-jsonl': ({ bytes }, set) => expect(jsonLinesOf(bytes)).toEqual(withControls(set)),
  'sequence-prob-csv': ({ bytes }, set) => expect(csvOf(textOf(bytes))).toEqual(completed(set)),
  'sequence-prob-jsonl': ({ bytes }, set) => expect(jsonLinesOf(bytes)).toEqual(completed(set)),
  'anthropic-jsonl': ({ bytes }, { rows, format }) =>
    expect(jsonLinesOf(bytes)).toEqual(
      rows.map(({ question, label, labelIndex }) => ({
        question,
        answer_matching_behavior: label,
        answer_not_matching_behavior: format.labels[1 - labelIndex]?.text,
      })),
    ),
  'inspect-jsonl': ({ bytes }, set) =>
    expect(jsonLinesOf(bytes)).toMatchObject(
      set.rows.map((row) => ({
        id: row.id,
        input: row.question,
        choices: set.format.labels.map(({ text }) => text.trim()),
        target: 'AB'[rightOf(set, row)],
        metadata: { item_id: row.id, dataset_hash: set.hash, label_says: set.format.labelSays },
      })),
    ),
  'preference-jsonl': ({ bytes }, { rows, left, hash }) => {
    const pairs = jsonLinesOf(bytes) as { rejected: string; chosen: string; metadata: { item_id: string } }[];
    for (const { id, place, edited, question } of rows) {
      const of = pairs.filter(({ metadata }) => metadata.item_id === (edited?.itemId ?? id));
      expect(of.map(({ rejected }) => rejected).sort()).toEqual(left.get(place)?.toSorted());
      for (const pair of of) {
        expect(pair.chosen).toContain(edited?.question ?? question);
        expect(pair.metadata).toMatchObject({ dataset_hash: hash, edited: edited !== null });
      }
    }
    expect(pairs).toHaveLength([...left.values()].flat().length);
  },
  manifest: checkManifest,
  text: ({ bytes }, { rows, format }) =>
    expect(textOf(bytes)).toBe(rows.map(({ prompt, label }) => prompt + label + format.separator).join('')),
  'spreadsheet-csv': checkSpreadsheet,
};
