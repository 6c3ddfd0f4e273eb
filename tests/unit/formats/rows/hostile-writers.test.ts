import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePythonList } from '@/lib/formats/inverse-scaling/parse-python-list';
import { openRowsReader } from '@/lib/formats/rows/open-rows-reader';
import type { RowsFormat } from '@/lib/formats/tree-file';
import { WRITERS } from '@/lib/formats/writers';
import type { ItemFormat } from '@/lib/loom/item-format';
import { YES_NO } from '../../dataset/builders';
import { controlOf, factsOf, jsonLinesOf, rowOf, textOf, written } from './builders';
import { exported, hostileLabels, hostileText } from './hostile';

const dataset = fc
  .record({
    labels: hostileLabels,
    title: hostileText,
    questions: fc.array(fc.tuple(hostileText, fc.nat(1)), { minLength: 1, maxLength: 5 }),
  })
  .map(({ labels, title, questions }) => {
    const format: ItemFormat = {
      ...YES_NO,
      labels: labels.map((text) => ({ text, meaning: `${title}!` })),
    };
    const rows = questions.map(([question, label], index) =>
      rowOf(question, label, { index, control: controlOf(`N${question}`, `B${question}`) }, format),
    );
    return { format, rows, title };
  });

/** As a block scalar, a YAML writer lost the spaces of such a first line. */
const hostileTitle = (title: string) => ({
  title,
  rows: [rowOf('Is it so?', 0)],
  format: { ...YES_NO, labels: YES_NO.labels.map((label) => ({ ...label, meaning: `${title}!` })) },
});

const rowsIn = (format: RowsFormat, text: string) => {
  const reader = openRowsReader(format);
  for (let at = 0; at < text.length; at += 7) reader.push(text.slice(at, at + 7));
  return reader.end().rows;
};

it('writes CSV that other readers read, and that is read back', async () => {
  await fc.assert(
    fc.asyncProperty(dataset, async ({ format, rows }) => {
      const csv = await textOf(WRITERS['logodds-csv'], rows, { format });
      expect(csv.isWellFormed()).toBe(true);
      const wanted = rows.map(({ question, labelIndex }) => ({
        prompt: exported(`N${question}`).replace(/[ \t]+$/u, ''),
        otherPrompt: exported(`B${question}`).replace(/[ \t]+$/u, ''),
        classes: format.labels.map(({ text }) => exported(text)),
        answerIndex: labelIndex,
        extra: null,
      }));
      const papa = Papa.parse<Record<string, string>>(csv, {
        header: true,
        newline: '\n',
        skipEmptyLines: true,
      });
      expect(papa.errors).toEqual([]);
      expect(
        papa.data.map((row) => ({
          prompt: row.prompt,
          otherPrompt: row.other_prompt,
          classes: parsePythonList(row.classes ?? ''),
          answerIndex: Number(row.answer_index),
          extra: null,
        })),
      ).toEqual(wanted);
      expect(rowsIn('inverse-scaling-csv', csv)).toEqual(wanted);
      const jsonl = await textOf(WRITERS['logodds-jsonl'], rows, { format });
      expect(rowsIn('inverse-scaling-jsonl', jsonl)).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});

it('writes JSON lines that keep every word', async () => {
  await fc.assert(
    fc.asyncProperty(dataset, async ({ format, rows }) => {
      const lines = async (name: 'anthropic-jsonl' | 'inspect-jsonl') =>
        jsonLinesOf(await textOf(WRITERS[name], rows, { format }));
      expect(await lines('inspect-jsonl')).toMatchObject(
        rows.map(({ question, labelIndex, label }) => ({
          input: exported(question),
          target: 'AB'[labelIndex],
          metadata: { label: exported(label) },
        })),
      );
      expect(await lines('anthropic-jsonl')).toMatchObject(
        rows.map(({ question, label }) => ({
          question: exported(question),
          answer_matching_behavior: exported(label),
        })),
      );
    }),
    { numRuns: 200 },
  );
});

it('writes YAML that is read back', async () => {
  await fc.assert(
    fc.asyncProperty(dataset, async ({ format, rows, title }) => {
      const facts = { format, title };
      const [task = ''] = Object.values(await written(WRITERS['lm-eval-zip'], rows, facts));
      expect(parse(task, { version: '1.1' }).metadata).toMatchObject({
        title: exported(title),
        labels: format.labels.map(({ text }) => ({ text: exported(text) })),
      });
      fc.pre(WRITERS['openai-evals-zip'].problem(factsOf(rows, facts)) === null);
      const [registry = ''] = Object.values(await written(WRITERS['openai-evals-zip'], rows, facts));
      expect(parse(registry, { version: '1.1' }).tempting_01234567.description).toContain(exported(title));
    }),
    {
      numRuns: 200,
      examples: [[hostileTitle(' \n')], [hostileTitle(' \n\n')], [hostileTitle('\t\n x\n')]],
    },
  );
});

it('writes everything else as text that UTF-8 holds, in pieces', async () => {
  const long = rowOf('😀'.repeat(9_000), 0);
  const rows = Array.from({ length: 40 }, (_, index) => ({ ...long, index }));
  for (const name of [
    'text',
    'spreadsheet-csv',
    'manifest',
    'classification-csv',
    'inspect-jsonl',
  ] as const) {
    const [file] = WRITERS[name].files({
      rows: () => rows,
      pairs: () => [],
      facts: factsOf(rows),
      stem: 's',
    });
    let most = 0;
    for await (const chunk of file?.chunks ?? []) {
      most = Math.max(most, chunk.length);
      expect(String(chunk).isWellFormed()).toBe(true);
    }
    expect(most).toBeLessThan(60_000);
  }
});

it('keeps one row at a time', async () => {
  let made = 0;
  function* many() {
    for (; made < 50_000; made++) yield rowOf(`Is it ${made}?`, made % 2, { index: made });
  }
  const facts = factsOf([], { rows: 50_000, labels: [{ text: ' Yes', meaning: '', count: 50_000 }] });
  const [file] = WRITERS['classification-csv'].files({ rows: many, pairs: () => [], facts, stem: 's' });
  expect(made).toBe(0);
  let pieces = 0;
  for await (const chunk of file?.chunks ?? []) {
    if (pieces++ === 0) expect(made).toBeLessThan(1000);
    expect(chunk.length).toBeLessThan(33_000);
  }
  expect(pieces).toBeGreaterThan(50);
});
