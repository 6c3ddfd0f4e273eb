import { expect, test } from 'vitest';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { refusal } from '../../support/scaling/refusal';
import { scalingWorld, scored } from '../../support/scaling/scaling-world';

const progress = (run: ScalingRunView) => run.models.map(({ state, done, cached }) => [state, done, cached]);

test('a pause lets requests under way end and be stored; the run goes on where it was', async () => {
  await using world = await scalingWorld(20);
  const gate = Promise.withResolvers<void>();
  world.answer(async (request) => {
    if (world.asked.length > 8) await gate.promise;
    return scored(request);
  });
  const { id } = await world.start(['a1', 'a2']);
  await world.until(id, () => world.asked.length === 12);
  expect((await world.put(id, { state: 'paused' })).state).toBe('paused');
  // Twice is once, and going on while it lands is no second flight.
  await world.put(id, { state: 'paused' });
  gate.resolve();
  const paused = await world.ended(id);
  expect(paused).toMatchObject({ state: 'paused', etaMs: null });
  expect(progress(paused)).toEqual([
    ['paused', 12, 0],
    ['waiting', 0, 0],
  ]);
  expect(world.asked).toHaveLength(12);
  await world.put(id, { state: 'running' });
  const whole = await world.ended(id);
  expect(progress(whole)).toEqual([
    ['done', 20, 0],
    ['done', 20, 0],
  ]);
  expect(world.asked).toHaveLength(40);
  expect(whole.models[0]?.ms).toBeGreaterThan(paused.models[0]?.ms ?? Number.POSITIVE_INFINITY);
});

test('pauses and resumes on top of each other ask for nothing twice', async () => {
  await using world = await scalingWorld(40);
  world.answer(async (request) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return scored(request);
  });
  const { id } = await world.start(['a1', 'b1']);
  for (let turn = 0; turn < 8; turn++) {
    await Promise.all([world.put(id, { state: 'paused' }), world.put(id, { state: 'running' })]);
    await new Promise((resolve) => setTimeout(resolve, turn));
  }
  const run = await world.ended(id);
  expect(run.state).toBe('done');
  expect(progress(run)).toEqual([
    ['done', 40, 0],
    ['done', 40, 0],
  ]);
  expect(world.asked).toHaveLength(80);
});

test('a request that outlives the pause is cut off, and asked again when the run goes on', async () => {
  await using world = await scalingWorld(3);
  let hangs = true;
  world.answer((request) =>
    hangs
      ? new Promise((_, reject) =>
          request.signal.addEventListener('abort', () => reject(request.signal.reason)),
        )
      : scored(request),
  );
  const { id } = await world.start(['a1']);
  await world.until(id, () => world.asked.length === 3);
  await world.put(id, { state: 'paused' });
  hangs = false;
  await world.put(id, { state: 'running' });
  const run = await world.ended(id);
  expect(run).toMatchObject({ state: 'done', models: [{ done: 3, failed: 0 }] });
  expect(world.asked).toHaveLength(6);
});

test('what is cancelled keeps what it has and does not go on', async () => {
  await using world = await scalingWorld(20);
  world.answer(async (request) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return scored(request);
  });
  const { id } = await world.start(['a1']);
  await world.until(id, (run) => (run.models[0]?.done ?? 0) > 3);
  await Promise.all([world.put(id, { state: 'cancelled' }), world.put(id, { state: 'paused' })]);
  const run = await world.ended(id);
  expect(run.state).toBe('cancelled');
  expect(run.models[0]?.done).toBe((await world.scores(id)).length);
  expect((await refusal(world.put(id, { state: 'running' }))).slice(0, 2)).toEqual([
    'conflict',
    'body.state',
  ]);
  expect((await world.put(id, { title: 'Kept' })).title).toBe('Kept');
});

