import { describe, expect, test, vi } from 'vitest';
import type { LoomEvent } from '@/lib/contract/event';
import { ApiError } from '@/lib/store/http';
import { FIRST, openSnapshot, openStep, SECOND, STEP_ID, storeWith, THIRD } from './fakes';
import { choiceOf, loomOf, nodeOf, rankingOf, rootNode, snapshotOf, stepOf } from './records';

const started: LoomEvent = {
  type: 'step-start',
  step: stepOf({ id: STEP_ID }),
  nodes: [nodeOf({ id: FIRST, stepId: STEP_ID, seq: 1 }), nodeOf({ id: SECOND, stepId: STEP_ID, seq: 2 })],
};
const delta = (text: string, at = 0): LoomEvent => ({
  type: 'candidate-delta',
  stepId: STEP_ID,
  nodeId: FIRST,
  at,
  text,
});

describe('events', () => {
  test('of one frame go in together', () => {
    const { store, tell, loom } = storeWith(snapshotOf());
    tell(started);
    const renders = vi.fn();
    store.subscribe(renders);
    tell(delta('a'), delta('b', 1), delta('c', 2));
    expect(renders).toHaveBeenCalledOnce();
    expect(loom().texts.get(FIRST)).toBe('abc');
  });

  test('that wait when the page leaves are not lost', () => {
    const { store, disconnect, tell, loom } = storeWith(snapshotOf());
    tell(started);
    disconnect();
    expect(store.getState().steps.has(STEP_ID)).toBe(true);
    expect(loom().tree.n).toBe(3);
  });

  test('a new order under the reader’s eyes is remembered; one of another step is not', () => {
    const view = { ...openStep(), rankings: [] };
    const { tell, loom } = storeWith(openSnapshot({ openStep: view }));
    tell({ type: 'ranking', stepId: 'step-0009', ranking: rankingOf('step-0009', ['x']) });
    expect(loom().orderedAt).toBe(0);
    const same = rankingOf(STEP_ID, [FIRST, SECOND, THIRD], { id: 'ranking-same' });
    tell({ type: 'ranking', stepId: STEP_ID, ranking: same });
    expect(loom().orderedAt).toBe(0);
    tell({ type: 'ranking', stepId: STEP_ID, ranking: rankingOf(STEP_ID, [THIRD, FIRST, SECOND]) });
    expect(loom().orderedAt).toBe(1_000_000);
  });

  test('an autopilot that stops says why', () => {
    const flying = { ...snapshotOf().autopilot, on: true };
    const { tell, loom } = storeWith(snapshotOf({ autopilot: flying }));
    const stopped = { code: 'low-confidence' as const, message: 'The judges disagree.' };
    tell({ type: 'autopilot', autopilot: { ...flying, on: false, stopped } });
    expect(loom().message?.text).toBe('The autopilot stopped. The judges disagree.');
  });

  test('an autopilot that is turned on at its limit says so, though it was never seen on', () => {
    const { tell, loom } = storeWith(snapshotOf());
    const { autopilot } = snapshotOf();
    const stopped = { code: 'target' as const, message: 'The target of 2 items is reached.' };
    tell(
      { type: 'autopilot', autopilot: { ...autopilot, on: true } },
      { type: 'autopilot', autopilot: { ...autopilot, on: false, stopped } },
    );
    expect(loom().message?.text).toBe('The autopilot stopped. The target of 2 items is reached.');
  });
});

