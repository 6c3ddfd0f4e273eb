import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import type { LoomEvent } from '@/lib/contract/event';
import type { Autopilot, AutopilotLimits } from '@/lib/loom/autopilot';
import type { Loom } from '@/lib/loom/loom';
import { Autopilots } from '@/lib/server/jobs/autopilots';
import { createPracticeModel } from '@/lib/server/model/practice/practice-model';
import { chooseCandidate } from '@/lib/server/use-cases/choose-candidate';
import { createLoom } from '@/lib/server/use-cases/create-loom';
import { listFlights } from '@/lib/server/use-cases/list-flights';
import { listLooms } from '@/lib/server/use-cases/list-looms';
import { openLoom } from '@/lib/server/use-cases/open-loom';
import { patchLoom } from '@/lib/server/use-cases/patch-loom';
import { readFlags } from '@/lib/server/use-cases/read-flags';
import { createServer } from '@/lib/server/use-cases/servers';
import { setAutopilot } from '@/lib/server/use-cases/set-autopilot';
import { steerFlights } from '@/lib/server/use-cases/steer-flights';
import { openContext, type TestContext } from '../../support/app-context';
import { judgeDataIn, judgeReply } from '../../support/fake-openai/judge-data';

/** Sure of itself at some steps, and two times in three at the others; never tied. */
const wavering = () =>
  openContext({
    sample: createPracticeModel({ paceMs: 0 }).sample,
    chat: async ({ user }) => {
      const data = judgeDataIn(user);
      if (!data) throw new Error('not a judge’s question');
      const text = judgeReply(data, user, 'judge-wavers');
      return { text, mode: 'json_schema', tokensIn: 1000, tokensOut: 100, ms: 1, notices: [] };
    },
  });

const LIMITS: AutopilotLimits = { steps: null, tokens: null, minConfidence: 1 };

async function newLoom(ctx: TestContext, change: (loom: Loom) => Partial<Loom['settings']> = () => ({})) {
  const loom = await createLoom(ctx, { title: 'A loom', template: 'tempting-but-wrong' });
  const { sampler, judge } = loom.settings;
  const settings = {
    sampler: { ...sampler, seed: 7 },
    judge: { ...judge, method: 'kemeny' as const, rotations: 3, minConfidence: 0.6, blindShare: 0 },
  };
  return patchLoom(ctx, loom.id, {
    settings: { ...settings, ...change({ ...loom, settings: { ...loom.settings, ...settings } }) },
  });
}

/** Resolves with the autopilot after the next event of this loom that fits. */
function heard(
  ctx: TestContext,
  loomId: string,
  fits: (autopilot: Autopilot) => boolean,
): Promise<Autopilot> {
  const publish = ctx.hub.publish.bind(ctx.hub);
  return new Promise((resolve) => {
    ctx.hub.publish = (id: string, event: LoomEvent) => {
      publish(id, event);
      if (id === loomId && event.type === 'autopilot' && fits(event.autopilot)) resolve(event.autopilot);
    };
  });
}

async function fly(ctx: TestContext, loomId: string, limits: Partial<AutopilotLimits>): Promise<Autopilot> {
  const landed = heard(ctx, loomId, ({ on }) => !on);
  await setAutopilot(ctx, loomId, { on: true, limits: { ...LIMITS, ...limits } });
  return landed;
}

async function choices(ctx: TestContext, loomId: string) {
  const page = await ctx.repository.read.pageChoices(loomId, { after: -1, last: 10_000, size: 500 });
  return page.records;
}

test('it leaves flags and goes on, and stops to ask when it has left all it may', async () => {
  await using ctx = await wavering();
  const loom = await newLoom(ctx);
  const autopilot = await fly(ctx, loom.id, { whenUnsure: 'flag', flags: 2 });
  expect(autopilot).toMatchObject({ flagsLeft: 2, stopped: { code: 'flags' } });
  const made = await choices(ctx, loom.id);
  expect(made).toHaveLength(autopilot.stepsTaken);
  const flagged = made.filter(({ flag }) => flag);
  expect(flagged).toHaveLength(2);
  for (const { flag, rankingId, stepId, nodeId } of flagged) {
    const ranking = (await ctx.repository.read.rankingsOfStep(stepId)).find(({ id }) => id === rankingId);
    expect(ranking?.order[0]).toBe(nodeId);
    expect(flag?.confidence).toBe(ranking?.confidence);
    expect(flag?.confidence).toBeLessThan(1);
  }
  const open = await openLoom(ctx, loom.id);
  expect(open.flags).toBe(2);
  expect(open.openStep?.choices).toEqual([]);
  expect((await listLooms(ctx, { archived: false }))[0]?.flags).toBe(2);
});

