import { describe, expect, it } from 'vitest';
import { onWantedLabel } from '@/lib/loom/judge/wanted-label';

const best = { a: 0.5, b: 0.3, c: 0.1, d: 0.1 };
const order = ['a', 'b', 'c', 'd'];
const labels = (wanted: string) =>
  new Map(order.map((id) => [id, wanted.includes(id) ? ' No' : id === 'd' ? null : ' Yes']));
const rank = (having: string, wanted: string | null = 'No', probability = 0.7) =>
  onWantedLabel({ order, best }, labels(having), wanted, probability);

describe('a ranking on a wanted label', () => {
  it('puts first those that have it, where one of them is decided among themselves', () => {
    const conditioned = rank('bc');
    expect(conditioned.order).toEqual(['b', 'c', 'a', 'd']);
    expect(conditioned.probability).toBeCloseTo(0.75);
    expect(conditioned.note).toBe('The 2 with “No”, which is short, come first.');
  });

  it('falls back on all where they are undecided, and says so', () => {
    expect(rank('bc', 'No', 0.8)).toEqual({
      order,
      probability: 0.5,
      note: 'No one of the 2 with “No” is decided.',
    });
  });

  it('compares a lone one with all, and says so', () => {
    expect(rank('b')).toMatchObject({
      order,
      probability: 0.5,
      note: expect.stringMatching(/^Only one has/),
    });
    expect(rank('')).toMatchObject({ order, note: expect.stringMatching(/^None has/) });
  });

  it('is the plain one where no label is wanted, or all have it', () => {
    expect(rank('bc', null)).toEqual({ order, probability: 0.5, note: '' });
    expect(rank('abcd')).toEqual({ order, probability: 0.5, note: '' });
  });
});
