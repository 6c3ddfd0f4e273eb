import { expect, test, vi } from 'vitest';
import { type ItemRequest, ModelError } from '@/lib/server/ports/model';
import { StorageError } from '@/lib/server/ports/repository';
import {
  away,
  busy,
  label,
  type ScalingWorld,
  scalingWorld,
  scored,
} from '../../support/scaling/scaling-world';

const FULL = new StorageError('unavailable', 'The database refused: database or disk is full.');

const quietly = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);
const unscorable = (message: string) => new ModelError('unscorable', message, false);
/** How often each item was asked for. */
const counts = (asked: readonly ItemRequest[]): number[] => [
  ...Map.groupBy(asked, ({ model, prompt }) => `${model} ${prompt}`)
    .values()
    .map(({ length }) => length),
];

test('a server that dies in the middle is waited for, one request at a time, and nothing answered is asked again', async () => {
  await using world = await scalingWorld(40);
  const answered = new Set<string>();
  let down = 0;
  let together = 0;
  let atOnce = 0;
  world.answer(async (request) => {
    if (answered.size >= 15 && down < 9) {
      atOnce = down > 4 ? Math.max(atOnce, ++together) : atOnce;
      down++;
      await new Promise((resolve) => setTimeout(resolve, 1));
      together = Math.max(0, together - 1);
      throw away();
    }
    expect(answered).not.toContain(request.prompt);
    answered.add(request.prompt);
    return scored(request);
  });
  const { id } = await world.start(['a1']);
  const run = await world.ended(id);
  expect(run).toMatchObject({ state: 'done', models: [{ state: 'done', done: 40, failed: 0 }] });
  expect(run.models[0]?.reason).toBe('Echo answers rightly.');
  expect(atOnce).toBe(1);
  expect(await world.scores(id)).toHaveLength(40);
});

test('a server that stays away fails its models with the reason; another lane goes on, and both finish once it is back', async () => {
  await using world = await scalingWorld(12);
  world.answer((request) => {
    if (request.model.startsWith('a') && world.asked.length > 5) throw away();
    return scored(request);
  });
  const { id } = await world.start(['a1', 'b1', 'a2']);
  const broken = await world.ended(id);
  expect(broken.models.map(({ state }) => state)).toEqual(['failed', 'done', 'failed']);
  expect(broken.models[0]?.reason).toBe(
    'The server cannot be reached. It was tried 10 times in a row: let the run go on when it is back.',
  );
  expect(broken).toMatchObject({ state: 'paused', reason: expect.stringContaining('2 models') });
  const before = await world.scores(id);
  expect(before.length).toBeGreaterThan(0);
  expect(before).toHaveLength(broken.models[0]?.done ?? -1);

  world.asked.length = 0;
  world.answer(scored);
  await world.put(id, { state: 'running' });
  const whole = await world.ended(id);
  expect(whole).toMatchObject({ state: 'done', reason: null });
  expect(whole.models.map(({ done }) => done)).toEqual([12, 12, 12]);
  expect(world.asked).toHaveLength(12 - before.length + 12);
  expect(await world.scores(id)).toEqual(expect.arrayContaining(before));
});

test('a model that failed goes on while another one of the run is still under way', async () => {
  await using world = await scalingWorld(4);
  const slow = Promise.withResolvers<void>();
  let gone = true;
  world.answer(async (request) => {
    if (request.model === 'b1') await slow.promise;
    else if (gone) throw new ModelError('no-such-model', 'There is no model a1.', false);
    return scored(request);
  });
  const { id } = await world.start(['a1', 'b1']);
  const failed = await world.until(id, (run) => run.models[0]?.state === 'failed');
  expect(failed).toMatchObject({ state: 'running', models: [{ reason: 'There is no model a1.' }, {}] });
  gone = false;
  await world.put(id, { state: 'running' });
  await world.until(id, (run) => run.models[0]?.state === 'done');
  slow.resolve();
  expect(await world.ended(id)).toMatchObject({ state: 'done', models: [{ done: 4 }, { done: 4 }] });
});

test('a storm of 429 fails no model: all on that server wait, and every item is scored once', async () => {
  await using world = await scalingWorld(20);
  let storm = 45;
  world.answer((request) => {
    if (world.asked.length % 3 === 0 && storm-- > 0) throw busy();
    return scored(request);
  });
  const { id } = await world.start(['a1', 'a2']);
  const run = await world.ended(id);
  expect(run.state).toBe('done');
  expect(run.models.map(({ done, failed }) => [done, failed])).toEqual([
    [20, 0],
    [20, 0],
  ]);
});

