import { describe, expect, it } from 'vitest';
import { parseItems, parseText } from '@/lib/dataset/parse-items';
import type { ItemFormat } from '@/lib/loom/item-format';
import { ask, segment, YES_NO } from './builders';

const read = (text: string, format = YES_NO) => parseText(text, format);
const drops = (text: string, format = YES_NO) =>
  read(text, format).drops.map((drop) => [drop.reason, drop.text, drop.message]);

describe('what is dropped, and why', () => {
  it('names an unknown label', () => {
    expect(drops(`${ask('Is it?', ' Maybe')}\n\n${ask('Is that?')}`)).toEqual([
      [
        'unknown-label',
        'Question: Is it?\nAnswer: Maybe',
        'The answer “Maybe” is none of the labels “Yes”, “No”.',
      ],
    ]);
  });

  it('takes labels letter for letter', () => {
    for (const answer of [' yes', ' YES', ' Yes, it is', ' Yes!', ' Yes..', ' Yess', ' Yes\nbecause'])
      expect(drops(ask('Is it?', answer))[0]?.[0], answer).toBe('unknown-label');
  });

  it('names a question without an answer', () => {
    const [first] = drops(`Question: Is it?\n\n${ask('Is that?')}`);
    expect(first?.[0]).toBe('no-answer');
    expect(first?.[1]).toBe('Question: Is it?');
    expect(drops('Question: Is it?\nAnswer:')[0]?.[2]).toBe('Nothing follows “Answer:”.');
    expect(drops(`Question: Is it?\nAnswer:\n\n${ask('Is that?')}`)[0]?.[0]).toBe('no-answer');
  });

  it('names an empty question', () => {
    expect(drops('Question: \nAnswer: Yes')).toEqual([
      ['no-answer', 'Question: \nAnswer: Yes', 'The question is empty.'],
    ]);
  });

  it('tells of text between and behind the items', () => {
    expect(
      drops(`${ask('Is it?')}\n\nHere is one more:\n\n${ask('Is that?')}\n\nThe end.`).map((d) =>
        d.slice(0, 2),
      ),
    ).toEqual([
      ['outside', 'Here is one more:'],
      ['outside', 'The end.'],
    ]);
  });

  it('keeps the first of two with one question and names it', () => {
    const result = read([ask('Is it?'), ask('is  it', ' Yes'), ask('Is it?', ' No')].join('\n\n'));
    expect(result.items.map((item) => item.label)).toEqual([' Yes']);
    expect(result.drops.map((drop) => [drop.reason, drop.message])).toEqual([
      ['duplicate', 'Item 1 is the same.'],
      ['conflicting-duplicate', 'Item 1 asks the same with the label “Yes”.'],
    ]);
  });

  it('says what cut an item off', () => {
    const path = (parts: object) => parseItems([segment('Question: Is the sk', parts)], YES_NO).drops[0];
    expect(path({ finish: 'length' })).toMatchObject({
      reason: 'truncated',
      message: expect.stringContaining('token limit'),
    });
    expect(path({ finish: null, state: 'stopped' })).toMatchObject({
      reason: 'truncated',
      message: expect.stringContaining('Stopped'),
    });
    expect(path({ finish: null, state: 'interrupted' })?.reason).toBe('truncated');
    expect(path({})?.reason).toBe('no-answer');
  });

  it('does not call an item cut off that the next node finishes', () => {
    const result = parseItems(
      [segment('Question: Is the sk', { finish: 'length' }), segment('y blue?\nAnswer: No')],
      YES_NO,
    );
    expect(result.drops).toEqual([]);
    expect(result.items[0]?.question).toBe('Is the sky blue?');
  });
});

describe('what is kept', () => {
  it('reads question, label and the exact texts', () => {
    expect(read(`${ask('Is it?  ', ' No')}\n\n`).items).toMatchObject([
      {
        index: 0,
        question: 'Is it?',
        label: ' No',
        labelIndex: 1,
        text: 'Question: Is it?  \nAnswer: No',
        prompt: 'Question: Is it?  \nAnswer:',
      },
    ]);
  });

  it('needs no separator behind the last item, and passes over spaces and one period', () => {
    for (const end of ['', ' ', '.', '.\n', '\n', '\n\n', '\n\n\n\n', ' \n\nQuestion:', '\nQuestion: '])
      expect(read(ask('Is it?', ` No${end}`)), JSON.stringify(end)).toMatchObject({ kept: 1, drops: [] });
  });

  it('ends an answer where the next item begins on the same line', () => {
    expect(read(`${ask('A?')} ${ask('B?', ' No')}`)).toMatchObject({ kept: 2, drops: [] });
  });

  it('reads several items in one node and one item over several', () => {
    const nodes = [
      segment(`${ask('A?')}\n\n${ask('B?', ' No')}\n\nQuest`),
      segment('ion: C?\nAns'),
      segment(''),
      segment('wer: Yes\n\n'),
    ];
    const { items } = parseItems(nodes, YES_NO);
    expect(items.map((item) => item.question)).toEqual(['A?', 'B?', 'C?']);
    expect(items[2]?.endsAt).toBe(nodes[3]?.nodeId);
    expect(items[2]?.spans.map((span) => span.nodeId)).toEqual([0, 1, 3].map((i) => nodes[i]?.nodeId));
    const cut = items[2]?.spans.map((span) =>
      nodes.find((node) => node.nodeId === span.nodeId)?.text.slice(span.from, span.to),
    );
    expect(cut?.join('')).toBe(items[2]?.text);
  });

  it('reads CRLF as LF and still points into the original', () => {
    const nodes = [segment('Question: A?\r'), segment('\nAnswer: Yes\r\n\r\nQuestion: B?\r\nAnswer: No')];
    const { items, drops } = parseItems(nodes, YES_NO);
    expect(drops).toEqual([]);
    expect(items.map((item) => item.text)).toEqual([ask('A?'), ask('B?', ' No')]);
    const last = items[1]?.spans[0];
    expect(nodes[1]?.text.slice(last?.from, last?.to)).toBe('Question: B?\r\nAnswer: No');
  });

  it('gives equal items equal ids, and others other ones', () => {
    const id = (text: string) => read(text).items[0]?.id;
    expect(id(ask('A?'))).toBe(id(`\n\n${ask('A?')}.\n\n`));
    expect(id(ask('A?'))).not.toBe(id(ask('A?', ' No')));
    expect(id(ask('A?'))).toMatch(/^[0-9a-f]{32}$/);
  });

  it('does not take a prefix in the middle of a question for a new item', () => {
    expect(read(ask('Is “Question: ” a prefix?')).items).toHaveLength(1);
  });
});

