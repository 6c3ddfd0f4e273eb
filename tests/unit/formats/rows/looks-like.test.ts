import { describe, expect, it } from 'vitest';
import { looksLike } from '@/lib/formats/rows/looks-like';
import type { RowsFormat } from '@/lib/formats/tree-file';
import { json, QUESTION, ROW } from './reading';

describe('detection', () => {
  it.each<[string, RowsFormat | null]>([
    ['prompt,classes,answer_index\n', 'inverse-scaling-csv'],
    ['\ufeff,"prompt","classes",answer_index\r\nx', 'inverse-scaling-csv'],
    ['prompt,completion', 'inverse-scaling-csv'],
    ['prompt,text\n', null],
    ['"prompt', null],
    [json(ROW), 'inverse-scaling-jsonl'],
    [`\n${json({ answer_index: 0, classes: [], prompt: '' })}`, 'inverse-scaling-jsonl'],
    [`{"prompt":"${'x'.repeat(3000)}`, 'inverse-scaling-jsonl'],
    [json({ prompt: 'a', completion: 'b' }), 'inverse-scaling-jsonl'],
    [json(QUESTION), 'anthropic-jsonl'],
    [`{"question": "${'x'.repeat(3000)}`, 'anthropic-jsonl'],
    [`${json(QUESTION).slice(0, -4)}\n`, 'anthropic-jsonl'],
    ['{"nodes":[{"id":"prompt","text":"classes"}]}', null],
    ['{\n  "espalier": 1, "prompt": 1, "classes": 2', null],
    ['{', null],
    ['', null],
    ['Some text, about a prompt', null],
  ])('%j', (text, format) => {
    expect(looksLike(text)).toBe(format);
  });
});
