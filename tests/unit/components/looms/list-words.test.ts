import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchLooms } from '@/components/looms/match-looms';
import { nextRow } from '@/components/looms/next-row';
import { tailExcerpt } from '@/components/looms/tail-excerpt';
import { freeTitle } from '@/components/looms/templates';
import type { LoomSummary } from '@/lib/contract/snapshot';

describe('tailExcerpt', () => {
  it('keeps a short text whole, on one line', () => {
    expect(tailExcerpt('  Question: why?\n\nAnswer: No\n', 100)).toBe('Question: why? Answer: No');
  });

  it('cuts at the start of a word and says that it cut', () => {
    expect(tailExcerpt('The lamp is not lit and the door is open.', 20)).toBe('… the door is open.');
  });

  it('cuts inside a word that is too long to drop', () => {
    expect(tailExcerpt('x'.repeat(50), 10)).toBe(`… ${'x'.repeat(10)}`);
  });

  it('ends as the text ends, never longer than asked, never with half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const excerpt = tailExcerpt(text, limit);
        const line = text.replace(/\s+/g, ' ').trim();
        expect(line.endsWith(excerpt.replace(/^… /, ''))).toBe(true);
        expect(Array.from(excerpt).length).toBeLessThanOrEqual(limit + 2);
        expect(excerpt.isWellFormed()).toBe(line.isWellFormed());
      }),
    );
  });
});

describe('matchLooms', () => {
  const looms = [
    { title: 'Tempting but wrong', tail: 'Is a café open?' },
    { title: 'Propositional logic', tail: 'The lamp is lit.' },
  ] as LoomSummary[];
  const titles = (query: string) => matchLooms(looms, query).map(({ title }) => title);

  it('finds every word, in title or text, in any case and without accents', () => {
    expect(titles('WRONG cafe')).toEqual(['Tempting but wrong']);
    expect(titles('lamp wrong')).toEqual([]);
  });

  it('keeps all for an empty query', () => {
    expect(titles('   ')).toHaveLength(2);
  });

  it('takes the query as text, not as a pattern', () => {
    expect(titles('.*')).toEqual([]);
  });
});

describe('nextRow', () => {
  it('goes nowhere in an empty list', () => {
    expect(nextRow('ArrowDown', -1, 0)).toBeNull();
  });

  it('enters at the top and stops at both ends', () => {
    expect(nextRow('j', -1, 3)).toBe(0);
    expect(nextRow('ArrowDown', 2, 3)).toBe(2);
    expect(nextRow('k', 0, 3)).toBe(0);
  });

  it('leaves Home and End to the page until a row has the focus', () => {
    expect(nextRow('End', -1, 3)).toBeNull();
    expect(nextRow('End', 0, 3)).toBe(2);
    expect(nextRow('Home', 2, 3)).toBe(0);
    expect(nextRow('x', 1, 3)).toBeNull();
  });
});

describe('freeTitle', () => {
  it('numbers a title that is taken', () => {
    expect(freeTitle('Blank', [])).toBe('Blank');
    expect(freeTitle('Blank', ['Blank', 'Blank 2'])).toBe('Blank 3');
  });

  it('never gives a title that is taken', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(fc.nat(9)), (name, numbers) => {
        const taken = [name, ...numbers.map((number) => `${name} ${number}`)];
        expect(taken).not.toContain(freeTitle(name, taken));
      }),
    );
  });
});
