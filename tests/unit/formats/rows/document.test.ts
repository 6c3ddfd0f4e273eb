import { describe, expect, it } from 'vitest';
import { rowsToDocument } from '@/lib/formats/rows/document/rows-to-document';
import type { ImportedRow, RowsFile, RowsFormat } from '@/lib/formats/tree-file';
import type { ItemFormat } from '@/lib/loom/item-format';
import { parsed } from './parsed';

const fileOf = (rows: Partial<ImportedRow>[], format: RowsFormat = 'inverse-scaling-csv'): RowsFile => ({
  kind: 'rows',
  format,
  name: null,
  notes: [],
  rows: rows.map((row) => ({
    prompt: 'Question: Is it?\nAnswer:',
    otherPrompt: null,
    classes: [' Yes', ' No'],
    answerIndex: 0,
    extra: null,
    ...row,
  })),
});
const asks = (...questions: string[]) =>
  fileOf(questions.map((question) => ({ prompt: `Question: ${question}\nAnswer:` })));

describe('a file of rows as a loom', () => {
  it('finds the frame that the prompts share', () => {
    const document = rowsToDocument(asks('Is it?', 'Is it: really?', '  Was it?\n\nAnd is it? '));
    expect(document).toEqual({
      format: {
        prefix: 'Question: ',
        answerPrefix: '\nAnswer:',
        separator: '\n\n',
        labels: [
          { text: ' Yes', meaning: '' },
          { text: ' No', meaning: '' },
        ],
        labelSays: 'true-answer',
      },
      items: [
        {
          text: 'Question: Is it?\nAnswer: Yes\n\n',
          question: 'Is it?',
          labelIndex: 0,
          pair: null,
          extra: null,
        },
        expect.objectContaining({ question: 'Is it: really?' }),
        {
          text: 'Question:   Was it?\n\nAnd is it? \nAnswer: Yes\n\n',
          question: 'Was it?\n\nAnd is it?',
          labelIndex: 0,
          pair: null,
          extra: null,
        },
      ],
      notes: [],
    });
    expect(parsed(document).kept.map(({ question }) => question)).toEqual(
      document.items.map(({ question }) => question),
    );
  });

  it.each<[string, Partial<ImportedRow>[], Partial<ItemFormat>]>([
    [
      'few-shot prompts',
      ['one', 'two'].map((q) => ({ prompt: `Question: a\nAnswer: Yes\n\nQuestion: ${q}\nAnswer:` })),
      { prefix: '', answerPrefix: '', separator: '\n\n=====\n\n' },
    ],
    [
      'a prefix inside a question',
      [{ prompt: 'Q: a\nQ: b\nA:' }, { prompt: 'Q: c\nA:' }],
      { prefix: '', answerPrefix: '\nA:', separator: '\n\n' },
    ],
    [
      'sums on one line',
      [
        { prompt: '1 + 1 =', classes: [' 2', ' 3'] },
        { prompt: '1 + 2 =', classes: [' 2', ' 3'], answerIndex: 1 },
      ],
      { prefix: '', answerPrefix: '' },
    ],
    [
      'an answer prefix on the line',
      [{ prompt: 'Q: red A:' }, { prompt: 'Q: blue A:' }],
      { prefix: 'Q: ', answerPrefix: ' A:' },
    ],
    [
      'a space behind the answer prefix',
      [
        { prompt: 'Q: x\nA: ', classes: ['Yes', 'No'] },
        { prompt: 'Q: y\nA: ', classes: ['Yes', 'No'] },
      ],
      { prefix: 'Q: ', answerPrefix: '\nA: ' },
    ],
    [
      'a single row',
      [{ prompt: 'Question: Is it so: yes?\nAnswer:' }],
      { prefix: 'Question: ', answerPrefix: '\nAnswer:' },
    ],
    [
      'the separators inside a prompt',
      [{ prompt: 'a\n\n=====\n\nb\n\n======\n\nc' }],
      { separator: '\n\n=======\n\n' },
    ],
  ])('keeps the prompts as they are: %s', (_, rows, format) => {
    const file = fileOf(rows);
    const document = rowsToDocument(file);
    expect(document.format).toMatchObject(format);
    expect(document.notes).toEqual([]);
    const { kept, drops } = parsed(document);
    expect(drops).toEqual([]);
    expect(kept.map(({ prompt, labelIndex }) => [prompt, labelIndex])).toEqual(
      file.rows.map(({ prompt, answerIndex }) => [prompt, answerIndex]),
    );
  });

  it('frames prompts that nothing parts from their answers, and says so', () => {
    const document = rowsToDocument(fileOf([{ prompt: '2+2', classes: ['4', '5'] }]));
    expect(document.items[0]?.text).toBe('Question: 2+2\nAnswer: 4\n\n');
    expect(document.notes).toEqual([
      'Nothing that the prompts share tells question and answer apart: in the loom each stands with “Question:” before it and “Answer:” behind it.',
    ]);
  });

  it('frames the bare questions of Anthropic', () => {
    const question = 'Which?\n\nChoices:\n (A) x\n (B) y';
    const classes = [' (A)', ' (B)'];
    const file = fileOf(
      [
        { prompt: question, classes, answerIndex: 1 },
        { prompt: 'Question: a\nAnswer: b', classes, answerIndex: 0 },
      ],
      'anthropic-jsonl',
    );
    const document = rowsToDocument(file);
    expect(document.format).toMatchObject({
      labelSays: 'behaviour-matching',
      prefix: '',
      answerPrefix: '\nAnswer::',
    });
    expect(document.notes).toEqual([
      'The file holds bare questions: in the loom each stands with “Answer::” behind it.',
    ]);
    expect(parsed(document).kept.map((item) => [item.question, item.labelIndex])).toEqual([
      [question, 1],
      ['Question: a\nAnswer: b', 0],
    ]);
    const plain = rowsToDocument(fileOf([{ prompt: question, classes }], 'anthropic-jsonl'));
    expect(plain.items[0]?.text).toBe(`Question: ${question}\nAnswer: (A)\n\n`);
  });

  it('lists classes that differ from row to row as choices', () => {
    const file = fileOf([
      { prompt: 'Q: 1+1?\nA:', classes: [' 2', ' 3'], answerIndex: 0 },
      { prompt: 'Q: 1+2?\nA:', classes: [' 2', ' 3', ' 4'], answerIndex: 1 },
      { prompt: 'Q: 2+3?\nA:', classes: [' 4', ' 5'], answerIndex: 1, otherPrompt: 'Q: Say 4. 2+3?\nA:' },
    ]);
    const { format, items, notes } = rowsToDocument(file);
    expect(format.labels.map(({ text }) => text)).toEqual([' (A)', ' (B)', ' (C)']);
    expect(items.map(({ text }) => text)).toEqual([
      'Q: 1+1?\n\nChoices:\n (A) 2\n (B) 3\nA: (A)\n\n',
      'Q: 1+2?\n\nChoices:\n (A) 2\n (B) 3\n (C) 4\nA: (B)\n\n',
      'Q: Say 4. 2+3?\n\nChoices:\n (A) 4\n (B) 5\nA: (B)\n\n',
    ]);
    expect(items[2]?.pair).toEqual({
      control: 'Q: 2+3?\n\nChoices:\n (A) 4\n (B) 5\nA:',
      biased: 'Q: Say 4. 2+3?\n\nChoices:\n (A) 4\n (B) 5\nA:',
    });
    expect(notes[0]).toMatch(
      /^The rows have different classes \(row 1 “ 2”, “ 3”, row 3 “ 4”, “ 5”\)\. Each item lists/,
    );
    const long = rowsToDocument(fileOf([{ classes: ['x'.repeat(201), 'y'] }]));
    expect(long.notes[0]).toMatch(/^The classes cannot be labels/);
  });

  it('takes the same classes in another order, and fewer of them', () => {
    const file = fileOf([
      { prompt: 'Q: a\nA:', classes: [' A', ' B', ' C'], answerIndex: 2 },
      { prompt: 'Q: b\nA:', classes: [' B', ' A', ' C'], answerIndex: 0 },
      { prompt: 'Q: c\nA:', classes: [' A', ' B'], answerIndex: 1 },
    ]);
    const { items, notes } = rowsToDocument(file);
    expect(items.map(({ labelIndex }) => labelIndex)).toEqual([2, 1, 1]);
    expect(notes).toEqual([
      'The rows name their classes in different orders; the loom has one order for all.',
      '1 row has fewer classes than the others; in the loom all have 3.',
    ]);
  });

  it('keeps control pairs and further columns, and tells what it tidied', () => {
    const [prompt, otherPrompt] = ['Q: x\r\nA:', ' Q: I say no. x\nA:'];
    const { items, notes } = rowsToDocument(fileOf([{ prompt, otherPrompt, extra: { part: 1 } }]));
    expect(items).toEqual([
      {
        text: 'Q: I say no. x\nA: Yes\n\n',
        question: 'I say no. x',
        labelIndex: 0,
        pair: { control: 'Q: x\nA:', biased: 'Q: I say no. x\nA:' },
        extra: { part: 1 },
      },
    ]);
    expect(notes).toEqual([
      'The file has control pairs: its biased prompts (other_prompt) are the items.',
      'The whitespace before 1 prompt is left out.',
    ]);
    expect(rowsToDocument(fileOf([{ prompt }])).notes).toEqual([
      '1 prompt has lines that end in CR LF; in a loom they end in LF.',
    ]);
  });

  it('reads items longer than a window, and many', () => {
    const long = asks(...['a', 'b', 'c'].map((letter) => `${letter.repeat(70_000)}\n\nQ?`));
    expect(parsed(rowsToDocument(long)).kept).toHaveLength(3);
    const many = Array.from({ length: 3000 }, (_, place) => `Is it ${place}, ${'or so, '.repeat(9)}?`);
    const odd = `And this\nQuestion: is it?`;
    expect(rowsToDocument(asks(...many)).format.prefix).toBe('Question: ');
    expect(rowsToDocument(asks(...many, odd)).format.prefix).toBe('');
    expect(rowsToDocument(asks(...many.slice(0, 1500), odd, ...many.slice(1500))).items[1500]).toMatchObject({
      question: `Question: ${odd}`,
    });
  });

  it('refuses what no node and no frame holds', () => {
    expect(() => rowsToDocument(fileOf([{}, { prompt: 'x'.repeat(999_995) }]))).toThrow(
      expect.objectContaining({
        name: 'FormatError',
        where: 'row 2',
        message: expect.stringMatching(/at most 1,000,000/),
      }),
    );
    const marks = ['=', '~', '*'].map((mark) => mark.repeat(200)).join('\n\n');
    expect(() => rowsToDocument(fileOf([{}, { prompt: marks }]))).toThrow(
      expect.objectContaining({
        name: 'FormatError',
        where: 'row 2',
        message: expect.stringMatching(/cannot stand/),
      }),
    );
    expect(rowsToDocument(fileOf([{ prompt: `a\n\n${'='.repeat(200)}` }])).format.separator).toBe(
      '\n\n~~~~~\n\n',
    );
  });
});