describe('the prompt', () => {
  const prompt = segment(`Write questions.\n\nQuestion: like this\n\n${ask('A?')}\n\n`, { origin: 'prompt' });

  it('holds examples, not items, and its instructions are no drops', () => {
    expect(parseItems([prompt], YES_NO)).toMatchObject({ items: [], found: 0, drops: [], fromPrompt: 1 });
  });

  it('counts for duplicates', () => {
    const { drops, found, kept } = parseItems(
      [prompt, segment(`${ask('a')}\n\n${ask('A?', ' No')}`)],
      YES_NO,
    );
    expect({ found, kept }).toEqual({ found: 2, kept: 0 });
    expect(drops.map((drop) => [drop.reason, drop.message])).toEqual([
      ['duplicate', 'Example 1 of the prompt is the same.'],
      ['conflicting-duplicate', 'Example 1 of the prompt asks the same with the label “Yes”.'],
    ]);
  });

  it('may begin an item that a node ends', () => {
    const result = parseItems(
      [segment('Question:', { origin: 'prompt' }), segment(' B?\nAnswer: No')],
      YES_NO,
    );
    expect(result).toMatchObject({ kept: 1, fromPrompt: 0 });
  });

  it('may end with an invitation', () => {
    expect(read('Question: ')).toMatchObject({ found: 0, drops: [] });
    expect(read(`${ask('A?')}\n\nQuestion:`)).toMatchObject({ found: 1, drops: [] });
  });
});

describe('other formats', () => {
  const format = (parts: Partial<ItemFormat>): ItemFormat => ({ ...YES_NO, ...parts });
  const labels = (...texts: string[]) => texts.map((text) => ({ text, meaning: '' }));

  it('without labels keeps the answer as it stands', () => {
    expect(read(ask('A?', ' Because.\nIt is.'), format({ labels: [] })).items).toMatchObject([
      { label: ' Because.\nIt is.', labelIndex: -1 },
    ]);
  });

  it('without labels and answers an item is a block', () => {
    const lines = format({ prefix: '- ', answerPrefix: '', labels: [], separator: '\n' });
    const { items, drops } = read('Ideas:\n- one\n- two\n-3 is no item\n- three', lines);
    expect(items.map((item) => item.question)).toEqual(['one', 'two', 'three']);
    expect(drops.map((drop) => drop.text)).toEqual(['-3 is no item']);
  });

  it('without a prefix items begin after the separator', () => {
    const bare = format({ prefix: '' });
    const result = read('A?\nAnswer: Yes\n\nno answer\n\nB?\nAnswer:\n\nC?\nAnswer: No', bare);
    expect(result.items.map((item) => item.question)).toEqual(['A?', 'C?']);
    expect(result.drops.map((drop) => drop.text)).toEqual(['no answer', 'B?\nAnswer:']);
  });

  it('without an answer prefix the label ends the item', () => {
    const inline = format({ answerPrefix: '', separator: '\n' });
    expect(read('Question: A? Yes\nQuestion: B? No.\nQuestion: C? Perhaps', inline)).toMatchObject({
      items: [
        { question: 'A?', label: ' Yes', prompt: 'Question: A?' },
        { question: 'B?', label: ' No' },
      ],
      drops: [{ reason: 'unknown-label' }],
    });
  });

  it('prefers the longer of two labels', () => {
    const three = format({ labels: labels(' No', ' Not sure', ' No, never') });
    expect(
      read([ask('A?', ' Not sure'), ask('B?', ' No'), ask('C?', ' No, never')].join('\n\n'), three).items.map(
        (item) => item.labelIndex,
      ),
    ).toEqual([1, 0, 2]);
  });

  it('takes separators that are not blank, or stand in a label or the answer prefix', () => {
    const hashes = format({ separator: '\n###\n' });
    expect(read(`${ask('A?')}\n###\n${ask('B?')}\n###`, hashes)).toMatchObject({ kept: 2, drops: [] });
    expect(read(`Question: A?\nAnswer:\n###\n${ask('B?')}`, hashes)).toMatchObject({
      kept: 1,
      drops: [{ reason: 'no-answer' }],
    });
    const spaced = format({ separator: ' ', labels: labels(' Yes it is', ' No') });
    expect(read(`${ask('A?', ' Yes it is')} ${ask('B?', ' No')} `, spaced)).toMatchObject({
      kept: 2,
      drops: [],
    });
    const lines = format({ separator: '\n' });
    expect(read(`${ask('A?')}\n${ask('B?')}`, lines)).toMatchObject({ kept: 2, drops: [] });
    const bareLines = format({ separator: '\n', prefix: '' });
    expect(read('A?\nAnswer: Yes\nB?\nAnswer: No\n', bareLines)).toMatchObject({ kept: 2, drops: [] });
  });
});
