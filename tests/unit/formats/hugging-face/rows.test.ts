import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import type { Row } from '@/lib/dataset/row';
import { FormatError } from '@/lib/formats/format-error';
import { COLUMNS } from '@/lib/formats/hugging-face/columns';
import { writeJsonLines } from '@/lib/formats/hugging-face/write-json-lines';
import { writeParquet } from '@/lib/formats/hugging-face/write-parquet';
import type { ItemFormat } from '@/lib/loom/item-format';
import { makeRow, YES_NO } from '../../../support/dataset/make-row';

const ABOUT = { createdBy: 'espalier version 0.1.0', metadata: { espalier_dataset_hash: 'abc' } };

async function jsonLines(rows: readonly Row[], format = YES_NO): Promise<Record<string, unknown>[]> {
  let text = '';
  for await (const chunk of writeJsonLines(() => rows, format)) text += chunk;
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

async function parquetFile(rows: Iterable<Row>, format = YES_NO): Promise<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  for await (const part of writeParquet(() => rows, format, ABOUT)) parts.push(part);
  return new Uint8Array(Buffer.concat(parts)).buffer;
}

/** Numbers of 64 bits come as BigInt. */
async function parquetRows(rows: readonly Row[], format = YES_NO): Promise<Record<string, unknown>[]> {
  const read = await parquetReadObjects({ file: await parquetFile(rows, format) });
  return read.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
    ),
  );
}

const MANY_SIDED = makeRow(3, {
  question: 'He said "it\'s so", didn’t he?\n  Or, 🌱?',
  labelIndex: 1,
  choice: { id: 'c', by: 'human', how: 'override', suggestionVisible: false, reason: 'funnier' },
  edited: {
    actId: 'a',
    by: { kind: 'human', name: 'Ann' },
    at: 1,
    question: 'before',
    label: ' Yes',
    itemId: 'i',
  },
  control: {
    actId: 'a',
    by: { kind: 'human', name: 'Ann' },
    at: 1,
    control: 'Plainly:',
    biased: 'I think:',
    made: 'human',
    stale: false,
  },
  reviews: [
    {
      actId: 'r',
      by: { kind: 'human', name: 'Bo' },
      at: 2,
      verdict: 'agree',
      answer: 1,
      blind: true,
      note: null,
      stale: false,
    },
    {
      actId: 's',
      by: { kind: 'human', name: 'Cy' },
      at: 1,
      verdict: 'disagree',
      answer: 0,
      blind: true,
      note: null,
      stale: true,
    },
  ],
});
const BARE = makeRow(4, {
  stepId: null,
  model: null,
  origin: 'human',
  choice: null,
  rankingId: null,
  score: null,
  confidence: null,
  judge: null,
  rejected: 0,
});

describe('a row', () => {
  test('as JSON: what is asked first, then where it comes from', async () => {
    const [row, bare] = await jsonLines([MANY_SIDED, BARE]);
    expect(Object.keys(row ?? {})).toEqual(COLUMNS.map(({ name }) => name));
    expect(row).toMatchObject({
      prompt: 'Question: He said "it\'s so", didn’t he?\n  Or, 🌱?\nAnswer:',
      classes: [' Yes', ' No'],
      answer_index: 1,
      item_id: MANY_SIDED.id,
      choice: 'override',
      choice_reason: 'funnier',
      suggestion_visible: false,
      edited: true,
      original_question: 'before',
      control_prompt: 'Plainly:',
      biased_prompt: 'I think:',
      reviews_agree: 1,
      reviews_disagree: 0,
    });
    expect(bare).toMatchObject({ model: null, choice_by: null, score: null, origin: 'human', edited: false });
  });

  test('where the label is the tempting answer, the right one is the other', async () => {
    const [row] = await jsonLines([makeRow(0, { labelIndex: 0 })], {
      ...YES_NO,
      labelSays: 'tempting-but-wrong',
    });
    expect(row).toMatchObject({ answer_index: 1, label: ' Yes' });
  });

  test('a control pair of words that were edited since is left out', async () => {
    const [row] = await jsonLines([
      { ...MANY_SIDED, control: MANY_SIDED.control && { ...MANY_SIDED.control, stale: true } },
    ]);
    expect(row).toMatchObject({ control_prompt: null, biased_prompt: null });
  });

  test('without a label of the format is refused by its number', async () => {
    const rows = [makeRow(0), makeRow(6, { label: ' Perhaps', labelIndex: -1 })];
    await expect(jsonLines(rows)).rejects.toThrow(FormatError);
    await expect(parquetRows(rows)).rejects.toThrow('Item 7 has the answer " Perhaps"');
  });
});

describe('the Parquet file', () => {
  test('holds the same rows as the JSON lines, whatever the texts', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((one) => one.isWellFormed());
    const label = fc.record({ text, meaning: text });
    const format: fc.Arbitrary<ItemFormat> = fc.record({
      prefix: text,
      answerPrefix: text,
      labels: fc.array(label, { minLength: 2, maxLength: 4 }),
      separator: text,
      labelSays: fc.constantFrom('true-answer', 'behaviour-matching'),
    });
    const over = fc.record(
      {
        question: text,
        model: fc.option(text),
        score: fc.option(fc.double({ min: 1, max: 5, noNaN: true })),
        stepId: fc.option(text),
        rejected: fc.nat(20),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(format, fc.array(over, { maxLength: 30 }), async (made, overs) => {
        const rows = overs.map((one, index) => makeRow(index, one, made));
        expect(await parquetRows(rows, made)).toEqual(await jsonLines(rows, made));
      }),
      { numRuns: 60 },
    );
  });

  test('of no rows is a file with its columns', async () => {
    expect(await parquetRows([])).toEqual([]);
    const { schema } = parquetMetadata(await parquetFile([]));
    expect(schema.filter(({ name }) => COLUMNS.some((column) => column.name === name))).toHaveLength(
      COLUMNS.length,
    );
  });

  test('has several row groups, each bounded in rows and in characters, and says what wrote it', async () => {
    const rows = Array.from({ length: 11_000 }, (_, index) => makeRow(index));
    const metadata = parquetMetadata(await parquetFile(rows));
    expect(metadata.row_groups.map((group) => Number(group.num_rows))).toEqual([5000, 5000, 1000]);
    expect(metadata.created_by).toBe('espalier version 0.1.0');
    expect(metadata.key_value_metadata).toEqual([{ key: 'espalier_dataset_hash', value: 'abc' }]);
    const long = Array.from({ length: 30 }, (_, index) => makeRow(index, { question: 'é'.repeat(300_000) }));
    expect(parquetMetadata(await parquetFile(long)).row_groups.length).toBeGreaterThan(3);
    expect(await parquetReadObjects({ file: await parquetFile(long), columns: ['question'] })).toEqual(
      long.map(({ question }) => ({ question })),
    );
  });

  test('pulled slowly, it is no more than a row group ahead', async () => {
    let made = 0;
    function* rows() {
      for (; made < 100_000; made++) yield makeRow(made);
    }
    const parts = writeParquet(rows, YES_NO, ABOUT);
    await parts.next();
    expect(made).toBeLessThanOrEqual(5000);
    await parts.next();
    expect(made).toBeLessThanOrEqual(10_000);
    await parts.return(undefined);
  });
});
