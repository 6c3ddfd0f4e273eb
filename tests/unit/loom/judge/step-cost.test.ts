import { describe, expect, it } from 'vitest';
import { judgePrompt } from '@/lib/loom/judge/prompt';
import { stepCost, tokensIn } from '@/lib/loom/judge/step-cost';
import { templateFor } from '@/lib/loom/template';

const { judge } = templateFor('tempting-but-wrong').settings;
const ground = { candidates: 5, itemLength: 120, overrides: [] };

describe('the cost of a step', () => {
  it('is that of the prompts as they will be, times the calls', () => {
    const item = 'x'.repeat(120);
    const { system, user } = judgePrompt({
      rubric: judge.rubric,
      accepted: Array<string>(judge.window).fill(item),
      balance: null,
      wanted: null,
      objections: [],
      examples: [],
      candidates: Array.from({ length: 5 }, () => ({ id: 'K7', text: item, similarity: 0.25 })),
    });
    const one = tokensIn(system + user);
    const { calls, tokensIn: tokens } = stepCost(judge, 'plackett-luce', ground);
    expect([tokens.least, tokens.most]).toEqual([one * calls.least, one * calls.most]);
  });

  it('grows with what the judge is shown', () => {
    const override = { suggested: 'x'.repeat(400), taken: 'y'.repeat(400), reason: null };
    for (const method of ['kemeny', 'plackett-luce', 'pointwise', 'pairwise'] as const) {
      const plain = stepCost(judge, method, ground);
      const more = stepCost(judge, method, { ...ground, overrides: [override] });
      expect(more.calls).toEqual(plain.calls);
      expect(more.tokensIn.most - plain.tokensIn.most).toBeGreaterThan(200 * plain.calls.most);
      expect(more.tokensOut).toEqual(plain.tokensOut);
    }
  });

  it('of replies is least where only a digit is asked for', () => {
    const out = (method: 'pointwise' | 'pairwise') => stepCost(judge, method, ground).tokensOut.most;
    expect(out('pointwise')).toBeLessThan(out('pairwise'));
  });
});
