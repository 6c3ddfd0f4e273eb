import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toContinuation } from '@/lib/dataset/continuation';
import { foldText } from '@/lib/dataset/fold-text';
import { parseText } from '@/lib/dataset/parse-items';
import type { ItemFormat } from '@/lib/loom/item-format';
import { ask, YES_NO } from './builders';

const PATH = `Write questions.\n\n${ask('Is water wet?')}\n\n`;
const clean = (completion: string, context = PATH, format: ItemFormat | null = YES_NO) =>
  toContinuation(completion, { format, context });

describe('a completion at the start of an item', () => {
  it('ends with exactly the separator', () => {
    for (const end of ['', ' ', '\n', '\n\n', '\n\n\n', ' \n \n\t', '\r\n\r\n'])
      expect(clean(ask('A?') + end), JSON.stringify(end)).toBe(`${ask('A?')}\n\n`);
  });

  it('loses leading whitespace, CR and what runs on', () => {
    expect(clean(`\n\n ${ask('A?')}\n\n${ask('B?')}\n\nQuestion: C`)).toBe(`${ask('A?')}\n\n`);
    expect(clean('Question: A?\r\nAnswer: No\r\n\r\nQuestion: B?')).toBe(`${ask('A?', ' No')}\n\n`);
  });

  it('loses an echo of the context, and talk before the item', () => {
    expect(clean(`${ask('Is water wet?')}\n\n${ask('A?')}`)).toBe(`${ask('A?')}\n\n`);
    expect(clean(`Sure! Here is one more:\n\n${ask('A?')}`)).toBe(`${ask('A?')}\n\n`);
  });

  it('stays when it is nothing but an echo: the gates call it a duplicate', () => {
    expect(clean(ask('Is water wet?'))).toBe(`${ask('Is water wet?')}\n\n`);
  });

  it('stays as it is when it breaks off', () => {
    expect(clean('Question: Is the sk')).toBe('Question: Is the sk');
    expect(clean('  \n ')).toBe('');
  });

  it('keeps a wrong answer, and what is no item at all, for the gates to name', () => {
    expect(clean(`${ask('A?', ' Maybe')}\n\n${ask('B?')}`)).toBe(`${ask('A?', ' Maybe')}\n\n`);
    expect(clean(`Question: A?\n\n${ask('B?')}`)).toBe('Question: A?\n\n');
    expect(clean('I cannot help with that.')).toBe('I cannot help with that.');
  });

  it('stays untouched in a free loom', () => {
    expect(clean('\n once upon a time \n\n', 'x', null)).toBe('\n once upon a time \n\n');
  });
});

describe('a completion of something begun', () => {
  it.each([
    ['Question:', ' A?\nAnswer: No', ' A?\nAnswer: No\n\n'],
    ['Question:', 'A?\nAnswer: No', ' A?\nAnswer: No\n\n'],
    ['Question: ', ' A?\nAnswer: No', 'A?\nAnswer: No\n\n'],
    ['Question:', '\n\nQuestion: A?\nAnswer: No', ' A?\nAnswer: No\n\n'],
    ['Question: Is', ' A?\nAnswer: No', ' A?\nAnswer: No\n\n'],
    ['Question: Is A?', '\nAnswer: No', '\nAnswer: No\n\n'],
    ['Question: Is A?\n', '\nAnswer: No', 'Answer: No\n\n'],
    ['Question: Is A?\nAnswer:', ' No', ' No\n\n'],
    ['Question: Is A?\nAnswer:', 'No\n\nQuestion: B?', ' No\n\n'],
    ['Question: Is A?\nAnswer: ', ' No', 'No\n\n'],
    ['Question: Is A', 'Question: Is A good?\nAnswer: No', ' good?\nAnswer: No\n\n'],
  ])('%j + %j', (open, completion, continuation) => {
    expect(clean(completion, PATH + open)).toBe(continuation);
    expect(parseText(PATH + open + continuation, YES_NO)).toMatchObject({ kept: 2, drops: [] });
  });

  it('puts the missing part of a separator first', () => {
    expect(clean(ask('A?'), ask('B?'))).toBe(`\n\n${ask('A?')}\n\n`);
    expect(clean(`\n\n${ask('A?')}`, `${ask('B?')}\n`)).toBe(`\n${ask('A?')}\n\n`);
    expect(clean(ask('A?'), 'Write questions.')).toBe(`\n\n${ask('A?')}\n\n`);
    expect(clean(ask('A?'), '')).toBe(`${ask('A?')}\n\n`);
  });
});

const word = fc.stringMatching(/^[a-z0-9é“”'’,.()-]{1,9}$/u);
const question = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `Is ${words.join(' ')}?`);
const marks = fc.constantFrom<Partial<ItemFormat>>(
  {},
  { prefix: '' },
  { separator: '\n' },
  { separator: '\n###\n' },
  {
    prefix: 'Q: ',
    answerPrefix: '\nA: ',
    labels: [
      { text: 'true', meaning: '' },
      { text: 'untrue', meaning: '' },
    ],
  },
  { prefix: '* ', answerPrefix: ' =>' },
  { answerPrefix: '' },
  { answerPrefix: '', labels: [], separator: '\n' },
);

describe('path and continuation together', () => {
  it('hold exactly one item more when the completion held one', () => {
    fc.assert(
      fc.property(
        marks,
        fc.uniqueArray(question, { minLength: 1, maxLength: 6, selector: foldText }),
        fc.nat(),
        fc.constantFrom('', ' ', '\n', '\n\n', '\r\n'),
        fc.constantFrom(0, 1, 2, 99),
        (parts, questions, pick, space, cut) => {
          const format: ItemFormat = { ...YES_NO, ...parts };
          const labels = format.labels.length > 0 ? format.labels.map((label) => label.text) : [''];
          const item = (text: string, i: number) =>
            `${format.prefix}${text}${format.answerPrefix}${labels[(i + pick) % labels.length]}`;
          const [next, ...earlier] = questions.map(item) as [string, ...string[]];
          const path = earlier.map((text) => text + format.separator).join('');
          const context =
            cut === 99 ? path : path.slice(0, path.length - Math.min(cut, format.separator.length));
          const runOn = pick % 2 ? format.separator + item('Is this too much?', 0) : space;
          const before = parseText(context, format);
          const completion = (context === path ? space : format.separator) + next + runOn;
          const after = parseText(context + toContinuation(completion, { format, context }), format);
          expect(after.drops).toEqual(before.drops);
          expect(after.items.length + after.drops.length).toBe(before.items.length + before.drops.length + 1);
          expect(after.items.at(-1)?.text).toBe(next);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('is the same when cleaned twice', () => {
    fc.assert(
      fc.property(
        marks,
        fc.string({
          maxLength: 60,
          unit: fc.constantFrom('Q', ':', ' ', '\n', 'A', 'Question: ', '\nAnswer:', ' Yes', '.'),
        }),
        (parts, text) => {
          const format: ItemFormat = { ...YES_NO, ...parts };
          const once = toContinuation(text, { format, context: '' });
          expect(toContinuation(once, { format, context: '' })).toBe(once);
        },
      ),
      { numRuns: 600 },
    );
  });
});
