import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import type { PutChoice } from '@/lib/contract/request';
import type { StepView } from '@/lib/contract/snapshot';
import { chooseCandidate } from '@/lib/server/use-cases/choose-candidate';
import { createLoom } from '@/lib/server/use-cases/create-loom';
import { moreCandidates } from '@/lib/server/use-cases/more-candidates';
import { patchLoom } from '@/lib/server/use-cases/patch-loom';
import { rerankStep } from '@/lib/server/use-cases/rerank-step';
import { startStep } from '@/lib/server/use-cases/start-step';
import { readStep } from '@/lib/server/use-cases/step-view';
import { undoChoice } from '@/lib/server/use-cases/undo-choice';
import { openContext, type TestContext } from '../../support/app-context';

async function stepped(ctx: TestContext, sampler: { n?: number; maxTokens?: number }) {
  const loom = await createLoom(ctx, { title: 'A loom', template: 'tempting-but-wrong' });
  await patchLoom(ctx, loom.id, { settings: { sampler: { ...loom.settings.sampler, ...sampler } } });
  const { step } = await startStep(ctx, loom.id, { stepId: nanoid(), parentId: loom.headId });
  await ctx.runner.ended(step.id);
  return { loom, view: await readStep(ctx, step.id) };
}

const edited = (view: StepView, text: string): PutChoice => ({
  choiceId: nanoid(),
  nodeId: nanoid(),
  expects: null,
  rankingId: null,
  suggestionVisible: false,
  reason: null,
  edited: { from: view.nodes[0]?.id ?? '', text },
});

test('a model server that never ends is cut off, and its candidates say so', async () => {
  let left = false;
  await using ctx = await openContext({
    async *sample({ n }) {
      try {
        for (let i = 0; ; i++) yield { type: 'token', index: i % n, token: ` word${i}` };
      } finally {
        left = true;
      }
    },
  });
  const { view } = await stepped(ctx, { n: 2, maxTokens: 50 });
  expect(left).toBe(true);
  expect(view.step.state).toBe('open');
  expect(view.nodes.map((node) => [node.state, node.finish])).toEqual([
    ['done', 'length'],
    ['done', 'length'],
  ]);
  expect(view.rankings.at(-1)?.suggestion).toBeNull();
});

test('a step of 16 candidates and an edited copy is still ranked', async () => {
  let drawn = 0;
  await using ctx = await openContext({
    async *sample({ n }) {
      for (let index = 0; index < n; index++) {
        const label = drawn % 2 ? 'Yes' : 'No';
        yield {
          type: 'token',
          index,
          token: `Question: Is thing ${drawn++} heavier than air?\nAnswer: ${label}`,
        };
        yield { type: 'end', index, finish: 'stop' };
      }
    },
  });
  const { loom, view } = await stepped(ctx, { n: 8 });
  await moreCandidates(ctx, view.step.id, { round: 2, n: 8 });
  await ctx.runner.ended(view.step.id);
  const choice = edited(view, 'Question: Is glass a slow liquid?\nAnswer: No\n\n');
  await chooseCandidate(ctx, view.step.id, choice);
  await undoChoice(ctx, loom.id, choice.choiceId);
  const rankingId = nanoid();
  await rerankStep(ctx, view.step.id, rankingId);
  await ctx.runner.ended(view.step.id);

  const after = await readStep(ctx, view.step.id);
  expect(after.step.state).toBe('open');
  const ranking = after.rankings.at(-1);
  expect(ranking).toMatchObject({ id: rankingId, excluded: [{ nodeId: choice.nodeId }] });
  expect(ranking?.order).toHaveLength(16);
});

test('a choice repeated after it was undone moves no head, and still brings its edited copy', async () => {
  await using ctx = await openContext();
  const { loom, view } = await stepped(ctx, { n: 2 });
  const choice = edited(view, 'Question: Is glass a slow liquid?\nAnswer: No\n\n');
  const first = await chooseCandidate(ctx, view.step.id, choice);
  expect(await chooseCandidate(ctx, view.step.id, choice)).toEqual(first);
  await undoChoice(ctx, loom.id, choice.choiceId);
  const late = await chooseCandidate(ctx, view.step.id, choice);
  expect(late).toMatchObject({ headId: loom.rootId, node: { id: choice.nodeId } });
  expect(late.choice.undoneAt).not.toBeNull();
});

test('an undo repeated after the path went on elsewhere says where the head is', async () => {
  await using ctx = await openContext();
  const { loom, view } = await stepped(ctx, { n: 2 });
  const choice = edited(view, 'Question: Is glass a slow liquid?\nAnswer: No\n\n');
  await chooseCandidate(ctx, view.step.id, choice);
  await undoChoice(ctx, loom.id, choice.choiceId);
  const other = edited(view, 'Question: Is lead heavy?\nAnswer: Yes\n\n');
  await chooseCandidate(ctx, view.step.id, other);
  expect((await undoChoice(ctx, loom.id, choice.choiceId)).headId).toBe(other.nodeId);
});

test('a round that is not the next one is refused: its repeat would start another', async () => {
  await using ctx = await openContext();
  const { view } = await stepped(ctx, { n: 2 });
  await expect(moreCandidates(ctx, view.step.id, { round: 9 })).rejects.toMatchObject({ code: 'conflict' });
});

test('under a clock that goes backwards the newest step is still the newest', async () => {
  await using ctx = await openContext();
  const { loom } = await stepped(ctx, { n: 1 });
  ctx.now = () => 1_000;
  const { step } = await startStep(ctx, loom.id, { stepId: nanoid(), parentId: loom.rootId });
  await ctx.runner.ended(step.id);
  expect((await ctx.repository.read.stepUnder(loom.rootId))?.id).toBe(step.id);
});
