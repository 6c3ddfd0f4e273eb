import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import { applyStepEvent, toLiveStep } from '@/lib/contract/apply-event';
import type { LoomEvent } from '@/lib/contract/event';
import { withCore } from './harness';

const api = withCore();

test('a step streams its candidates, ranks them and is stored when it says so', async () => {
  const loom = await api().createLoom();
  const { cursor } = await api().open(loom.id);
  const heard = api().eventsUntil(loom.id, cursor, (event) => event.type === 'totals');
  const started = await api().startStep(loom.id, loom.headId);
  expect(started.step.state).toBe('proposing');
  expect(started.nodes).toHaveLength(5);

  const events = await heard;
  const order = events.map((event) => event.type);
  expect(order[0]).toBe('step-start');
  expect(order.filter((type) => type === 'candidate-end').length).toBeGreaterThanOrEqual(5);
  expect(order.indexOf('judge-start')).toBeGreaterThan(order.lastIndexOf('candidate-delta'));
  expect(order.slice(-3)).toEqual(['ranking', 'step-end', 'totals']);

  const stored = await api().step(started.step.id);
  const first = events[0] as Extract<LoomEvent, { type: 'step-start' }>;
  const folded = events.reduce(
    applyStepEvent,
    toLiveStep({ step: first.step, nodes: [], rankings: [], choices: [] }),
  );
  const { judging, ...view } = folded;
  expect(judging).toBeNull();
  expect(view).toEqual(stored);
  expect(stored.rankings[0]?.calls.length).toBeGreaterThanOrEqual(2);
});

test('the same step asked for twice runs once', async () => {
  const loom = await api().createLoom();
  const stepId = nanoid();
  await api().startStep(loom.id, loom.headId, stepId);
  await api().startStep(loom.id, loom.headId, stepId);
  const view = await api().ended(stepId);
  expect(view.nodes).toHaveLength(5);
  expect(view.rankings).toHaveLength(1);
});

test('a second step under a node whose step still runs gives that one back', async () => {
  const loom = await api().createLoom();
  const first = await api().startStep(loom.id, loom.headId);
  const second = await api().startStep(loom.id, loom.headId);
  expect(second.step.id).toBe(first.step.id);
  await api().ended(first.step.id);
});

test('stop keeps what has arrived', async () => {
  const loom = await api().createLoom();
  const { step } = await api().startStep(loom.id, loom.headId);
  await new Promise((resolve) => setTimeout(resolve, 120));
  await api().ok('POST', `/api/steps/${step.id}/stop`);
  const view = await api().step(step.id);
  expect(view.step.state).toBe('open');
  expect(view.nodes.some((node) => node.state === 'stopped' && node.text.length > 0)).toBe(true);
  expect(view.rankings.at(-1)).toMatchObject({ suggestion: null, noSuggestion: { code: 'stopped' } });
});

test('more brings candidates beside those there are, and ranks all of them anew', async () => {
  const loom = await api().createLoom();
  const first = await api().runStep(loom.id);
  await api().ok('POST', `/api/steps/${first.step.id}/more`, { round: 2, n: 3 });
  await api().call('POST', `/api/steps/${first.step.id}/more`, { round: 2, n: 3 });
  const view = await api().ended(first.step.id);
  expect(view.nodes).toHaveLength(8);
  expect(view.rankings).toHaveLength(2);
  expect(view.nodes.slice(0, 5).map((n) => n.id)).toEqual(first.nodes.map((n) => n.id));
});

test('a listener that comes late hears of the choice, and a reopened loom has it', async () => {
  const loom = await api().createLoom();
  const view = await api().runStep(loom.id);
  const { cursor } = await api().open(loom.id);
  const taken = view.nodes.find((node) => node.state === 'done') as { id: string };
  const heard = api().eventsUntil(loom.id, cursor, (event) => event.type === 'choice');
  const { status } = await api().choose(view, taken.id);
  expect(status).toBe(200);
  expect((await heard).at(-1)).toMatchObject({ type: 'choice', headId: taken.id });
  const after = await api().open(loom.id);
  expect(after.loom.headId).toBe(taken.id);
  expect(after.path.map((node) => node.id)).toEqual([loom.rootId, taken.id]);
});

test('a duplicate has the whole tree under new ids', async () => {
  const loom = await api().createLoom();
  const view = await api().runStep(loom.id);
  await api().choose(view, (view.nodes.find((node) => node.state === 'done') as { id: string }).id);
  const { loom: copy } = await api().ok<{ loom: { id: string } }>(
    'POST',
    `/api/looms/${loom.id}/duplicate`,
    {},
  );
  const [before, after] = [await api().open(loom.id), await api().open(copy.id)];
  expect(after.shape.parent).toEqual(before.shape.parent);
  expect(after.shape.flags).toEqual(before.shape.flags);
  expect(after.path.map((node) => node.text)).toEqual(before.path.map((node) => node.text));
  expect(new Set([...before.shape.ids, ...after.shape.ids]).size).toBe(before.shape.ids.length * 2);
});

test('a new prompt is a new root; what was made before stays', async () => {
  const loom = await api().createLoom();
  const view = await api().runStep(loom.id);
  await api().choose(view, (view.nodes.find((node) => node.state === 'done') as { id: string }).id);
  const nodeId = nanoid();
  await api().ok('PUT', `/api/looms/${loom.id}/prompt`, { nodeId, text: 'Another prompt.\n\n' });
  const after = await api().open(loom.id);
  expect(after.loom).toMatchObject({ rootId: nodeId, headId: nodeId });
  expect(after.shape.ids).toHaveLength(7);
  await api().ok('PUT', `/api/looms/${loom.id}/head`, { nodeId: loom.rootId });
  expect((await api().open(loom.id)).path[0]?.text).toContain('Question:');
});

test('a prompt from which nothing grew yet just gets its text', async () => {
  const loom = await api().createLoom('blank');
  const tail = async () => {
    const { looms } = await api().ok<{ looms: { id: string; tail: string }[] }>('GET', '/api/looms');
    return looms.find((one) => one.id === loom.id)?.tail;
  };
  expect(await tail()).not.toBe('Once upon a time');
  const { cursor } = await api().open(loom.id);
  const heard = api().eventsUntil(loom.id, cursor, (event) => event.type === 'loom');
  await api().ok('PUT', `/api/looms/${loom.id}/prompt`, { nodeId: nanoid(), text: 'Once upon a time' });
  const after = await api().open(loom.id);
  expect(after.loom.rootId).toBe(loom.rootId);
  expect(after.shape.ids).toEqual([loom.rootId]);
  expect(after.path.map((node) => node.text)).toEqual(['Once upon a time']);
  expect(await tail()).toBe('Once upon a time');
  expect((await heard).at(-1)).toMatchObject({
    type: 'loom',
    node: { id: loom.rootId, text: 'Once upon a time' },
  });
});
