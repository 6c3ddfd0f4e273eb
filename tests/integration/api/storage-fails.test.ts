import { nanoid } from 'nanoid';
import { expect, test, vi } from 'vitest';
import { StorageError } from '@/lib/server/ports/repository';
import { createLoom } from '@/lib/server/use-cases/create-loom';
import { openLoom } from '@/lib/server/use-cases/open-loom';
import { setAutopilot } from '@/lib/server/use-cases/set-autopilot';
import { startStep } from '@/lib/server/use-cases/start-step';
import { readStep } from '@/lib/server/use-cases/step-view';
import { openContext, type TestContext } from '../../support/app-context';

const FULL = new StorageError('unavailable', 'The database refused: database or disk is full.');

const startOne = async (ctx: TestContext) => {
  const loom = await createLoom(ctx, { title: 'A loom', template: 'tempting-but-wrong' });
  const { step } = await startStep(ctx, loom.id, { stepId: nanoid(), parentId: loom.headId });
  return { loom, step };
};
const quietly = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

test('a step that meets a full disk is kept as interrupted, with its texts, once there is room', async () => {
  await using ctx = await openContext();
  using complaints = quietly();
  const { loom, step } = await startOne(ctx);
  ctx.repository.failure = FULL;
  await vi.waitFor(
    () => expect(complaints).toHaveBeenCalledWith(expect.stringContaining('broke off'), FULL),
    5000,
  );
  const texts = (await readStep(ctx, step.id)).nodes.map((node) => node.text);
  expect(texts.some((text) => text.length > 0)).toBe(true);
  ctx.repository.failure = null;
  await ctx.runner.ended(step.id);

  const view = await readStep(ctx, step.id);
  expect(view.step.state).toBe('interrupted');
  expect(view.nodes.map((node) => node.text)).toEqual(texts);
  expect(view.nodes.every((node) => node.state === 'interrupted')).toBe(true);
  expect((await openLoom(ctx, loom.id)).openStep).toEqual(view);
});

test('a step that is stored stays as it is when only its totals cannot be read', async () => {
  await using ctx = await openContext();
  using _ = quietly();
  ctx.repository.read.agreement = () => Promise.reject(FULL);
  const { step } = await startOne(ctx);
  await ctx.runner.ended(step.id);
  const view = await readStep(ctx, step.id);
  expect(view.step.state).toBe('open');
  expect(view.rankings).toHaveLength(1);
});

test('an autopilot whose storage fails breaks off without taking the server down, and can be turned on again', async () => {
  await using ctx = await openContext();
  using complaints = quietly();
  const rejections: unknown[] = [];
  const onRejection = (reason: unknown) => rejections.push(reason);
  process.on('unhandledRejection', onRejection);
  const loom = await createLoom(ctx, { title: 'A loom', template: 'tempting-but-wrong' });
  await setAutopilot(ctx, loom.id, { on: true });
  ctx.repository.read.getPath = () => Promise.reject(FULL);
  ctx.repository.failure = FULL;
  await vi.waitFor(() => expect(complaints).toHaveBeenCalledWith('Nor could that be stored.', FULL), 5000);
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off('unhandledRejection', onRejection);
  expect(rejections).toEqual([]);

  ctx.repository.failure = null;
  expect(await setAutopilot(ctx, loom.id, { on: true })).toMatchObject({ on: true });
  await vi.waitFor(async () =>
    expect(await ctx.repository.read.getAutopilot(loom.id)).toMatchObject({
      on: false,
      stopped: { code: 'failed', message: FULL.message },
    }),
  );
});

test('texts that could not be written are written once it works again', async () => {
  const piece = Promise.withResolvers<void>();
  await using ctx = await openContext({
    async *sample() {
      yield { type: 'token', index: 0, token: 'Question: half' };
      await piece.promise;
    },
  });
  using complaints = quietly();
  const { step } = await startOne(ctx);
  ctx.repository.failure = FULL;
  await vi.waitFor(() => expect(complaints).toHaveBeenCalled(), 5000);
  ctx.repository.failure = null;
  await vi.waitFor(async () => {
    const [node] = await ctx.repository.read.nodesOfStep(step.id);
    expect(node?.text).toBe('Question: half');
  }, 5000);
  piece.resolve();
  await ctx.runner.stop(step.id);
});
