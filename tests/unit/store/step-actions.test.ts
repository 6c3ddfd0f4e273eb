import { describe, expect, test, vi } from 'vitest';
import { ApiError } from '@/lib/store/http';
import { FIRST, openSnapshot, openStep, SECOND, STEP_ID, storeWith, THIRD } from './fakes';
import { loomOf, nodeOf, rootNode, snapshotOf, stepOf } from './records';

const running = (state: 'proposing' | 'judging' = 'proposing') => {
  const view = openStep();
  return openSnapshot({ openStep: { ...view, step: { ...view.step, state } } });
};

describe('propose', () => {
  test('starts at the head', async () => {
    const world = storeWith(snapshotOf());
    await world.loom().propose();
    expect(world.api.startStep).toHaveBeenCalledWith({ stepId: 'minted-0001', parentId: 'root-0001' });
    expect(world.api.moveHead).not.toHaveBeenCalled();
  });

  test('from a selected node moves the head there first', async () => {
    const world = storeWith(openSnapshot());
    world.loom().select(THIRD);
    await world.loom().propose();
    expect(world.api.moveHead).toHaveBeenCalledWith(THIRD);
    expect(world.api.startStep).toHaveBeenCalledWith({ stepId: 'minted-0001', parentId: THIRD });
    expect(world.loom().selectedId).toBeNull();
  });

  test('does not start a second step where one runs', async () => {
    const world = storeWith(running());
    await world.loom().propose();
    expect(world.api.startStep).not.toHaveBeenCalled();
    expect(world.loom().message?.text).toBe('A step already runs here.');
  });

  test('does not start from a candidate that failed', async () => {
    const view = openStep();
    const nodes = view.nodes.map((node) =>
      node.id === FIRST ? { ...node, state: 'failed' as const } : node,
    );
    const shape = { ...openSnapshot().shape, flags: [64, 2, 0, 0] };
    const world = storeWith(openSnapshot({ shape, openStep: { ...view, nodes } }));
    await world.loom().propose(FIRST);
    expect(world.api.moveHead).not.toHaveBeenCalled();
    expect(world.loom().message?.tone).toBe('warn');
  });

  test('keeps the step’s id when the answer was lost', async () => {
    const lost = new ApiError('no answer', { code: 'offline', status: 0 });
    const startStep = vi.fn().mockRejectedValueOnce(lost).mockResolvedValue(undefined);
    const world = storeWith(snapshotOf(), { startStep });
    await world.loom().propose();
    await world.loom().propose();
    expect(startStep.mock.calls.map(([body]) => body.stepId)).toEqual(['minted-0001', 'minted-0001']);
    await world.loom().propose();
    expect(startStep.mock.calls[2]?.[0].stepId).toBe('minted-0002');
  });
});

describe('more, stop, rank', () => {
  test('more asks for the next round, and names the candidate to retry', async () => {
    const world = storeWith(openSnapshot());
    await world.loom().more();
    await world.loom().more(FIRST);
    expect(world.api.more).toHaveBeenNthCalledWith(1, STEP_ID, { round: 2 });
    expect(world.api.more).toHaveBeenNthCalledWith(2, STEP_ID, { round: 2, retryOf: FIRST });
  });

  test('more waits while the step runs', async () => {
    const world = storeWith(running('judging'));
    await world.loom().more();
    expect(world.api.more).not.toHaveBeenCalled();
    expect(world.loom().message?.text).toMatch(/still runs/);
  });

  test('stop stops what runs, and only that', async () => {
    const world = storeWith(running());
    await world.loom().stop();
    expect(world.api.stop).toHaveBeenCalledWith(STEP_ID);
    const idle = storeWith(openSnapshot());
    await idle.loom().stop();
    expect(idle.api.stop).not.toHaveBeenCalled();
  });

  test('rank asks for a ranking with an id of its own', async () => {
    const world = storeWith(openSnapshot());
    await world.loom().rank();
    expect(world.api.rank).toHaveBeenCalledWith(STEP_ID, 'minted-0001');
  });
});

describe('the head', () => {
  const atSecond = openSnapshot({
    loom: loomOf({ headId: SECOND }),
    path: [rootNode, nodeOf({ id: SECOND, stepId: STEP_ID, seq: 2, state: 'done', text: 'two' })],
    openStep: null,
  });

  test('goes back to where the step began that led to it', async () => {
    const world = storeWith(atSecond, { step: vi.fn(async () => openStep()) });
    await world.loom().back();
    expect(world.api.moveHead).toHaveBeenCalledWith('root-0001');
  });

  test('does not go back beyond the prompt', async () => {
    const world = storeWith(snapshotOf());
    await world.loom().back();
    expect(world.api.moveHead).not.toHaveBeenCalled();
    expect(world.loom().message?.text).toMatch(/beginning/);
  });

  test('the arrows walk what is shown: the open step’s candidates in their order', () => {
    const world = storeWith(openSnapshot());
    world.loom().walk('right');
    expect(world.loom().selectedId).toBe(SECOND);
    world.loom().walk('down');
    expect(world.loom().selectedId).toBe(FIRST);
    world.loom().walk('left');
    expect(world.loom()).toMatchObject({
      selectedId: 'root-0001',
      focusRequest: { id: 'root-0001', nonce: 3 },
    });
  });
});

test('an interrupted step can be gone on with', async () => {
  const step = stepOf({ id: STEP_ID, state: 'interrupted' });
  const world = storeWith(openSnapshot({ openStep: { ...openStep(), step } }));
  await world.loom().more();
  await world.loom().rank();
  expect(world.api.more).toHaveBeenCalledOnce();
  expect(world.api.rank).toHaveBeenCalledOnce();
});