test('429 and nothing else for longer than an outage may last is still waited for', async () => {
  await using world = await scalingWorld(3);
  let storm = 30;
  world.answer((request) => {
    if (storm-- > 0) throw busy();
    return scored(request);
  });
  const { id } = await world.start(['a1'], { concurrency: 1 });
  const waiting = await world.until(id, (run) => /it is tried again/.test(run.models[0]?.reason ?? ''));
  expect(waiting.models[0]?.reason).toContain('429');
  expect(await world.ended(id)).toMatchObject({ state: 'done', models: [{ done: 3 }] });
});

test('a model that vanishes in the middle fails at once, keeps what it has, and the next one goes on', async () => {
  await using world = await scalingWorld(10);
  world.answer((request) => {
    if (request.model === 'a1' && world.asked.length > 4)
      throw new ModelError('no-such-model', 'There is no model a1.', false);
    return scored(request);
  });
  const { id } = await world.start(['a1', 'a2'], { concurrency: 1 });
  const run = await world.ended(id);
  expect(run.models[0]).toMatchObject({
    state: 'failed',
    done: 4,
    failed: 0,
    reason: 'There is no model a1.',
  });
  expect(run.models[1]).toMatchObject({ state: 'done', done: 10 });
  expect(world.asked.filter(({ model }) => model === 'a1')).toHaveLength(5);
});

test('one reply of many without log probabilities, NaN or −∞ is an error of its item alone, and is asked anew on resume', async () => {
  await using world = await scalingWorld(12);
  const bad: Record<number, () => ReturnType<typeof scored>> = {
    2: () => {
      throw unscorable('No log probabilities came.');
    },
    5: () => ({ labels: [label(' Yes', Number.NaN), label(' No', -1)], tokensIn: 7, tokensOut: 1 }),
    7: () => ({
      labels: [label(' Yes', Number.NEGATIVE_INFINITY), label(' No', -1)],
      tokensIn: 7,
      tokensOut: 1,
    }),
    9: () => ({ labels: [label(' Yes', -1)], tokensIn: null, tokensOut: null }),
  };
  world.answer((request) => bad[world.asked.length]?.() ?? scored(request));
  const { id } = await world.start(['a1'], { concurrency: 1 });
  const run = await world.ended(id);
  expect(run.models[0]).toMatchObject({
    state: 'done',
    done: 8,
    failed: 4,
    tokensIn: 8 * 10 + 14,
    tokensOut: 2,
  });
  const failures = (await world.scores(id)).filter(({ error }) => error !== null);
  expect(failures.map(({ index, error }) => [index, error])).toEqual([
    [1, 'No log probabilities came.'],
    [4, 'The log probability of " Yes" is not one: NaN.'],
    [6, 'The log probability of " Yes" is not one: -Infinity.'],
    [8, 'There are scores of 1 answers, not of 2.'],
  ]);

  world.asked.length = 0;
  world.answer(scored);
  await world.put(id, { state: 'running' });
  const again = await world.ended(id);
  expect(again.models[0]).toMatchObject({ state: 'done', done: 12, failed: 0 });
  expect(world.asked).toHaveLength(4);
  expect((await world.scores(id)).every(({ error }) => error === null)).toBe(true);
});

test('where the first items all fail alike, the fault is the model’s, and no more are tried', async () => {
  await using world = await scalingWorld(60);
  world.answer(({ model, prompt, ...request }) => {
    if (model === 'a1') throw unscorable(`One token runs across the end of ${JSON.stringify(prompt)}.`);
    return scored({ model, prompt, ...request });
  });
  const { id } = await world.start(['a1', 'a2'], { concurrency: 1 });
  const run = await world.ended(id);
  expect(run.models[0]).toMatchObject({ state: 'failed', done: 0, failed: 20 });
  expect(run.models[0]?.reason).toMatch(/^The first 20 items all failed alike.*One token runs across/);
  expect(run.models[1]).toMatchObject({ state: 'done', done: 60 });
});

test('an item that its server cannot take does not hold up the others', async () => {
  await using world = await scalingWorld(15);
  const items = new Set<string>();
  world.answer((request) => {
    items.add(request.prompt);
    if (request.prompt === [...items][3]) throw new ModelError('server-error', 'It answered 500.', true);
    return scored(request);
  });
  const { id } = await world.start(['a1']);
  const run = await world.ended(id);
  expect(run.models[0]).toMatchObject({ state: 'done', done: 14, failed: 1 });
  expect((await world.scores(id)).find(({ error }) => error)?.error).toBe('It answered 500.');
  expect(Math.max(...counts(world.asked))).toBe(4);
});

/** Refuses so many transactions from the time of a request on. */
const refuse = (world: ScalingWorld, atRequest: number, times: number) => {
  const { write } = world.ctx.repository;
  world.answer((request) => {
    if (world.asked.length === atRequest)
      world.ctx.repository.write = (work) => (times-- > 0 ? Promise.reject(FULL) : write(work));
    return scored(request);
  });
};