test('a run stops before it spends more than its tokens, and goes on with a higher limit', async () => {
  await using world = await scalingWorld(20);
  const { id } = await world.start(['a1', 'b1'], { tokens: 95 });
  const stopped = await world.ended(id);
  expect(stopped.state).toBe('paused');
  expect(stopped.reason).toMatch(/^The limit of 95 tokens leaves no room for the next item/);
  const spent = stopped.models.reduce((sum, { tokensIn }) => sum + tokensIn, 0);
  expect(spent).toBeGreaterThan(0);
  expect(spent).toBeLessThanOrEqual(95);
  await world.put(id, { state: 'running', settings: { tokens: null } });
  expect(await world.ended(id)).toMatchObject({ state: 'done', reason: null });

  world.answer((request) => ({ ...scored(request), tokensIn: null, tokensOut: null }));
  const untold = await world.ended((await world.start(['a1'], { tokens: 10_000 })).id);
  expect(untold.models[0]?.reason).toMatch(/does not say how many tokens/);
});

test('two runs keep within the concurrency of their server together, take turns, and new limits hold at once', async () => {
  await using world = await scalingWorld(24);
  let underWay = 0;
  let most = 0;
  // So long neither of the two is through: then only the other’s limits hold.
  let counted = 24;
  world.answer(async (request) => {
    underWay++;
    if (world.asked.length <= counted) most = Math.max(most, underWay);
    await new Promise((resolve) => setTimeout(resolve, 1));
    underWay--;
    return scored(request);
  });
  const first = await world.start(['a1'], { concurrency: 3 });
  const second = await world.start(['a2'], { concurrency: 5 });
  await world.until(second.id, () => world.asked.length > 30);
  const shares = ['a1', 'a2'].map((name) => world.asked.filter(({ model }) => model === name).length);
  expect(Math.min(...shares)).toBeGreaterThan(3);
  await Promise.all([world.ended(first.id), world.ended(second.id)]);
  expect(most).toBe(3);

  most = 0;
  counted = Number.POSITIVE_INFINITY;
  const third = await world.start(['a1'], { concurrency: 6 });
  await world.until(third.id, () => most === 6);
  await world.put(third.id, { settings: { concurrency: 1, perMinute: 60_000 } });
  await world.until(third.id, () => underWay <= 1);
  most = 0;
  expect((await world.ended(third.id)).settings).toMatchObject({ concurrency: 1, perMinute: 60_000 });
  expect(most).toBeLessThanOrEqual(1);
});

test('what waits for room in the budget is not asked any more once the run is paused', async () => {
  await using world = await scalingWorld(6);
  const first = Promise.withResolvers<void>();
  world.answer(async (request) => {
    await first.promise;
    return scored(request);
  });
  const { id } = await world.start(['a1'], { tokens: 90 });
  await world.until(id, () => world.asked.length > 0);
  expect(world.asked).toHaveLength(1);
  await world.put(id, { state: 'paused' });
  first.resolve();
  expect(await world.ended(id)).toMatchObject({ state: 'paused', reason: null, models: [{ done: 1 }] });
  expect(world.asked).toHaveLength(1);
});

test('what a check takes counts', async () => {
  await using world = await scalingWorld(4, {
    checkScoring: async () => ({
      ...{ method: 'echo', findings: [], reason: 'Echo answers rightly.' },
      ...{ tokensIn: 300, tokensOut: 8 },
    }),
  });
  const { id } = await world.start(['a1'], { tokens: 310 });
  const halted = await world.ended(id);
  expect(halted).toMatchObject({ state: 'paused', models: [{ tokensIn: 300, tokensOut: 8, done: 0 }] });
  expect(halted.reason).toMatch(/The limit of 310 tokens leaves no room/);
});

test('no model of a run that was killed while it came to rest looks as if it ran', async () => {
  await using world = await scalingWorld(2);
  const { id } = await world.start(['a1']);
  const { models } = await world.ended(id);
  for (const state of ['paused', 'cancelled'] as const) {
    const left = models.map((model) => ({ ...model, state: 'running' as const }));
    await world.ctx.repository.write((writer) => writer.updateScalingRun(id, { state, models: left }));
    expect((await world.view(id)).models[0]?.state).toBe('paused');
  }
});
