import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Segment } from '@/lib/dataset/item';
import { parseItems, parseText } from '@/lib/dataset/parse-items';
import { ask, segment, YES_NO } from './builders';

const piece = fc.constantFrom(
  'Question: ',
  'Question:',
  '\nAnswer:',
  'Answer:',
  ' Yes',
  ' No',
  '.',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  'Is it?',
  'word',
  '😀',
  '###',
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const formats = fc.constantFrom(
  YES_NO,
  { ...YES_NO, prefix: '' },
  { ...YES_NO, labels: [] },
  { ...YES_NO, answerPrefix: '' },
  { ...YES_NO, answerPrefix: '', labels: [] },
  { ...YES_NO, separator: '###', prefix: '\nQuestion:' },
);

/** Cuts a text into nodes at the given places. */
function cut(whole: string, places: number[]): Segment[] {
  const cuts = [0, ...places.map((place) => place % (whole.length + 1)).sort((a, b) => a - b), whole.length];
  return cuts.slice(1).map((to, i) => segment(whole.slice(cuts[i], to), { origin: 'human' }));
}

const textAt = (nodes: Segment[], spans: { nodeId: string; from: number; to: number }[]) =>
  spans
    .map(({ nodeId, from, to }) => nodes.find((node) => node.nodeId === nodeId)?.text.slice(from, to))
    .join('')
    .replaceAll('\r\n', '\n');

it('finds the same however the text is cut into nodes', () => {
  fc.assert(
    fc.property(text, formats, fc.array(fc.nat(), { maxLength: 6 }), (whole, format, places) => {
      const summary = ({ items, drops }: ReturnType<typeof parseText>) => [
        items.map((item) => item.text),
        drops.filter((drop) => drop.reason !== 'outside').map((drop) => [drop.reason, drop.text]),
      ];
      expect(summary(parseItems(cut(whole, places), format))).toEqual(summary(parseText(whole, format)));
    }),
    { numRuns: 500 },
  );
});

it('accounts for every item begun, and points at exactly its text', () => {
  fc.assert(
    fc.property(text, formats, fc.array(fc.nat(), { maxLength: 6 }), (whole, format, places) => {
      const nodes = cut(whole, places);
      const { items, drops, found, kept } = parseItems(nodes, format);
      expect(kept).toBe(items.length);
      expect(found).toBe(kept + drops.filter((drop) => drop.reason !== 'outside').length);
      for (const part of [...items, ...drops]) expect(textAt(nodes, part.spans)).toBe(part.text);
      for (const item of items) {
        expect(item.spans.at(-1)?.nodeId).toBe(item.endsAt);
        expect(item.question).not.toBe('');
      }
    }),
    { numRuns: 500 },
  );
});

it('leaves no word of the text unaccounted for', () => {
  fc.assert(
    fc.property(text, formats, (whole, format) => {
      const nodes = [segment('', { origin: 'prompt' }), ...cut(whole, [])];
      const { items, drops } = parseItems(nodes, format);
      const told = [...items, ...drops].flatMap((part) => part.spans);
      const rest = [...whole.matchAll(/word|Is it\?|😀/gu)].filter(
        ({ index }) => !told.some((span) => span.from <= index && index < span.to),
      );
      expect(rest.map((match) => match[0])).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('takes time linear in the text', () => {
  const once = (repeats: number) => {
    const texts = [
      Array.from({ length: repeats }, (_, i) => ask(`Is it ${i}?`)).join('\n\n'),
      'Question: x\n'.repeat(repeats),
      'x\nAnswer: '.repeat(repeats),
      ' '.repeat(10 * repeats),
      `Question: ${'Question: '.repeat(repeats)}`,
      `${ask('A?')}${' '.repeat(10 * repeats)}x`,
    ];
    const start = performance.now();
    for (const one of texts) parseText(one, YES_NO);
    return performance.now() - start;
  };
  const cost = (repeats: number) => Math.min(once(repeats), once(repeats), once(repeats));
  cost(1_000);
  expect(cost(16_000) / cost(2_000)).toBeLessThan(40);
});
