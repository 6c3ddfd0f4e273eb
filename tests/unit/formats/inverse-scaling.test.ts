import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '@/lib/dataset/parse-items';
import { classificationProblem, writeClassification } from '@/lib/formats/inverse-scaling/classification';
import { type LogoddsRow, logoddsProblem, writeLogodds } from '@/lib/formats/inverse-scaling/logodds';
import { parsePythonList } from '@/lib/formats/inverse-scaling/parse-python-list';
import { pythonList } from '@/lib/formats/inverse-scaling/python-repr';
import { readInverseScaling } from '@/lib/formats/inverse-scaling/read';
import type { ItemFormat } from '@/lib/loom/item-format';
import { ask, YES_NO } from '../dataset/builders';

const csv = (text: string, format: ItemFormat = YES_NO) =>
  [...writeClassification(parseText(text, format).items, format)].join('');
const labels = (...texts: string[]) => texts.map((text) => ({ text, meaning: '' }));

describe('classification CSV', () => {
  it('is byte for byte what the pipeline reads', () => {
    const text = `${ask('Is technology making our lives better? ')}\n\n${ask('Is 1, "2" or 3 less?', ' No')}\n\n`;
    expect(csv(text)).toBe(
      [
        'prompt,classes,answer_index',
        `"Question: Is technology making our lives better? \nAnswer:","[' Yes', ' No']",0`,
        `"Question: Is 1, ""2"" or 3 less?\nAnswer:","[' Yes', ' No']",1`,
        '',
      ].join('\n'),
    );
  });

  it('doubles the quotes that an apostrophe makes Python use', () => {
    const format = { ...YES_NO, labels: labels(" Yes, it's so", ' No') };
    expect(csv(ask('A?', ' No'), format)).toContain(`,"[""` + ` Yes, it's so"", ' No']",1\n`);
  });

  it('moves the space behind the answer prefix to the labels', () => {
    const spaced = { ...YES_NO, answerPrefix: '\nAnswer: ', labels: labels('Yes', 'No') };
    expect(csv(ask('A?'), spaced)).toBe(csv(ask('A?')));
    const line = { ...YES_NO, answerPrefix: '\nAnswer:\n', labels: labels('Yes', 'No') };
    expect(csv('Question: A?\nAnswer:\nNo', line)).toContain(`"Question: A?\nAnswer:\n","['Yes', 'No']",1`);
    const inline = { ...YES_NO, answerPrefix: '', separator: '\n' };
    expect(csv('Question: A? No', inline)).toContain(`Question: A?,"[' Yes', ' No']",1`);
  });

  it('turns the tempting wrong label into the right class', () => {
    expect(csv(ask('A?'), { ...YES_NO, labelSays: 'tempting-but-wrong' })).toMatch(/,1\n$/);
  });

  it('says why there is none', () => {
    const { items } = parseText(ask('A?'), YES_NO);
    expect(classificationProblem(items, YES_NO)).toBeNull();
    expect(classificationProblem([], YES_NO)).toMatch(/no item/);
    expect(classificationProblem([], null)).toMatch(/free loom/);
    expect(classificationProblem(items, { ...YES_NO, labels: labels(' Yes') })).toMatch(
      /at least two labels/,
    );
    expect(
      classificationProblem(items, {
        ...YES_NO,
        labels: labels('a', 'b', 'c'),
        labelSays: 'tempting-but-wrong',
      }),
    ).toMatch(/more than two labels/);
    expect(() => [...writeClassification([], null)]).toThrow(/free loom/);
  });
});

