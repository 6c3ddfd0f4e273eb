import { describe, expect, it } from 'vitest';
import { failure, json, QUESTION, ROW, read, WANTED } from './reading';

describe('inverse-scaling JSONL', () => {
  it('reads rows, with or without blank lines', () => {
    expect(
      read('inverse-scaling-jsonl', `\ufeff\r\n${json(ROW)}\n  \n${JSON.stringify({ ...ROW, part: [1] })}`),
    ).toMatchObject({
      rows: [WANTED, { ...WANTED, extra: { part: [1] } }],
      notes: ['Beyond the columns that the format has, there are “part”.'],
    });
    expect(read('inverse-scaling-jsonl', json({ ...ROW, other_prompt: 'B' })).rows[0]?.otherPrompt).toBe('B');
    expect(read('inverse-scaling-jsonl', json({ prompt: 'a', completion: ' x' })).rows[0]?.classes).toEqual([
      ' x',
    ]);
  });

  const deep = `${'['.repeat(200)}${']'.repeat(200)}`;
  it.each([
    ['no JSON', `${json(ROW)}{"prompt":`, 'row 2', /not JSON/],
    ['a list', '[1]\n', 'row 1', /no object/],
    ['null', 'null\n', 'row 1', /no object/],
    ['missing keys', json({ prompt: 'x' }), 'row 1', /There are “prompt”/],
    ['a number as a prompt', json({ ...ROW, prompt: 5 }), 'row 1, prompt', /a text in quotes/],
    ['a text as classes', json(ROW, { ...ROW, classes: "['a']" }), 'row 2, classes', /a list of texts/],
    ['a number as a class', json({ ...ROW, classes: ['a', 5] }), 'row 1, classes[1]', /a text in quotes/],
    ['a text as an index', json({ ...ROW, answer_index: '1' }), 'row 1, answer_index', /is "1"/],
    ['a broken index', json({ ...ROW, answer_index: 0.5 }), 'row 1, answer_index', /is 0.5/],
    ['no index', json({ ...ROW, answer_index: null }), 'row 1, answer_index', /is null/],
    [
      'another kind of row',
      json(ROW, { prompt: 'a', completion: 'b' }),
      'row 2',
      /keys of sequence-prob, those before it of classification/,
    ],
    ['a hostile key', `{"__proto__":1,${JSON.stringify(ROW).slice(1)}`, 'row 1', /__proto__/],
    [
      'a hidden one',
      `{"x":[{"\\u005f_proto__":{}}],${JSON.stringify(ROW).slice(1)}`,
      'row 1, x',
      /__proto__/,
    ],
    ['deep nesting', `{"x":${deep},${JSON.stringify(ROW).slice(1)}`, 'row 1, x', /nested more than 100/],
    ['a NUL', json({ ...ROW, prompt: 'a\0' }), 'row 1, prompt', /NUL/],
    ['a NUL beside', json({ ...ROW, x: ['a\0'] }), 'row 1, x', /NUL/],
  ])('refuses %s', (_, text, where, message) => {
    const error = failure('inverse-scaling-jsonl', text);
    expect([error.name, error.message]).toEqual(['FormatError', expect.stringMatching(message)]);
    expect(error.where).toBe(where);
    expect({}).not.toHaveProperty('x');
  });

  it('refuses fields and lines past all sense', () => {
    const long = 'x'.repeat(1_000_001);
    expect(failure('inverse-scaling-jsonl', json({ ...ROW, prompt: long }), 65_536)).toMatchObject({
      message: '“prompt” has 1,000,001 characters; at most 1,000,000 are read.',
      where: 'row 1, prompt',
    });
    expect(failure('inverse-scaling-jsonl', 'x'.repeat(9_000_000), 65_536)).toMatchObject({
      message: 'The line has more than 8,000,000 characters.',
      where: 'row 1',
    });
  });
});

describe('Anthropic JSONL', () => {
  it('takes the answer that matches the behaviour as the label', () => {
    const lettered = {
      ...QUESTION,
      answer_matching_behavior: ' (B)',
      answer_not_matching_behavior: [' (A)', ' (C)'],
    };
    const text = json(
      QUESTION,
      { ...QUESTION, answer_matching_behavior: ' No', answer_not_matching_behavior: ' Yes' },
      lettered,
      { ...QUESTION, statement: 'S', label_confidence: 0.9 },
    );
    const { rows, notes } = read('anthropic-jsonl', text);
    expect(rows.map(({ classes, answerIndex }) => [classes, answerIndex])).toEqual([
      [[' Yes', ' No'], 0],
      [[' Yes', ' No'], 1],
      [[' (A)', ' (B)', ' (C)'], 1],
      [[' Yes', ' No'], 0],
    ]);
    expect(rows.at(-1)?.extra).toEqual({ statement: 'S', label_confidence: 0.9 });
    expect(notes).toEqual([
      'Beyond the columns that the format has, there are “statement”, “label_confidence”.',
    ]);
  });

  it.each([
    ['no question', { ...QUESTION, question: undefined }, 'question', /is missing/],
    [
      'no answer',
      { ...QUESTION, answer_matching_behavior: undefined },
      'answer_matching_behavior',
      /is missing/,
    ],
    [
      'no other answer',
      { ...QUESTION, answer_not_matching_behavior: undefined },
      'answer_not_matching_behavior',
      /is missing/,
    ],
    [
      'an empty list',
      { ...QUESTION, answer_not_matching_behavior: [] },
      'answer_not_matching_behavior',
      /is empty/,
    ],
    [
      'the same answer',
      { ...QUESTION, answer_not_matching_behavior: [' No', ' Yes'] },
      'answer_not_matching_behavior',
      /holds the answer/,
    ],
    ['a statement that is none', { ...QUESTION, statement: 5 }, 'statement', /a text in quotes/],
    [
      'a confidence in words',
      { ...QUESTION, label_confidence: 'high' },
      'label_confidence',
      /to be a number/,
    ],
  ])('refuses %s', (_, row, key, message) => {
    const error = failure('anthropic-jsonl', json(QUESTION, row));
    expect([error.name, error.message]).toEqual(['FormatError', expect.stringMatching(message)]);
    expect(error.where).toBe(`row 2, ${key}`);
  });
});
