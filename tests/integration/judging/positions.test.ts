import { expect, test } from 'vitest';
import { positionsReplySchema } from '@/lib/contract/judge-positions';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import { patchLoom } from '@/lib/server/use-cases/patch-loom';
import { readPositions } from '@/lib/server/use-cases/read-positions';
import { lastRanking, withJudges } from './judged';

const judgedBy = withJudges();

test('what standing first adds is learned from the loom’s calls, for each judge by itself', async () => {
  const judged = await judgedBy('judge-biased', { rotations: 3 });
  const { ctx, loom } = judged;
  expect(await readPositions(ctx, loom.id)).toMatchObject({ positions: {}, fittedOn: 0 });
  for (let i = 0; i < 4; i++) {
    const view = await judged.step();
    await judged.take(view, view.nodes[0]?.id ?? '');
  }
  const learned = positionsReplySchema.parse(await readPositions(ctx, loom.id));
  const [first, , , , last] = learned.positions['5'] ?? [];
  expect(first?.effect).toBeGreaterThan(1);
  expect(last?.effect).toBeLessThan(0);
  // three rotations and the head-to-head of two, at each of four steps
  expect(learned.fittedOn).toBe(20);
  expect(learned.positions['2']?.[0]?.effect).toBeGreaterThan(0);

  const judge = { ...loom.settings.judge, model: 'good' };
  await patchLoom(ctx, loom.id, { settings: { judge } });
  expect(await readPositions(ctx, loom.id)).toMatchObject({ judge: { model: 'good' }, fittedOn: 0 });
});

test('a ranking keeps the rubric it was made by', async () => {
  const judged = await judgedBy('good');
  const { judge } = lastRanking(await judged.step());
  const kept = await judged.ctx.repository.read.rubricVersions(judged.loom.id);
  const { rubric } = judged.loom.settings.judge;
  expect(kept.find(({ hash }) => hash === judge.rubricHash)?.rubric).toEqual(rubric);
  expect(judge.rubricHash).toBe(rubricHash(rubric));
});