test('without flags it stops at the first uncertain step', async () => {
  await using ctx = await wavering();
  const loom = await newLoom(ctx);
  const autopilot = await fly(ctx, loom.id, {});
  expect(autopilot.stopped?.code).toBe('low-confidence');
  expect((await choices(ctx, loom.id)).every(({ flag }) => !flag)).toBe(true);
});

test('a flag is closed by whoever looks at it: confirmed where it stands, or overridden by a branch', async () => {
  await using ctx = await wavering();
  const loom = await newLoom(ctx);
  await fly(ctx, loom.id, { whenUnsure: 'flag', flags: 3 });
  const { headId } = (await openLoom(ctx, loom.id)).loom;
  const queue = await readFlags(ctx, loom.id);
  expect(queue.total).toBe(3);
  const sureness = queue.flags.map(({ flag }) => flag.confidence);
  expect(sureness).toEqual(sureness.toSorted((a, b) => a - b));
  const oldest = queue.flags.toSorted((a, b) => b.follows - a.follows)[0];
  if (!oldest) throw new Error('no flag');
  expect(oldest).toMatchObject({ onPath: true });
  expect(oldest.candidates[0]).toMatchObject({ taken: true, place: 1, nodeId: oldest.nodeId });

  const choose = (one: typeof oldest, nodeId: string, keepHead?: true) =>
    chooseCandidate(ctx, one.stepId, {
      choiceId: nanoid(),
      nodeId,
      expects: one.choiceId,
      rankingId: one.rankingId,
      suggestionVisible: true,
      reason: null,
      edited: null,
      ...(keepHead && { keepHead }),
    });
  await choose(oldest, oldest.nodeId, true);
  expect((await openLoom(ctx, loom.id)).loom.headId).toBe(headId);
  const [next] = (await readFlags(ctx, loom.id)).flags;
  expect((await readFlags(ctx, loom.id)).total).toBe(2);

  const other = next?.candidates.find(({ taken }) => !taken);
  if (!next || !other) throw new Error('nothing to override with');
  await choose(next, other.nodeId);
  const after = await openLoom(ctx, loom.id);
  expect(after.loom.headId).toBe(other.nodeId);
  expect(after.flags).toBe(1);
  expect(after.shape.ids).toContain(headId);
  const left = (await readFlags(ctx, loom.id)).flags[0];
  if (left && !left.onPath) expect(left.follows).toBeGreaterThanOrEqual(0);

  const again = await fly(ctx, loom.id, { steps: next.follows + 1, minConfidence: 0 });
  expect(again).toMatchObject({ stepsTaken: next.follows + 1, stopped: { code: 'steps' } });
});

test('paused, it keeps what it has taken and spent; resumed, it goes on from there', async () => {
  await using ctx = await wavering();
  const loom = await newLoom(ctx);
  const two = heard(ctx, loom.id, ({ stepsTaken }) => stepsTaken === 2);
  await setAutopilot(ctx, loom.id, { on: true, limits: { ...LIMITS, minConfidence: 0, steps: 4 } });
  await two;
  const paused = await setAutopilot(ctx, loom.id, { on: false, keep: true });
  expect(paused).toMatchObject({ on: false, paused: true, stopped: { code: 'paused' } });
  expect(paused.stepsTaken).toBeGreaterThanOrEqual(2);
  expect(paused.tokensSpent).toBeGreaterThan(0);
  expect((await listFlights(ctx)).flights).toMatchObject([{ loomId: loom.id, state: 'paused' }]);

  const landed = heard(ctx, loom.id, ({ on }) => !on);
  const resumed = await setAutopilot(ctx, loom.id, { on: true, keep: true });
  expect(resumed).toMatchObject({ on: true, startedAt: paused.startedAt, stopped: null });
  expect(resumed.stepsTaken).toBe(paused.stepsTaken);
  const done = await landed;
  expect(done).toMatchObject({ stepsTaken: 4, stopped: { code: 'steps' } });
  expect(done.paused).toBeUndefined();
  expect((await listFlights(ctx)).flights).toMatchObject([{ loomId: loom.id, state: 'stopped' }]);
  expect(done.tokensSpent).toBeGreaterThan(paused.tokensSpent);
  expect(done.tokensSpent).toBe(await ctx.repository.read.tokensSpent(loom.id));
  expect(done.flownMs).toBeGreaterThan(0);
});

