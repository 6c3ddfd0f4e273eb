import { getEventListeners } from 'node:events';
import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import type { LoomEvent } from '@/lib/contract/event';
import { DEFAULT_AUTOPILOT_LIMITS as LIMITS } from '@/lib/loom/autopilot';
import { nextMove } from '@/lib/server/jobs/next-move';
import { chooseCandidate } from '@/lib/server/use-cases/choose-candidate';
import { createLoom } from '@/lib/server/use-cases/create-loom';
import { editPrompt } from '@/lib/server/use-cases/edit-prompt';
import { moreCandidates } from '@/lib/server/use-cases/more-candidates';
import { openLoom } from '@/lib/server/use-cases/open-loom';
import { patchLoom } from '@/lib/server/use-cases/patch-loom';
import { rerankStep } from '@/lib/server/use-cases/rerank-step';
import { createServer, patchServer, probeServer } from '@/lib/server/use-cases/servers';
import { setAutopilot } from '@/lib/server/use-cases/set-autopilot';
import { startStep } from '@/lib/server/use-cases/start-step';
import { readStep } from '@/lib/server/use-cases/step-view';
import { openContext, type TestContext } from '../../support/app-context';

const newLoom = (ctx: TestContext) => createLoom(ctx, { title: 'A loom', template: 'tempting-but-wrong' });

/** Resolves after the first event that fits has been told to everyone. */
function told(ctx: TestContext, fits: (event: LoomEvent) => boolean): Promise<void> {
  const publish = ctx.hub.publish.bind(ctx.hub);
  return new Promise((resolve) => {
    ctx.hub.publish = (loomId, event) => {
      publish(loomId, event);
      if (fits(event)) resolve();
    };
  });
}

test('an autopilot turned on and off at once is as its record says', async () => {
  await using ctx = await openContext();
  const loom = await newLoom(ctx);
  await Promise.all([
    setAutopilot(ctx, loom.id, { on: true, limits: { ...LIMITS, steps: 50 } }),
    setAutopilot(ctx, loom.id, { on: false }),
  ]);
  const { shape } = await openLoom(ctx, loom.id);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const after = await openLoom(ctx, loom.id);
  expect(after.autopilot.on).toBe(false);
  expect(after.shape.ids).toEqual(shape.ids);
});

test('of two limits given at once the later ones hold', async () => {
  await using ctx = await openContext();
  const loom = await newLoom(ctx);
  const took = told(ctx, (event) => event.type === 'choice');
  await Promise.all(
    [50, 7].map((steps) =>
      setAutopilot(ctx, loom.id, { on: true, limits: { ...LIMITS, minConfidence: 0, steps } }),
    ),
  );
  await Promise.race([took, told(ctx, (event) => event.type === 'autopilot' && !event.autopilot.on)]);
  expect((await openLoom(ctx, loom.id)).autopilot.limits.steps).toBe(7);
  await setAutopilot(ctx, loom.id, { on: false });
});

test('a prompt edited under a flying autopilot stays the head', async () => {
  await using ctx = await openContext();
  const loom = await newLoom(ctx);
  const started = told(ctx, (event) => event.type === 'step-start');
  await setAutopilot(ctx, loom.id, { on: true, limits: { ...LIMITS, minConfidence: 0 } });
  await started;
  const nodeId = nanoid();
  await editPrompt(ctx, loom.id, { nodeId, text: 'A better prompt.\n\n' });
  const running = ctx.runner.liveIn(loom.id)[0];
  if (running) await ctx.runner.ended(running.step.id);
  const after = await openLoom(ctx, loom.id);
  expect(after.loom).toMatchObject({ rootId: nodeId, headId: nodeId });
  expect(after.autopilot).toMatchObject({ on: false, stopped: { code: 'person' } });
});

test('whoever asks by hand for more, or for another ranking, at the step of an autopilot takes over', async () => {
  await using ctx = await openContext();
  const asks = [
    (stepId: string) => moreCandidates(ctx, stepId, { round: 2 }),
    (stepId: string) => rerankStep(ctx, stepId, nanoid()),
  ];
  for (const ask of asks) {
    const loom = await newLoom(ctx);
    const started = told(ctx, (event) => event.type === 'step-start');
    await setAutopilot(ctx, loom.id, { on: true, limits: { ...LIMITS, minConfidence: 0 } });
    await started;
    const stepId = ctx.runner.liveIn(loom.id)[0]?.step.id ?? '';
    await expect(ask(stepId)).rejects.toMatchObject({ code: 'busy' });
    const { autopilot } = await openLoom(ctx, loom.id);
    expect(autopilot).toMatchObject({ on: false, stopped: { code: 'person' } });
    await ctx.runner.stop(stepId);
  }
});

