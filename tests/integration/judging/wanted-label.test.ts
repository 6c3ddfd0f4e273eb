import { expect, test } from 'vitest';
import type { JudgeMethod } from '@/lib/loom/settings';
import { groundOf } from '@/lib/server/steps/ground';
import { rank } from '@/lib/server/steps/rank-candidates';
import { dataOf, withJudges } from './judged';

const judgedBy = withJudges();

const METHODS: JudgeMethod[] = ['kemeny', 'plackett-luce', 'pointwise', 'pairwise'];

test.each(METHODS)(
  '%s: the judge knows which label is wanted, and one with it comes first',
  async (method) => {
    const judged = await judgedBy('good', { method, minConfidence: 0.3 });
    const { ctx, loom } = judged;
    const view = await judged.step();
    const path = await ctx.repository.read.getPath(view.step.parentId);
    const ground = await groundOf(ctx.qualities, loom.id, path, loom.settings);
    const labelOf = (id: string | undefined) =>
      view.nodes.find((node) => node.id === id)?.text.match(/Answer: (\w+)/)?.[1];
    const plain = labelOf(view.rankings[0]?.order[0]);
    const wantedLabel = plain === 'Yes' ? 'No' : 'Yes';

    const step = { ...view.step, wantedLabel };
    const events = rank(ctx, { step, rankingId: 'r1' }, ground, view.nodes, new AbortController().signal);
    let next = await events.next();
    while (!next.done) next = await events.next();
    const ranking = next.value;
    expect(labelOf(ranking.suggestion ?? undefined)).toBe(wantedLabel);
    expect(ranking.order[0]).toBe(ranking.suggestion);
    expect(ranking.agreement).toMatch(
      new RegExp(`The \\d with “${wantedLabel}”, which is short, come first\\.$`),
    );
    for (const { user } of ranking.calls) {
      expect(dataOf(user).wantedLabel).toBe(wantedLabel);
      expect(user).toContain('The wantedLabel is the one that the set is short of');
    }
  },
);
