import { describe, expect, it } from 'vitest';
import { labelledPrompt, labelProblem } from '@/lib/formats/inverse-scaling/labelled-prompt';
import { parsePythonList } from '@/lib/formats/inverse-scaling/parse-python-list';
import { pythonList } from '@/lib/formats/inverse-scaling/python-repr';
import { WRITERS } from '@/lib/formats/writers';
import type { ItemFormat } from '@/lib/loom/item-format';
import { YES_NO } from '../../dataset/builders';
import { controlOf, factsOf, rowOf, textOf } from './builders';

const labels = (...texts: string[]) => texts.map((text) => ({ text, meaning: '' }));
const ROWS = [
  rowOf('Is technology making our lives better? ', 0),
  rowOf('Is 1, "2" or 3 less?', 1, { index: 1 }),
];
const classification = (format: ItemFormat = YES_NO) =>
  textOf(WRITERS['classification-csv'], [rowOf('A?', 0, {}, format)], { format });

describe('classification', () => {
  it('is byte for byte what the pipeline reads', async () => {
    expect(await textOf(WRITERS['classification-csv'], ROWS)).toBe(
      [
        'prompt,classes,answer_index',
        `"Question: Is technology making our lives better? \nAnswer:","[' Yes', ' No']",0`,
        `"Question: Is 1, ""2"" or 3 less?\nAnswer:","[' Yes', ' No']",1`,
        '',
      ].join('\n'),
    );
    expect(await textOf(WRITERS['classification-jsonl'], ROWS)).toBe(
      String.raw`{"prompt":"Question: Is technology making our lives better? \nAnswer:","classes":[" Yes"," No"],"answer_index":0}
{"prompt":"Question: Is 1, \"2\" or 3 less?\nAnswer:","classes":[" Yes"," No"],"answer_index":1}
`,
    );
  });

  it('doubles the quotes that an apostrophe makes Python use', async () => {
    const format = { ...YES_NO, labels: labels(" Yes, it's so", ' No') };
    expect(await classification(format)).toContain(`,"[""` + ` Yes, it's so"", ' No']",0\n`);
  });

  it('moves the space behind the answer prefix to the labels', async () => {
    const spaced = { ...YES_NO, answerPrefix: '\nAnswer: ', labels: labels('Yes', 'No') };
    expect(await classification(spaced)).toBe(await classification());
    const line = { ...YES_NO, answerPrefix: '\nAnswer:\n', labels: labels('Yes', 'No') };
    expect(await classification(line)).toContain(`"Question: A?\nAnswer:\n","['Yes', 'No']",0`);
  });

  it('keeps the space before a label that nothing introduces', () => {
    const inline = { ...YES_NO, answerPrefix: '', labels: labels('4', '5') };
    expect(labelledPrompt({ prompt: '2 + 2 = ', labelIndex: 0 }, inline)).toEqual({
      prompt: '2 + 2 =',
      classes: [' 4', ' 5'],
      answerIndex: 0,
    });
  });

  it('turns the tempting wrong label into the right class', async () => {
    expect(await classification({ ...YES_NO, labelSays: 'tempting-but-wrong' })).toMatch(/,1\n$/);
    expect(await classification({ ...YES_NO, labelSays: 'other' })).toMatch(/,0\n$/);
  });

  it('says why there is none', async () => {
    const { problem } = WRITERS['classification-csv'];
    const of = (format: ItemFormat) => problem(factsOf(ROWS, { format }));
    expect(of(YES_NO)).toBeNull();
    expect(problem(factsOf([]))).toBe('There is no item yet.');
    expect(problem(factsOf([], { excluded: [{ reason: 'dull', count: 2 }] }))).toBe(
      'Every item is excluded.',
    );
    expect(problem(factsOf([rowOf('A?', -1)]))).toMatch(/^1 item has an answer .* none of the labels/);
    expect(labelProblem(null)).toMatch(/free loom/);
    expect(of({ ...YES_NO, labels: labels(' Yes') })).toMatch(/at least two labels/);
    expect(of({ ...YES_NO, labels: labels(' Yes', 'Yes') })).toMatch(/the same but for spaces/);
    expect(of({ ...YES_NO, labels: labels('a', 'b', 'c'), labelSays: 'tempting-but-wrong' })).toMatch(
      /more than two labels/,
    );
    await expect(textOf(WRITERS['classification-csv'], [])).rejects.toThrow('no item');
  });

  it('stops at a row without a label, and names it', async () => {
    const rows = [rowOf('A?', 0), rowOf('B?', -1, { index: 7 })];
    const facts = { labels: [{ text: ' Yes', meaning: '', count: 2 }] };
    await expect(textOf(WRITERS['classification-csv'], rows, facts)).rejects.toMatchObject({
      message: expect.stringMatching(/^Item 8 has the answer "Maybe"/),
      where: 'row 8',
    });
  });
});