describe('resync', () => {
  test('replaces all that is known, drops what waited, and keeps what the person does', async () => {
    const fresh = openSnapshot({
      cursor: 'again.4',
      loom: loomOf({ headId: SECOND, title: 'Renamed' }),
      path: [rootNode],
    });
    const world = storeWith(openSnapshot(), { snapshot: vi.fn(async () => fresh) });
    world.loom().select(FIRST);
    world.loom().edit(THIRD);
    world.loom().editText('half typed');
    const before = world.loom().version;
    await expect(world.resync()).resolves.toBe('again.4');
    expect(world.loom()).toMatchObject({
      selectedId: FIRST,
      editing: { text: 'half typed' },
      loom: { title: 'Renamed', headId: SECOND },
      path: ['root-0001', SECOND],
    });
    expect(world.loom().version).toBeGreaterThan(before);
  });

  test('that fails leaves everything as it was', async () => {
    const down = new ApiError('down', { code: 'offline', status: 0 });
    const world = storeWith(openSnapshot(), { snapshot: vi.fn().mockRejectedValue(down) });
    const { tree, path } = world.loom();
    await expect(world.resync()).rejects.toBe(down);
    expect(world.loom().tree).toBe(tree);
    expect(world.loom().path).toBe(path);
  });
});

describe('what is shown and missing', () => {
  const deep = openSnapshot({ openStep: null });
  const never = vi.fn(() => new Promise<never>(() => {}));

  test('texts are asked for once, together, and only of nodes that exist', async () => {
    const answer = [nodeOf({ id: FIRST, stepId: STEP_ID, seq: 1, state: 'done', text: 'one' })];
    const world = storeWith(deep, { step: never, texts: vi.fn(async () => answer) });
    world.loom().needTexts([FIRST, SECOND]);
    world.loom().needTexts([SECOND, 'node-gone', 'root-0001']);
    world.frame();
    expect(world.api.texts).toHaveBeenCalledExactlyOnceWith([FIRST, SECOND]);
    await vi.waitFor(() => expect(world.loom().texts.get(FIRST)).toBe('one'));
  });

  test('texts that did not come may be asked for again', async () => {
    const down = new ApiError('down', { code: 'offline', status: 0 });
    const texts = vi.fn().mockRejectedValueOnce(down).mockResolvedValueOnce([]);
    const world = storeWith(deep, { step: never, texts });
    world.loom().needTexts([FIRST]);
    world.frame();
    await vi.waitFor(() => expect(world.loom().message?.text).toBe('down'));
    world.loom().needTexts([FIRST]);
    world.frame();
    expect(texts).toHaveBeenCalledTimes(2);
  });

  test('a late answer does not overwrite what has streamed since', async () => {
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof nodeOf>[]>();
    const world = storeWith(snapshotOf(), { texts: vi.fn(() => promise) });
    world.tell({ type: 'step-start', step: stepOf({ id: 'step-0009', rounds: 2 }), nodes: [] });
    world.tell(started, delta('new'));
    resolve([nodeOf({ id: FIRST, stepId: STEP_ID, seq: 1, text: '' })]);
    await promise;
    expect(world.loom().texts.get(FIRST)).toBe('new');
  });

  test('the selected node’s step is read when it is not known; a failure is told and not repeated', async () => {
    const refusal = new ApiError('no such step', { code: 'not_found', status: 404 });
    const step = vi.fn().mockRejectedValue(refusal);
    const world = storeWith(deep, { step });
    await vi.waitFor(() => expect(world.loom().stepError).toEqual({ stepId: STEP_ID, text: 'no such step' }));
    world.loom().select(FIRST);
    expect(step).toHaveBeenCalledOnce();
    step.mockResolvedValue(openStep());
    await world.loom().needStep(STEP_ID);
    expect(world.loom()).toMatchObject({ stepError: null });
    expect(world.loom().steps.get(STEP_ID)?.nodes).toHaveLength(3);
  });

  test('the texts of a path that the head jumps to are asked for', () => {
    const world = storeWith(deep, { step: vi.fn(async () => openStep()) });
    world.tell({
      type: 'choice',
      choice: choiceOf('step-0009', THIRD),
      node: null,
      headId: THIRD,
      touchedAt: 3,
    });
    world.frame();
    expect(world.api.texts).toHaveBeenCalledWith([THIRD]);
  });
});