test('the autopilot takes nothing where the path went on elsewhere', async () => {
  await using ctx = await openContext();
  const loom = await newLoom(ctx);
  const { step } = await startStep(ctx, loom.id, { stepId: nanoid(), parentId: loom.headId });
  await ctx.runner.ended(step.id);
  const { nodes } = await readStep(ctx, step.id);
  const headId = nanoid();
  await editPrompt(ctx, loom.id, { nodeId: headId, text: 'Elsewhere.\n\n' });
  const input = {
    choiceId: nanoid(),
    nodeId: nodes.find((node) => node.state === 'done')?.id ?? '',
    expects: null,
    rankingId: null,
    suggestionVisible: true,
    reason: null,
    edited: null,
  };
  await expect(chooseCandidate(ctx, step.id, input, 'autopilot')).rejects.toMatchObject({
    code: 'conflict',
  });
  expect((await openLoom(ctx, loom.id)).loom.headId).toBe(headId);
});

test('archiving a loom ends its autopilot, and an archived one cannot be turned on', async () => {
  await using ctx = await openContext();
  const loom = await newLoom(ctx);
  await setAutopilot(ctx, loom.id, { on: true });
  await patchLoom(ctx, loom.id, { archived: true });
  expect((await openLoom(ctx, loom.id)).autopilot.on).toBe(false);
  await expect(setAutopilot(ctx, loom.id, { on: true })).rejects.toMatchObject({ code: 'unavailable' });
  const running = ctx.runner.liveIn(loom.id)[0];
  if (running) await ctx.runner.stop(running.step.id);
});

test('a round begun before the one before has told its totals runs on and can be stopped', async () => {
  await using ctx = await openContext();
  const loom = await newLoom(ctx);
  const { agreement } = ctx.repository.read;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const ended = told(ctx, (event) => event.type === 'step-end');
  const totals = told(ctx, (event) => event.type === 'totals');
  ctx.repository.read.agreement = async (loomId) => {
    await held;
    return agreement(loomId);
  };
  const { step } = await startStep(ctx, loom.id, { stepId: nanoid(), parentId: loom.headId });
  await ended;
  await moreCandidates(ctx, step.id, { round: 2, n: 1 });
  release();
  await totals;
  await new Promise((resolve) => setImmediate(resolve));
  expect(ctx.runner.live(step.id)?.step).toMatchObject({ rounds: 2, state: 'proposing' });
  await ctx.runner.stop(step.id);
  expect((await readStep(ctx, step.id)).nodes.at(-1)?.state).toBe('stopped');
});

test('a flight of many steps leaves nothing on its signal', async () => {
  await using ctx = await openContext();
  const loom = await newLoom(ctx);
  const { signal } = new AbortController();
  await nextMove(ctx, loom.id, signal);
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

test('a probe that ends after the address changed does not describe the new one', async () => {
  let answer = () => {};
  const report = { model: null, models: ['old'], capabilities: [], at: 1, ms: 1 };
  await using ctx = await openContext({
    probe: () =>
      new Promise((resolve) => {
        answer = () => resolve(report);
      }),
  });
  const key = { from: 'none' } as const;
  const { id } = await createServer(ctx, { name: 'A', kind: 'other', baseUrl: 'http://127.0.0.1:1/v1', key });
  const probing = probeServer(ctx, id, null, new AbortController().signal);
  await new Promise((resolve) => setImmediate(resolve));
  await patchServer(ctx, id, { baseUrl: 'http://127.0.0.1:2/v1' });
  answer();
  await probing;
  expect(await ctx.repository.servers.get(id)).toMatchObject({
    baseUrl: 'http://127.0.0.1:2/v1',
    probe: null,
  });
});

test('two changes of one model server at once both hold', async () => {
  await using ctx = await openContext();
  const key = { from: 'none' } as const;
  const { id } = await createServer(ctx, { name: 'A', kind: 'other', baseUrl: 'http://127.0.0.1:1/v1', key });
  await Promise.all([patchServer(ctx, id, { name: 'B' }), patchServer(ctx, id, { kind: 'vllm' })]);
  expect(await ctx.repository.servers.get(id)).toMatchObject({ name: 'B', kind: 'vllm' });
});
