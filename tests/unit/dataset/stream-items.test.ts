import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Segment } from '@/lib/dataset/item';
import { createMemory } from '@/lib/dataset/item-memory';
import { parseItems } from '@/lib/dataset/parse-items';
import { streamItems } from '@/lib/dataset/stream-items';
import type { Told } from '@/lib/dataset/tell-find';
import type { ItemFormat } from '@/lib/loom/item-format';
import { ask, segment, YES_NO } from './builders';
import { parseAtOnce } from './parse-at-once';

const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.nat({ max: 9 }).map((n) => `${ask(`Is it ${n}?`, n % 2 ? ' Yes' : ' No')}\n\n`),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        'Question: ',
        'Question:',
        '\nAnswer:',
        'Answer:',
        ' Yes',
        ' No',
        ' Yes\n\nQuestion',
        '.',
        '\n',
        '\n\n',
      ],
      ...['\r\n', '\r', ' ', '          ', '\t', 'Is it?', 'word', '😀', '#', '###', 'not sure', '- ', '-5'],
    ),
  },
);
const labels = (...texts: string[]) => texts.map((text) => ({ text, meaning: '' }));
const formats: fc.Arbitrary<ItemFormat> = fc.constantFrom(
  YES_NO,
  { ...YES_NO, prefix: '' },
  { ...YES_NO, labels: [] },
  { ...YES_NO, answerPrefix: '' },
  { ...YES_NO, answerPrefix: '', labels: [] },
  { ...YES_NO, prefix: '', answerPrefix: '', labels: [] },
  { ...YES_NO, separator: '###', prefix: '\nQuestion:' },
  { ...YES_NO, separator: ' ### ', prefix: '' },
  { ...YES_NO, prefix: '- ' },
  { ...YES_NO, answerPrefix: ' Answer: ', labels: labels('Yes', 'Yes.', 'No', 'not sure') },
  { ...YES_NO, labels: labels(' Yes', ' Yes\n\nQuestion', ' No') },
);
const meta: fc.Arbitrary<Partial<Segment>> = fc.record({
  origin: fc.constantFrom('prompt', 'model', 'human'),
  finish: fc.constantFrom('stop', 'length', null),
  state: fc.constantFrom('done', 'stopped'),
});

/** A text cut into nodes at random; the first few are the prompt as often as not. */
const paths: fc.Arbitrary<Segment[]> = fc
  .tuple(fc.array(piece, { maxLength: 30 }), fc.array(fc.tuple(fc.nat(), meta), { maxLength: 20 }), meta)
  .map(([pieces, cuts, last]) => {
    const whole = pieces.join('');
    const ends = cuts
      .map(([at, parts]) => ({ at: at % (whole.length + 1), parts }))
      .sort((a, b) => a.at - b.at);
    let from = 0;
    return [...ends, { at: whole.length, parts: last }].map(({ at, parts }) => {
      const text = whole.slice(from, at);
      from = at;
      return segment(text, parts);
    });
  });

const summary = (told: Told[]) => ({
  items: told.flatMap((one) => (one.kind === 'item' ? one.item : [])),
  promptItems: told.flatMap((one) => (one.kind === 'example' ? one.item : [])),
  drops: told.flatMap((one) => (one.kind === 'drop' ? one.drop : [])),
});

it('tells what parsing the whole path at once tells', () => {
  fc.assert(
    fc.property(paths, formats, (path, format) => {
      const said = (text: string) => text.replace(/with the label “.*”\.$|with another answer\.$/su, '');
      const plain = ({ drops, ...rest }: ReturnType<typeof parseItems>) => ({
        ...rest,
        drops: drops.map((drop) => (format.labels.length ? drop : { ...drop, message: said(drop.message) })),
      });
      expect(plain(parseItems(path, format))).toEqual(plain(parseAtOnce(path, format)));
    }),
    { numRuns: 3000 },
  );
});

it('tells at every node what the path so far comes to, and is not disturbed by being asked', () => {
  fc.assert(
    fc.property(paths, formats, (path, format) => {
      const stream = streamItems(format);
      const certain: Told[] = [];
      for (const [i, node] of path.entries()) {
        certain.push(...stream.push(node));
        const soFar = parseItems(path.slice(0, i + 1), format);
        expect(summary([...certain, ...stream.rest()])).toEqual({
          items: soFar.items,
          promptItems: soFar.promptItems,
          drops: soFar.drops,
        });
      }
    }),
    { numRuns: 500 },
  );
});

it('passes over what an earlier path told at the same place, and drops what says the same elsewhere', () => {
  const stem = [segment(`${ask('A?')}\n\n`), segment(`${ask('B?', ' No')}\n\n`)];
  const memory = createMemory({ severalPaths: true });
  const read = (path: Segment[]) => {
    const stream = streamItems(YES_NO, memory);
    return summary([...path.flatMap((node) => [...stream.push(node)]), ...stream.end()]);
  };
  const first = read([...stem, segment(ask('C?'))]);
  const second = read([...stem, segment(`${ask('D?')}\n\n`), segment(`${ask('C?', ' No')}`)]);
  expect(first.items.map((item) => [item.index, item.question])).toEqual([
    [0, 'A?'],
    [1, 'B?'],
    [2, 'C?'],
  ]);
  expect(second.items.map((item) => [item.index, item.question])).toEqual([[3, 'D?']]);
  expect(second.drops.map((drop) => [drop.reason, drop.message])).toEqual([
    ['conflicting-duplicate', 'Item 3 asks the same with the label “Yes”.'],
  ]);
});

it('remembers every question, however many there are', () => {
  const memory = createMemory({ severalPaths: true });
  const known = (n: number) => ({ index: n, inPrompt: n % 3 === 0, label: n % 2 });
  for (let n = 0; n < 20_000; n++) {
    expect(memory.find(`question ${n}`)).toBeNull();
    memory.add(`question ${n}`, known(n));
    memory.addPlace(`place ${n}`);
  }
  for (let n = 0; n < 20_000; n += 7) expect(memory.find(`question ${n}`)).toEqual(known(n));
  expect(memory.hasPlace('place 19999')).toBe(true);
  expect(memory.hasPlace('place 20000')).toBe(false);
});

it('holds back no more than the last items, and takes a node in far less than a millisecond', () => {
  const stream = streamItems(YES_NO);
  let told = 0;
  const start = performance.now();
  for (let n = 0; n < 20_000; n++) {
    told += [...stream.push(segment(`${ask(`Is it number ${n}, or another one?`)}\n\n`))].length;
    expect(n - told).toBeLessThan(4);
  }
  expect((performance.now() - start) / 20_000).toBeLessThan(1);
  expect(stream.rest().length + told).toBe(20_000);
});

it('takes time linear in the path, also where no item comes for long', () => {
  const cost = (nodes: number) => {
    const path = Array.from({ length: nodes }, () => segment('words without end '));
    const start = performance.now();
    parseItems(path, YES_NO);
    return performance.now() - start;
  };
  const least = (nodes: number) => Math.min(cost(nodes), cost(nodes), cost(nodes));
  least(1000);
  expect(least(40_000) / least(5_000)).toBeLessThan(40);
});
