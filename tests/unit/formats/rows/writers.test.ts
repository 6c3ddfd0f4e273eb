import { describe, expect, it } from 'vitest';
import { parseText } from '@/lib/dataset/parse-items';
import type { Pair } from '@/lib/formats/dataset-facts';
import { WRITERS } from '@/lib/formats/writers';
import { YES_NO } from '../../dataset/builders';
import { jsonLinesOf, rowOf, textOf } from './builders';

const ROW = rowOf('Is it so?', 0, {
  model: 'base-7b',
  stepId: 's1',
  judge: 'judge-1',
  score: 4.25,
  confidence: 1,
  rejected: 3,
  choice: { id: 'c1', by: 'human', how: 'override', suggestionVisible: true, reason: 'clearer' },
});
const HASH = '0123456789abcdef0123456789abcdef';

describe('preference pairs', () => {
  const pair: Pair = {
    row: ROW,
    prompt: 'Some questions:\n\n',
    chosen: 'Question: Is it so?\nAnswer: Yes\n\n',
    rejected: [
      { nodeId: 'n7', text: 'Question: Is it not?\nAnswer: No\n\n', score: 2 },
      { nodeId: 'n8', text: 'Question: Is it so?\nAnswer: Yes\n\n', score: 4 },
    ],
    source: 'blind',
    judge: null,
    stepId: 's1',
  };

  it('is one line a candidate that was left', async () => {
    const lines = jsonLinesOf(await textOf(WRITERS['preference-jsonl'], [ROW], {}, [pair]));
    expect(lines).toEqual([
      {
        prompt: pair.prompt,
        chosen: pair.chosen,
        rejected: pair.rejected[0]?.text,
        metadata: {
          source: 'blind',
          judge: null,
          step: 's1',
          item_id: ROW.id,
          edited: false,
          dataset_hash: HASH,
          label_says: 'true-answer',
          chosen_node: 'n0',
          rejected_node: 'n7',
          chosen_score: 4.25,
          rejected_score: 2,
        },
      },
    ]);
  });

  it('names what was taken where an edit stands over it', async () => {
    const by = { kind: 'human' as const, name: 'Ada' };
    const edited = { actId: 'e', by, at: 1, question: 'x', label: ' No', itemId: 'before' };
    const row = { ...ROW, edited };
    const [line] = jsonLinesOf(await textOf(WRITERS['preference-jsonl'], [row], {}, [{ ...pair, row }]));
    expect(line).toMatchObject({ metadata: { item_id: 'before', edited: true } });
  });

  it('says that there are none', async () => {
    await expect(textOf(WRITERS['preference-jsonl'], [ROW])).rejects.toThrow(/there are no pairs/);
  });
});

describe('plain text', () => {
  it('is read again by the item format', async () => {
    const rows = [ROW, rowOf('And this?', 1, { index: 1 })];
    const text = await textOf(WRITERS.text, rows);
    expect(text).toBe('Question: Is it so?\nAnswer: Yes\n\nQuestion: And this?\nAnswer: No\n\n');
    expect(parseText(text, YES_NO).items.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  it('needs no labels', async () => {
    const format = { ...YES_NO, labels: [], answerPrefix: '\nAnswer: ' };
    const row = rowOf('Why?', -1, { label: ' Because.', prompt: 'Question: Why?\nAnswer: ' });
    const text = await textOf(WRITERS.text, [row], { format });
    expect(text).toBe('Question: Why?\nAnswer: Because.\n\n');
    expect(parseText(text, format).items[0]).toMatchObject({ question: 'Why?', label: ' Because.' });
  });
});

describe('spreadsheet', () => {
  it('has a column for everything a person asks about', async () => {
    const by = { kind: 'human' as const, name: 'Ada' };
    const review = { actId: 'a', at: 1, by, note: null, stale: false, blind: false, answer: null };
    const row = {
      ...ROW,
      edited: { actId: 'e', by, at: 1, question: 'x', label: ' No', itemId: 'y' },
      reviews: [
        { ...review, verdict: 'agree' as const },
        {
          ...review,
          by: { ...by, name: 'Ben' },
          verdict: 'disagree' as const,
          answer: 1,
          blind: true,
          stale: true,
        },
      ],
    };
    const quoted = (cells: string[]) => `${cells.map((cell) => `"${cell}"`).join(',')}\n`;
    const columns =
      'question,label,meaning,item_id,model,judge_score,choice,edited,reviews,place,dataset_hash';
    const reviews = 'Ada: agree; Ben: disagree, answers No (blind, before an edit)';
    expect(await textOf(WRITERS['spreadsheet-csv'], [row])).toBe(
      `\ufeff${quoted(columns.split(','))}` +
        quoted([
          ...['Is it so?', ' Yes', 'yes', ROW.id, 'base-7b', '4.25', 'override by human', 'by Ada'],
          ...[reviews, 'n0:0-9', HASH],
        ]),
    );
  });

  it('keeps its cells where a program splits at ";"', async () => {
    const text = await textOf(WRITERS['spreadsheet-csv'], [rowOf('a;=cmd', 0)]);
    expect(text).toContain('"a;=cmd"');
  });

  it.each(['=1+1', '+1', '-1', '@a', '\ta', '\ra', '\na'])('holds no formula: %j', async (question) => {
    const text = await textOf(WRITERS['spreadsheet-csv'], [rowOf(question, 0, { model: question })]);
    const cells = text.split('"dataset_hash"\n')[1] ?? '';
    expect(cells.startsWith(`"'${question}"`)).toBe(true);
    expect(cells.split(`'${question}`)).toHaveLength(3);
  });
});

describe('manifest', () => {
  it('tells what the dataset is, and where each row comes from', async () => {
    const edited = {
      actId: 'e',
      by: { kind: 'human' as const, name: 'Ada' },
      at: 5,
      question: 'x',
      label: ' No',
      itemId: 'y',
    };
    const spans = [
      { nodeId: 'n3', from: 4, to: 9 },
      { nodeId: 'n4', from: 0, to: 2 },
      { nodeId: 'n4', from: 5, to: 6 },
    ];
    const rows = [ROW, rowOf('And this?', 1, { index: 2, edited, spans })];
    const text = await textOf(WRITERS.manifest, rows, {
      excluded: [{ reason: 'dull', count: 1 }],
      drops: [{ reason: 'duplicate', count: 2 }],
      format: { ...YES_NO, labelSays: 'other' },
    });
    const manifest = JSON.parse(text);
    expect(manifest).toMatchObject({
      espalier: '0.1.0',
      title: 'Tempting, but wrong',
      dataset_hash: HASH,
      made_at: 1_700_000_000_000,
      label_says: 'other',
      label_meaning: 'What the label says of its item is not stated; the label itself is the target.',
      labels: [
        { text: ' Yes', count: 1, meaning: 'yes' },
        { text: ' No', count: 1, meaning: 'no' },
      ],
      counts: { rows: 2, found: 2, dropped: 2, excluded: 1, edited: 0, pairs: 0 },
      drops: [{ reason: 'duplicate', count: 2 }],
      excluded: [{ reason: 'dull', count: 1 }],
    });
    expect(manifest.rows).toMatchObject([
      {
        item_id: ROW.id,
        place: 'n0:0-9',
        nodes: ['n0'],
        model: 'base-7b',
        judge: 'judge-1',
        score: 4.25,
        choice: { how: 'override', by: 'human' },
        edited: null,
      },
      { nodes: ['n3', 'n4'], choice: null, edited: { by: 'Ada', at: 5, item_id: 'y' } },
    ]);
    expect(text.split('\n')).toHaveLength(rows.length + 3);
  });
});
