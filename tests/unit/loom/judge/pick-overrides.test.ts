import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickOverrides } from '@/lib/loom/judge/pick-overrides';

const override = (taken: string) => ({ suggested: `not ${taken}`, taken, reason: null });
const sameFirst = (one: string, other: string) => (one.at(-2) === other.at(-2) ? 0.9 : 0);
const taken = (list: { taken: string }[]) => list.map((one) => one.taken);

describe('the overrides shown', () => {
  it('are the newest, but one of a kind', () => {
    const list = ['a1', 'a2', 'a3', 'b1', 'a4', 'c1'].map(override);
    expect(taken(pickOverrides(list, 3, sameFirst))).toEqual(['a1', 'b1', 'c1']);
  });

  it('are the newest of all where none is like another', () => {
    const list = ['a1', 'b1', 'c1', 'd1'].map(override);
    expect(taken(pickOverrides(list, 2, sameFirst))).toEqual(['a1', 'b1']);
  });

  it('are as many as asked or as there are, each once, in the order given', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat({ max: 20 }), (texts, count) => {
        const list = texts.map(override);
        const picked = pickOverrides(list, count, (one, other) => (one === other ? 1 : 0));
        expect(picked).toHaveLength(Math.min(count, list.length));
        expect(list.filter((one) => picked.includes(one))).toEqual(picked);
      }),
    );
  });
});
