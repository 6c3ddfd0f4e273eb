import { afterAll, describe, expect, test } from 'vitest';
import type { LoomEvent } from '@/lib/contract/event';
import type { LoomSettings } from '@/lib/loom/settings';
import { ApiClient } from '../../support/api-client';
import { startCore, tempDir } from '../../support/start-core';
import { withCore } from './harness';

const landed = (event: LoomEvent) => event.type === 'autopilot' && !event.autopilot.on;

async function fly(api: ApiClient, loomId: string, limits: Record<string, unknown>) {
  const { cursor } = await api.open(loomId);
  const heard = api.eventsUntil(loomId, cursor, landed);
  await api.ok('PUT', `/api/looms/${loomId}/autopilot`, {
    on: true,
    limits: { steps: null, tokens: null, minConfidence: 0, ...limits },
  });
  const events = await heard;
  const last = events.at(-1);
  if (last?.type !== 'autopilot') throw new Error('no landing');
  return { events, autopilot: last.autopilot };
}

async function withSettings(api: ApiClient, change: (settings: LoomSettings) => Partial<LoomSettings>) {
  const loom = await api.createLoom();
  await api.ok('PATCH', `/api/looms/${loom.id}`, { settings: change(loom.settings) });
  return loom;
}

describe('while the server is up', () => {
  const api = withCore();

  test('it takes suggestions only, and stops after the steps it was given or at a step without one', async () => {
    const loom = await api().createLoom();
    const { events, autopilot } = await fly(api(), loom.id, { steps: 3 });
    expect(['steps', 'no-suggestion']).toContain(autopilot.stopped?.code);
    const rankings = new Map(
      events.flatMap((e) => (e.type === 'ranking' ? [[e.ranking.id, e.ranking] as const] : [])),
    );
    const choices = events.flatMap((e) => (e.type === 'choice' ? [e.choice] : []));
    expect(choices).toHaveLength(autopilot.stepsTaken);
    for (const choice of choices) {
      expect(choice.by).toBe('autopilot');
      expect(rankings.get(choice.rankingId ?? '')?.suggestion).toBe(choice.nodeId);
    }
  });

  test('with the judge off it picks nothing and says why', async () => {
    const loom = await withSettings(api(), ({ judge }) => ({ judge: { ...judge, enabled: false } }));
    const { autopilot } = await fly(api(), loom.id, { steps: 3 });
    expect(autopilot).toMatchObject({ stepsTaken: 0, stopped: { code: 'no-suggestion' } });
    const { openStep } = await api().open(loom.id);
    expect(openStep?.step.state).toBe('open');
    expect(openStep?.choices).toEqual([]);
  });

  test('it stops at the target', async () => {
    const loom = await withSettings(api(), ({ target }) => ({ target: { ...target, items: 2 } }));
    const { autopilot } = await fly(api(), loom.id, { steps: 10 });
    if (autopilot.stopped?.code !== 'no-suggestion') expect(autopilot.stopped?.code).toBe('target');
    const { body } = await api().call<{ kept: number }>('GET', `/api/datasets/${loom.id}`);
    expect(body.kept).toBeLessThanOrEqual(2);
  });

  test('it stops when its tokens are spent', async () => {
    const loom = await api().createLoom();
    const { autopilot } = await fly(api(), loom.id, { tokens: 1 });
    expect(['tokens', 'no-suggestion']).toContain(autopilot.stopped?.code);
    expect(autopilot.tokensSpent).toBeGreaterThan(1);
  });

  test('a person who acts takes over', async () => {
    const loom = await api().createLoom();
    const { cursor } = await api().open(loom.id);
    const heard = api().eventsUntil(loom.id, cursor, (event) => event.type === 'step-start');
    await api().ok('PUT', `/api/looms/${loom.id}/autopilot`, { on: true });
    await heard;
    await api().ok('PUT', `/api/looms/${loom.id}/head`, { nodeId: loom.rootId });
    expect((await api().open(loom.id)).autopilot).toMatchObject({ on: false, stopped: { code: 'person' } });
  });

  test('a model server that is not there stops it with what went wrong', async () => {
    const loom = await withSettings(api(), ({ sampler }) => ({
      sampler: { ...sampler, serverId: 'nosuchserver' },
    }));
    const { autopilot } = await fly(api(), loom.id, { steps: 3 });
    expect(autopilot.stopped).toMatchObject({ code: 'failed' });
    expect(autopilot.stopped?.message).toContain('nosuchserver');
  });
});

describe('over a kill -9', () => {
  const dirs: AsyncDisposable[] = [];
  afterAll(async () => {
    for (const dir of dirs) await dir[Symbol.asyncDispose]();
  });

  test('it goes on where it was', async () => {
    const dir = await tempDir();
    dirs.push(dir);
    const first = await startCore(dir.path);
    const before = new ApiClient(first.url);
    const loom = await before.createLoom();
    const { cursor } = await before.open(loom.id);
    const heard = before.eventsUntil(loom.id, cursor, (event) => event.type === 'choice');
    await before.ok('PUT', `/api/looms/${loom.id}/autopilot`, {
      on: true,
      limits: { steps: 4, tokens: null, minConfidence: 0 },
    });
    await heard;
    await first.kill();

    const second = await startCore(dir.path);
    const after = new ApiClient(second.url);
    const opened = await after.open(loom.id);
    const autopilot = opened.autopilot.on
      ? (await after.eventsUntil(loom.id, opened.cursor, landed))
          .flatMap((e) => (e.type === 'autopilot' ? [e.autopilot] : []))
          .at(-1)
      : opened.autopilot;
    await second.kill();
    expect(['steps', 'no-suggestion']).toContain(autopilot?.stopped?.code);
    if (autopilot?.stopped?.code === 'steps') expect(autopilot.stepsTaken).toBe(4);
  });
});