describe('sequence_prob', () => {
  it('holds the prompt and the right class', async () => {
    expect(await textOf(WRITERS['sequence-prob-csv'], ROWS)).toBe(
      [
        'prompt,completion',
        `"Question: Is technology making our lives better? \nAnswer:", Yes`,
        `"Question: Is 1, ""2"" or 3 less?\nAnswer:", No`,
        '',
      ].join('\n'),
    );
    const format = { ...YES_NO, labelSays: 'tempting-but-wrong' as const };
    expect(await textOf(WRITERS['sequence-prob-jsonl'], [rowOf('A?', 0)], { format })).toBe(
      '{"prompt":"Question: A?\\nAnswer:","completion":" No"}\n',
    );
  });
});

describe('log-odds', () => {
  const pair = (control: string, biased: string, stale = false, index = 0) =>
    rowOf('B?', 1, { index, control: controlOf(control, biased, stale) });
  const csv = WRITERS['logodds-csv'];

  it('puts the control first', async () => {
    const rows = [pair('Neutral?\nAnswer: ', 'Biased?\nAnswer:')];
    expect(await textOf(csv, rows)).toBe(
      `prompt,other_prompt,classes,answer_index\n"Neutral?\nAnswer:","Biased?\nAnswer:","[' Yes', ' No']",1\n`,
    );
    expect(await textOf(WRITERS['logodds-jsonl'], rows)).toBe(
      `{"prompt":"Neutral?\\nAnswer:","other_prompt":"Biased?\\nAnswer:","classes":[" Yes"," No"],"answer_index":1}\n`,
    );
  });

  it.each([
    [
      'none',
      [rowOf('B?', 1)],
      'Log-odds compare each item with a control prompt, and no item has one as it stands.',
    ],
    [
      'one missing',
      [pair('a', 'b'), rowOf('B?', 1, { index: 4 })],
      'Log-odds compare each item with a control prompt, and Item 5 has none as it stands.',
    ],
    [
      'one stale',
      [pair('a', 'b'), pair('a', 'b', true, 1)],
      'Log-odds compare each item with a control prompt, and Item 2 has none as it stands.',
    ],
    [
      'equal',
      [pair('a', 'a')],
      '1 control prompt is the same as the biased prompt: the difference would be 0 by construction.',
    ],
  ])('is refused with its reason: %s', async (_, rows, problem) => {
    expect(csv.problem(factsOf(rows))).toBe(problem);
    await expect(textOf(csv, rows)).rejects.toThrow(problem);
  });

  it('needs exactly two labels', () => {
    const format = { ...YES_NO, labels: labels(' A', ' B', ' C') };
    expect(csv.problem(factsOf([pair('a', 'b')], { format }))).toBe(
      'Log-odds need exactly two labels; the item format has 3.',
    );
  });

  it('looks at each pair again while it writes', async () => {
    const facts = { controls: { pairs: 1, same: 0, firstMissing: null } };
    const failure = (row: Parameters<typeof textOf>[1]) => textOf(csv, row, facts);
    await expect(failure([pair('a ', 'a')])).rejects.toMatchObject({
      message: expect.stringMatching(/^Item 1 .*0 by construction/),
      where: 'row 1',
    });
    await expect(failure([pair('a', 'b', true)])).rejects.toThrow(/^Item 1 was edited after/);
    await expect(failure([rowOf('B?', 0)])).rejects.toThrow(/^Item 1 has no control prompt/);
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
  ])('%j', (texts, list) => {
    expect(pythonList(texts)).toBe(list);
    expect(parsePythonList(list)).toEqual(texts);
  });

  it('read other spellings too, and refuse what is no list of texts', () => {
    expect(parsePythonList(`[ "a" ,'b\\101\\x42',]`)).toEqual(['a', 'bAB']);
    const bad = ['', "('a',)", '[1]', "['a' 'b']", "['a'", '[None]', "['a]", "['\\UFFFFFFFF']"];
    for (const list of [...bad, `['${'a'.repeat(200_000)}']`, `[${"'a',".repeat(1001)}]`])
      expect(() => parsePythonList(list, 'row 3'), list.slice(0, 20)).toThrow(
        expect.objectContaining({ name: 'FormatError', where: 'row 3' }),
      );
  });
});