test('over a restart a paused one stays paused and a flying one flies on', async () => {
  await using ctx = await wavering();
  const [still, moving] = [await newLoom(ctx), await newLoom(ctx)];
  await setAutopilot(ctx, still.id, { on: true, limits: { ...LIMITS, minConfidence: 0, steps: 50 } });
  await setAutopilot(ctx, still.id, { on: false, keep: true });
  await ctx.repository.write(async (writer) => {
    const now = ctx.now();
    const limits = { ...LIMITS, minConfidence: 0, steps: 2 };
    await writer.putAutopilot({
      loomId: moving.id,
      on: true,
      limits,
      stepsTaken: 1,
      tokensSpent: 5,
      stopped: null,
      updatedAt: now,
    });
  });
  const landed = heard(ctx, moving.id, ({ on }) => !on);
  ctx.autopilots = new Autopilots(() => ctx);
  await ctx.autopilots.resumeAll();
  expect(await landed).toMatchObject({ stepsTaken: 2, stopped: { code: 'steps' } });
  expect((await openLoom(ctx, still.id)).autopilot).toMatchObject({ on: false, paused: true });
});

test('with room for one flight the others wait their turn, and say so', async () => {
  await using ctx = await wavering();
  ctx.autopilots = new Autopilots(() => ctx, 1);
  const looms = [await newLoom(ctx), await newLoom(ctx), await newLoom(ctx)];
  const ids = looms.map(({ id }) => id);
  const landed = ids.slice(0, 2).map((id) => heard(ctx, id, ({ on }) => !on));
  const limits = { ...LIMITS, minConfidence: 0, steps: 2 };
  expect(await steerFlights(ctx, { act: 'start', loomIds: [...ids, 'no-such-loom'], limits })).toMatchObject([
    { loomId: 'no-such-loom' },
  ]);
  const { flights } = await listFlights(ctx);
  expect(flights.map(({ state }) => state)).toEqual(['flying', 'waiting', 'waiting']);
  expect((await openLoom(ctx, ids[1] ?? '')).autopilot.waiting).toBe(true);
  await setAutopilot(ctx, ids[2] ?? '', { on: false });
  for (const one of landed) expect(await one).toMatchObject({ stepsTaken: 2, stopped: { code: 'steps' } });
  expect((await openLoom(ctx, ids[2] ?? '')).autopilot).toMatchObject({
    on: false,
    stepsTaken: 0,
    flownMs: 0,
  });
});

test('a limit in money: kept where prices are known, refused before anything is spent where they are not', async () => {
  await using ctx = await wavering();
  const server = await createServer(ctx, {
    name: 'Elsewhere',
    kind: 'other',
    baseUrl: 'https://models.example/v1',
    key: { from: 'none' },
  });
  const on = (serverId: string, model: string) => (loom: Loom) => ({
    judge: { ...loom.settings.judge, serverId, model },
  });
  const unknown = await newLoom(ctx, on(server.id, 'some-model'));
  const refused = await fly(ctx, unknown.id, { money: 1 });
  expect(refused.stopped).toMatchObject({ code: 'price-unknown' });
  expect(refused.stopped?.message).toContain('“some-model” on Elsewhere');
  expect(await ctx.repository.read.tokensSpent(unknown.id)).toBe(0);
  expect(await fly(ctx, unknown.id, { steps: 1, minConfidence: 0 })).toMatchObject({ moneySpent: null });

  const openai = await createServer(ctx, {
    name: 'OpenAI',
    kind: 'openai',
    baseUrl: 'https://api.openai.com/v1',
    key: { from: 'none' },
  });
  const priced = await newLoom(ctx, on(openai.id, 'gpt-4o-mini'));
  // Three calls a step of 1,000 tokens in and 100 out.
  const step = 3 * (1000 * 0.15e-6 + 100 * 0.6e-6);
  const done = await fly(ctx, priced.id, { money: 2.5 * step, minConfidence: 0 });
  expect(done.stopped).toMatchObject({ code: 'money' });
  expect(done.stepsTaken).toBe(3);
  expect(done.moneySpent).toBeCloseTo(3 * step, 9);

  const free = await newLoom(ctx);
  expect(await fly(ctx, free.id, { steps: 1, money: 1, minConfidence: 0 })).toMatchObject({ moneySpent: 0 });
});

test('a label that is short is asked for, and the step says so', async () => {
  await using ctx = await wavering();
  const loom = await newLoom(ctx, ({ settings: { target } }) => ({
    target: { ...target, askForLabel: true, balance: { ' Yes': 0.9, ' No': 0.1 } },
  }));
  await fly(ctx, loom.id, { steps: 8, minConfidence: 0 });
  const steps = await ctx.repository.read.stepsOfLoom(loom.id);
  const asked = steps.filter(({ wantedLabel }) => wantedLabel === ' Yes');
  expect(asked.length).toBeGreaterThan(0);
  for (const { id } of asked)
    for (const { text } of await ctx.repository.read.nodesOfStep(id)) expect(text.trim()).toMatch(/Yes$/);
});
