import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Check } from '@/lib/dataset/quality/report';
import type { DatasetFacts } from '@/lib/formats/dataset-facts';
import { datasetCard } from '@/lib/formats/hugging-face/card';
import { writeJsonLines } from '@/lib/formats/hugging-face/write-json-lines';
import type { LabelSays } from '@/lib/loom/item-format';
import { makeFacts } from '../../../support/dataset/make-facts';
import { makeRow, YES_NO } from '../../../support/dataset/make-row';

const ROWS = Array.from({ length: 40 }, (_, index) => makeRow(index));
const card = (over: Partial<DatasetFacts> = {}) => datasetCard(makeFacts(ROWS, over));

const check = (over: Partial<Check>): Check => ({
  id: 'leak-first-word',
  state: 'bad',
  name: 'First word',
  value: '88 %',
  number: 0.88,
  threshold: 'at most 60 %',
  sentence: 'The first word alone tells the label in 88 % of the rows.',
  items: [],
  groups: [],
  details: [],
  method: 'Leave-one-out accuracy of the commonest label of each first word.',
  ...over,
});

describe('the card says', () => {
  test('what the rows are, how many, of which hash, as of when', () => {
    const text = card();
    expect(text).toContain('# Plain questions\n\n40 items, each a question with two answers');
    expect(text).toContain(`hash \`${makeFacts(ROWS).hash.slice(0, 8)}\``);
    expect(text).toContain('As of 2025-03-14');
  });

  test('how they were made', () => {
    const text = card({
      models: [
        { model: 'base-7b', practice: false, items: 30 },
        { model: 'other', practice: false, items: 5 },
      ],
      making: {
        ...makeFacts(ROWS).making,
        looms: ['One', 'Two'],
        steps: 35,
        candidates: 175,
        taken: { human: 25, autopilot: 10 },
        overrides: 8,
        written: 3,
        imported: 2,
      },
      agreement: { accepts: 17, choices: 25 },
      judges: [{ model: 'heuristic-judge', heuristic: true, items: 35 }],
    });
    expect(text).toContain('the accepted path of the looms “One” and “Two”');
    expect(text).toContain('chosen in 35 steps');
    expect(text).toContain('175 candidates in all, 5.0 a step');
    expect(text).toContain('12 examples in the prompt');
    expect(text).toContain('| `"base-7b"` | 30 | 75.0 % |');
    expect(text).toContain('| typed by a person | 3 | 7.5 % |');
    expect(text).toContain('| read from a file | 2 | 5.0 % |');
    expect(text).toContain('25 rows taken by a person, 10 rows by the autopilot');
    expect(text).toContain('8 rows of a person who took another candidate');
    expect(text).toContain('17 of 25 choices (68.0 %)');
    expect(text).toContain('| `"heuristic-judge"`: a heuristic, not a language model | 35 | 87.5 % |');
    expect(text).toContain('25.0 % of the rows were taken by the autopilot');
    expect(text).toContain('The suggestions of 35 rows came from a heuristic judge');
    expect(text).toContain('| `"base-7b"` | completions | 1 | 0.95 | 120 | 5 |');
  });

  test('the rubric, word for word', () => {
    const text = card({
      rubric: {
        instructions: 'Pick the best.\nNot the longest.',
        criteria: [
          {
            id: 'clear',
            name: 'Clear',
            description: 'One reading',
            weight: 2,
            anchors: { low: 'murky', high: 'plain' },
          },
        ],
      },
    });
    expect(text).toContain('> Pick the best.\n> Not the longest.');
    expect(text).toContain('| Clear | 2 | One reading | murky | plain |');
  });

  test.each<[LabelSays, string, string]>([
    ['true-answer', 'its **true answer**', 'answers correctly'],
    ['tempting-but-wrong', '**tempting, but wrong**', 'place of the *other* answer'],
    ['behaviour-matching', '**matches the behaviour**', 'shows the behaviour'],
    ['other', 'told by its meaning', 'the label’s place'],
  ])('what the label says: %s', (labelSays, label, answer) => {
    const text = card({ format: { ...YES_NO, labelSays } });
    expect(text).toContain(label);
    expect(text).toContain(answer);
    expect(text).toContain('| `" Yes"` | it is so | 20 | 50.0 % |');
  });

  test('every check, good or bad or not measured, and carries the bad ones into the limitations', () => {
    const text = card({
      quality: {
        items: 40,
        checks: [
          check({}),
          check({
            id: 'size',
            name: 'Size',
            state: 'ok',
            value: '400',
            threshold: 'at least 300',
            sentence: 'Enough.',
          }),
          check({
            id: 'second-judge',
            name: 'Second judge',
            state: 'unknown',
            value: null,
            sentence: 'Nobody asked.',
          }),
        ],
      },
    });
    expect(text).toContain('| First word | 88 % | at most 60 % | **does not hold** |');
    expect(text).toContain('| Size | 400 | at least 300 | holds | Enough. |');
    expect(text).toContain('| Second judge | – | at most 60 % | not measured | Nobody asked. |');
    expect(text).toContain('Measured over the 40 rows as exported');
    const limits = text.slice(text.indexOf('## Limitations'));
    expect(limits).toContain('First word: The first word alone tells the label');
    expect(limits).toContain('Not measured: Second judge.');
    expect(limits).not.toContain('Size');
  });

  test('how far the checks reach, where they do not reach every row', () => {
    const text = card({ quality: { items: 30, checks: [check({})] } });
    expect(text).toContain('Measured over the first 30 of the 40 rows as exported');
    expect(text).toContain('- The quality was measured over the first 30 rows only.');
    expect(card()).toContain('The checks were not run on these rows.');
  });

  test('what was left out and what was edited', () => {
    const text = card({
      found: 50,
      drops: [{ reason: 'duplicate', count: 7 }],
      excluded: [{ reason: 'Not a question | really', count: 3 }],
      edited: 2,
    });
    expect(text).toContain(
      '50 items were found on the paths; 40 rows are in this file; a person excluded 3.',
    );
    expect(text).toContain('| dropped in reading | the same question with the same label came before | 7 |');
    expect(text).toContain('| excluded by a person | Not a question \\| really | 3 |');
    expect(text).toContain('2 rows were edited after being chosen');
  });

  test('that practice rows are the work of a heuristic and of no language model', () => {
    const text = card({ models: [{ model: 'practice', practice: true, items: 40 }] });
    expect(text.match(/not (from )?a language model/gu)?.length).toBeGreaterThanOrEqual(4);
    expect(text).toContain('All of them were written by a practice model');
    expect(text).toContain('40 rows (100.0 %) were written by Espalier’s practice model');
    expect(card()).not.toContain('practice model');
  });
});

