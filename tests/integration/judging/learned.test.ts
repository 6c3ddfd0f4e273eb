import { expect, test } from 'vitest';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import type { LearnedWeights } from '@/lib/loom/learned-weights';
import type { JudgeMethod, Rubric } from '@/lib/loom/settings';
import { templateFor } from '@/lib/loom/template';
import { lastRanking, withJudges } from './judged';

const judgedBy = withJudges();

const { rubric } = templateFor('tempting-but-wrong').settings.judge;
const [only] = rubric.criteria.map(({ id }) => id);
const foresight = { top1: 0.5, logLoss: 1 };

const learnedFor = (of: Rubric, more: Partial<LearnedWeights> = {}): LearnedWeights => ({
  on: true,
  rubricHash: rubricHash(of),
  weights: Object.fromEntries(of.criteria.map(({ id }) => [id, id === only ? -2 : 0])),
  choices: 34,
  blind: 3,
  folds: 5,
  l2: 2,
  heldOut: { learned: foresight, owner: foresight },
  createdAt: 1_700_000_000_000,
  ...more,
});

const METHODS: JudgeMethod[] = ['kemeny', 'plackett-luce', 'pointwise', 'pairwise'];

test.each(METHODS)('%s: learned weights order the candidates and say how surely', async (method) => {
  const judged = await judgedBy('good', { method, minConfidence: 0, learned: learnedFor(rubric) });
  const ranking = lastRanking(await judged.step());
  const scores = ranking.order.map((id) => ranking.scores[id]?.[only ?? '']?.score ?? 0);
  expect(scores.toSorted((a, b) => a - b)).toEqual(scores);
  const [best, last] = [ranking.order[0] ?? '', ranking.order.at(-1) ?? ''];
  const odds = Math.log((ranking.estimate?.best[best] ?? 0) / (ranking.estimate?.best[last] ?? 0));
  expect(odds).toBeCloseTo(2 * ((scores.at(-1) ?? 0) - (scores[0] ?? 0)));
  expect(ranking).toMatchObject({
    suggestion: best,
    confidence: ranking.estimate?.best[best],
    estimate: { learnedAt: 1_700_000_000_000 },
    agreement: expect.stringContaining('Ordered by weights learned from 34 of your choices.'),
  });
});

test('learned weights that are off, or of another rubric, order nothing; the latter is said', async () => {
  const another = { ...rubric, instructions: 'Rank them otherwise.' };
  for (const learned of [learnedFor(rubric, { on: false }), learnedFor(another)]) {
    const judged = await judgedBy('good', { method: 'pointwise', minConfidence: 0, learned });
    const view = await judged.step();
    expect(lastRanking(view).estimate?.learnedAt).toBeUndefined();
    expect(view.step.notices.some((text) => text.includes('another version of the rubric'))).toBe(learned.on);
  }
});

test('learned weights that need a score nobody gave are left aside, which is said', async () => {
  const learned = learnedFor(rubric, { weights: { [only ?? '']: 1, vanished: 1 } });
  const judged = await judgedBy('good', { method: 'pairwise', learned });
  const view = await judged.step();
  expect(lastRanking(view).estimate?.learnedAt).toBeUndefined();
  expect(view.step.notices).toContain(
    'A score is missing that the learned weights need: your own weights count.',
  );
});