test('storage that fails for a moment loses nothing; where it goes on failing, the run is paused with the reason', async () => {
  await using world = await scalingWorld(30);
  using _ = quietly();
  refuse(world, 10, 1);
  const { id } = await world.start(['a1'], { concurrency: 1 });
  expect(await world.ended(id)).toMatchObject({ state: 'done', models: [{ done: 30 }] });
  expect(world.asked).toHaveLength(30);

  refuse(world, 40, 2);
  const second = await world.start(['a1'], { concurrency: 1 });
  const broken = await world.ended(second.id);
  expect(broken.state).toBe('paused');
  expect(broken.reason).toBe(`It broke off: ${FULL.message} Mend that, then let the run go on.`);
  const stored = await world.scores(second.id);
  expect(broken.models[0]?.done).toBe(stored.length);
  await world.put(second.id, { state: 'running' });
  expect(await world.ended(second.id)).toMatchObject({ state: 'done', models: [{ done: 30 }] });
  expect(await world.scores(second.id)).toEqual(expect.arrayContaining(stored));
});

test('where nothing at all can be stored any more, the run goes on from what is there once it is let', async () => {
  await using world = await scalingWorld(30);
  using complaints = quietly();
  world.answer((request) => {
    if (world.asked.length === 10) world.ctx.repository.failure = FULL;
    return scored(request);
  });
  const { id } = await world.start(['a1'], { concurrency: 1 });
  await world.ctx.scalingRuns.ended(id);
  expect(complaints).toHaveBeenCalledWith('Nor could that be stored.', FULL);
  world.ctx.repository.failure = null;
  const stored = await world.scores(id);
  const { state, models } = await world.view(id);
  expect([state, models[0]?.done]).toEqual(['running', stored.length]);
  world.answer(scored);
  await world.put(id, { state: 'running' });
  expect(await world.ended(id)).toMatchObject({ state: 'done', models: [{ done: 30 }] });
  expect(await world.scores(id)).toEqual(expect.arrayContaining(stored));
});

test('a server that is gone from the settings, or sick while it is checked, fails its model with the reason', async () => {
  let sick = 3;
  await using world = await scalingWorld(3, {
    checkScoring: async ({ model }) => {
      if (model === 'a1' && sick-- > 0) throw away();
      if (model === 'b1') throw new ModelError('key-refused', 'The key was refused.', false);
      if (model === 'b2')
        return {
          ...{ method: null, reason: 'It answers at chance.' },
          findings: [{ method: 'echo', ok: false, sentence: 'It ignores echo.' }],
        };
      return { method: 'next-token', findings: [], reason: '' };
    },
  });
  const { id } = await world.start(['a1', 'b1', 'b2']);
  const run = await world.ended(id);
  expect(run.models.map(({ state, method, reason }) => [state, method, reason])).toEqual([
    ['done', 'next-token', null],
    ['failed', null, 'The key was refused.'],
    ['unavailable', null, 'It answers at chance.'],
  ]);
  expect(run.models[2]?.findings).toHaveLength(1);
});

test('a server that asks for an hour is left alone for it; that is said, and a pause does not wait for it', async () => {
  await using world = await scalingWorld(8);
  world.answer((request) => {
    if (world.asked.length > 2)
      throw new ModelError('rate-limited', 'The server answered 429.', true, 3_600_000);
    return scored(request);
  });
  const { id } = await world.start(['a1'], { concurrency: 1 });
  const waiting = await world.until(id, (run) => run.models[0]?.reason?.includes('429') ?? false);
  expect(waiting.models[0]?.reason).toBe(
    'The server answered 429. Tried once; it is tried again in 60 min, as it asks for.',
  );
  expect(world.asked).toHaveLength(3);
  const started = performance.now();
  await world.put(id, { state: 'paused' });
  const paused = await world.ended(id);
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(paused.models[0]).toMatchObject({ state: 'paused', done: 2, reason: 'Echo answers rightly.' });
});

test('another run on that server says why it does not move either', async () => {
  await using world = await scalingWorld(4);
  world.answer((request) => {
    if (request.model === 'a1')
      throw new ModelError('rate-limited', 'The server answered 429.', true, 600_000);
    return scored(request);
  });
  const first = await world.start(['a1'], { concurrency: 1 });
  await world.until(first.id, (run) => run.models[0]?.reason?.includes('10 min') ?? false);
  const second = await world.start(['a2'], { concurrency: 1 });
  const waiting = await world.until(second.id, (run) => run.models[0]?.reason != null);
  expect(waiting.models[0]?.reason).toBe(
    'Another run was asked to leave this server alone: it is asked again in 10 min.',
  );
  await world.put(second.id, { state: 'paused' });
  expect((await world.ended(second.id)).models[0]).toMatchObject({ state: 'paused', reason: null, done: 0 });
});