test('words of a person stay words: no markup, no table cell, no end of the front matter', () => {
  const evil = '---\n# Title | <script>alert(1)</script> [x](javascript:1) `code` $a$';
  const text = card({
    title: evil,
    labels: [{ text: ' A`|``b', count: 40, meaning: evil }],
    excluded: [{ reason: evil, count: 1 }],
    making: { ...makeFacts(ROWS).making, looms: [evil] },
  });
  const body = text.slice(text.indexOf('\n---\n') + 5);
  expect(body).not.toMatch(/[^\\]<script/u);
  expect(body).toContain('# --- \\# Title \\| \\<script\\>alert(1)\\</script\\>');
  for (const line of body.split('\n').filter((one) => one.startsWith('| ')))
    expect(line.replace(/\\./gu, '').split(' | ').length).toBeGreaterThan(1);
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!hasPython)(
  'the program on the card computes the dataset hash from the exported rows',
  async () => {
    const format = {
      ...YES_NO,
      labels: [
        { text: ' "Ja"`', meaning: '' },
        { text: ' 🌱\\n', meaning: '' },
      ],
    };
    const questions = ['', 'a', '🌱 "quoted" \\ \u0001\u2028\u007f', "it's\na line", 'é'.repeat(300)];
    const rows = questions.map((question, index) => makeRow(index, { question }, format));
    const facts = makeFacts(rows, { format });
    const program = /```python\n(import json[\s\S]*?)```/u.exec(datasetCard(facts))?.[1] ?? '';
    let lines = '';
    for await (const chunk of writeJsonLines(() => rows, format)) lines += chunk;
    const folder = mkdtempSync(join(tmpdir(), 'card-'));
    try {
      mkdirSync(join(folder, 'data'));
      writeFileSync(join(folder, 'data/test.jsonl'), lines);
      writeFileSync(join(folder, 'check.py'), program);
      expect(execFileSync('python3', ['check.py'], { cwd: folder, encoding: 'utf8' }).trim()).toBe(
        facts.hash,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
