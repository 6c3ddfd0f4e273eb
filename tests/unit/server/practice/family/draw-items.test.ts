import { describe, expect, it } from 'vitest';
import { practiceItems } from '@/lib/server/model/practice/family/items/practice-items';
import { createPracticeModel } from '@/lib/server/model/practice/practice-model';

const drawn = (seed: string, n: number) => {
  const draw = practiceItems(seed);
  return Array.from({ length: n }, draw);
};

describe('items to train on', () => {
  it('are the same for a seed, and others for another', () => {
    expect(drawn('one', 20)).toEqual(drawn('one', 20));
    expect(drawn('one', 20)).not.toEqual(drawn('two', 20));
  });

  it('are items of the practice grammar, with the answers that it gives', async () => {
    const port = createPracticeModel({ paceMs: 0 });
    for (const item of drawn('a test', 40)) {
      const at = item.lastIndexOf(':') + 1;
      const { labels } = await port.scoreItem({
        model: 'practice',
        method: 'echo',
        prompt: item.slice(0, at),
        classes: [item.slice(at)],
        samples: 1,
        signal: new AbortController().signal,
      });
      expect([item, (labels[0]?.logprob ?? 0) > Math.log(0.99)]).toEqual([item, true]);
    }
  });

  it('have either answer about equally often', () => {
    const yes = drawn('balance', 2000).filter((item) => item.endsWith(' Yes\n\n')).length;
    expect(Math.abs(yes - 1000)).toBeLessThan(100);
  });
});
