import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelledPrompt } from '@/lib/formats/inverse-scaling/labelled-prompt';
import { rowsToDocument } from '@/lib/formats/rows/document/rows-to-document';
import { openRowsReader } from '@/lib/formats/rows/open-rows-reader';
import type { RowsFormat } from '@/lib/formats/tree-file';
import { WRITERS } from '@/lib/formats/writers';
import { YES_NO } from '../../dataset/builders';
import { rowOf, textOf } from './builders';
import { exported, hostileLabels, hostileText } from './hostile';
import { parsed } from './parsed';

describe('whatever was exported', () => {
  const dataset = (labels: fc.Arbitrary<[string, string]>) =>
    fc
      .record({
        labels,
        questions: fc.array(fc.tuple(hostileText, fc.nat(1)), { minLength: 1, maxLength: 6 }),
      })
      .map(({ labels: texts, questions }) => {
        const format = { ...YES_NO, labels: texts.map((text) => ({ text, meaning: '' })) };
        return { format, rows: questions.map(([question, label]) => rowOf(question, label, {}, format)) };
      });
  const opened = (text: string, format: RowsFormat) => {
    const reader = openRowsReader(format);
    reader.push(text);
    return reader.end();
  };

  it('as classification CSV comes back as the same prompts and classes, or says what is otherwise', async () => {
    let exact = 0;
    await fc.assert(
      fc.asyncProperty(dataset(hostileLabels), async ({ format, rows }) => {
        const file = opened(
          await textOf(WRITERS['classification-csv'], rows, { format }),
          'inverse-scaling-csv',
        );
        const document = rowsToDocument(file);
        const { kept, drops } = parsed(document);
        expect(drops).toEqual([]);
        const known = new Set(document.items.map((item) => `${item.labelIndex} ${item.question}`));
        for (const item of kept) expect(known).toContain(`${item.labelIndex} ${item.question}`);
        if (document.notes.length > 0) return;
        exact++;
        const prompts = new Map(file.rows.map((row) => [row.prompt, row]));
        for (const item of kept) {
          const { prompt, classes } = labelledPrompt(item, document.format);
          expect(prompts.get(prompt)?.classes).toEqual(classes);
        }
      }),
      { numRuns: 600 },
    );
    expect(exact).toBeGreaterThan(100);
  });

  it('as Anthropic JSONL comes back as the same questions', async () => {
    await fc.assert(
      fc.asyncProperty(dataset(fc.constant([' Yes', ' No'])), async ({ format, rows }) => {
        const asked = rows.filter(({ question }) => exported(question).trim() !== '');
        fc.pre(asked.length > 0);
        const file = opened(await textOf(WRITERS['anthropic-jsonl'], asked, { format }), 'anthropic-jsonl');
        const document = rowsToDocument(file);
        const lf = (text: string) => exported(text).replace(/\r+\n/gu, '\n').trim();
        expect(document.items.map(({ question }) => question)).toEqual(
          asked.map(({ question }) => lf(question)),
        );
        const { kept, drops } = parsed(document);
        expect(drops).toEqual([]);
        const known = new Set(document.items.map(({ question }) => question));
        for (const { question } of kept) expect(known.has(question)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('has the same item ids when its texts hold no marks', async () => {
    const tame = fc
      .stringMatching(/^[a-z"',😀é=+@-][a-z "',😀é=+@\n-]{0,30}[a-z?]$/u)
      .filter((text) => !/\n\s*\n/u.test(text));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(tame, { minLength: 2, maxLength: 6 }), async (questions) => {
        const rows = questions.map((question, index) => rowOf(question, index % 2));
        for (const name of ['classification-csv', 'classification-jsonl', 'anthropic-jsonl'] as const) {
          const format =
            name === 'classification-csv'
              ? 'inverse-scaling-csv'
              : name === 'anthropic-jsonl'
                ? name
                : 'inverse-scaling-jsonl';
          const document = rowsToDocument(opened(await textOf(WRITERS[name], rows), format));
          const ids = new Set(rows.map(({ id }) => id));
          const { kept } = parsed(document);
          expect(kept.every(({ id }) => ids.has(id))).toBe(true);
          expect(document.items.map(({ question }) => question)).toEqual(questions);
        }
      }),
      { numRuns: 200 },
    );
  });
});