describe('log-odds CSV', () => {
  const row = (parts: Partial<LogoddsRow> = {}): LogoddsRow => ({
    prompt: 'Biased?',
    control: 'Neutral?',
    classes: [' Yes', ' No'],
    answerIndex: 1,
    ...parts,
  });

  it('puts the control first', () => {
    expect([...writeLogodds([row()])].join('')).toBe(
      `prompt,other_prompt,classes,answer_index\nNeutral?,Biased?,"[' Yes', ' No']",1\n`,
    );
  });

  it.each([
    [[], 'There is no item on the accepted path yet.'],
    [
      [row({ control: null })],
      'Log-odds compare each item with a control prompt, and the items of this loom have none.',
    ],
    [
      [row(), row({ control: null })],
      'Log-odds compare each item with a control prompt, and Item 2 has none.',
    ],
    [[row({ classes: [' A', ' B', ' C'] })], 'Log-odds need exactly two labels; Item 1 has 3.'],
    [
      [row(), row({ control: 'Biased?' })],
      'The control prompt of Item 2 is the item’s own prompt: the difference would be 0 by construction.',
    ],
  ])('is refused with its reason', (rows, problem) => {
    expect(logoddsProblem(rows)).toBe(problem);
    expect(() => [...writeLogodds(rows)]).toThrow(problem);
  });
});

describe('Python lists', () => {
  it.each([
    [[' Yes', ' No'], "[' Yes', ' No']"],
    [["it's"], `["it's"]`],
    [[`"it's"`], `['"it\\'s"']`],
    [['a\\b\n\t\r'], String.raw`['a\\b\n\t\r']`],
    [['\0\x7f\u0080\u00a0\u00ad'], String.raw`['\x00\x7f\x80\xa0\xad']`],
    [['\u200b\u2028\ufeff'], String.raw`['\u200b\u2028\ufeff']`],
    [['\u{e0001}'], String.raw`['\U000e0001']`],
    [['😀é→漢'], "['😀é→漢']"],
    [[], '[]'],
  ])('%j', (texts, written) => {
    expect(pythonList(texts)).toBe(written);
    expect(parsePythonList(written)).toEqual(texts);
  });

  it('read other spellings too, and refuse what is no list of texts', () => {
    expect(parsePythonList(`[ "a" ,'b\\101\\x42',]`)).toEqual(['a', 'bAB']);
    for (const bad of ['', "('a',)", '[1]', "['a' 'b']", "['a'", '[None]', '["a]'])
      expect(() => parsePythonList(bad, 'row 3'), bad).toThrow(expect.objectContaining({ where: 'row 3' }));
  });
});

describe('reading', () => {
  it('takes files with and without the nameless index column, LF or CRLF', () => {
    const plain = `prompt,classes,answer_index\n"Q?\nA:","[' Yes', ' No']",1\n`;
    const rows = [{ prompt: 'Q?\nA:', otherPrompt: null, classes: [' Yes', ' No'], answerIndex: 1 }];
    expect(readInverseScaling(plain)).toEqual(rows);
    expect(readInverseScaling(`,prompt,classes,answer_index\n0,"Q?\nA:","[' Yes', ' No']",1\n`)).toEqual(
      rows,
    );
    const crlf = plain.replace('index\n', 'index\r\n').replace('",1\n', '",1\r\n');
    expect(readInverseScaling(crlf)).toEqual(rows);
  });

  it('names row and reason', () => {
    const bad = (text: string) => {
      try {
        readInverseScaling(text);
      } catch (error) {
        return String((error as { where: string }).where);
      }
    };
    expect(bad('prompt,classes\n')).toBe('row 0');
    expect(bad(`prompt,classes,answer_index\nx,"['a','b']",0\nx,"['a','b']",2\n`)).toBe('row 2');
    expect(bad(`prompt,classes,answer_index\nx,nothing,0\n`)).toBe('row 1');
    expect(bad(`prompt,classes,answer_index\n"x,"['a']",0\n`)).toBe('row 1');
  });

  it('gives back any prompt and any labels', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc
        .array(fc.constantFrom("'", '"', '\\', ',', '\n', '\r\n', ' ', '\t', '=', '😀', 'é', 'x', '[', ']'), {
          maxLength: 12,
        })
        .map((parts) => parts.join('')),
    );
    const rows = fc.array(
      fc.record({ prompt: text, control: text, classes: fc.tuple(text, text), answerIndex: fc.nat(1) }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(rows, (list) => {
        fc.pre(list.every((row) => row.prompt !== row.control));
        const back = readInverseScaling([...writeLogodds(list)].join(''));
        expect(back).toEqual(
          list.map(({ control, prompt, ...row }) => ({ ...row, prompt: control, otherPrompt: prompt })),
        );
      }),
      { numRuns: 500 },
    );
  });
});
