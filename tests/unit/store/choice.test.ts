import { describe, expect, test, vi } from 'vitest';
import type { PutChoice } from '@/lib/contract/request';
import { ApiError } from '@/lib/store/http';
import {
  choosing,
  FIRST,
  openSnapshot,
  openStep,
  SECOND,
  STEP_ID,
  storeWith,
  THIRD,
  type World,
} from './fakes';
import { choiceOf, loomOf } from './records';

describe('taking a candidate', () => {
  test('Enter takes the suggestion, says what the person saw, and the next step proposes itself', async () => {
    const world: World = storeWith(openSnapshot(), { choose: choosing(() => world) });
    await world.loom().accept();
    expect(world.api.choose).toHaveBeenCalledWith(STEP_ID, {
      choiceId: 'minted-0001',
      nodeId: SECOND,
      expects: null,
      rankingId: `ranking-${STEP_ID}`,
      suggestionVisible: true,
      reason: null,
      edited: null,
    });
    expect(world.api.startStep).toHaveBeenCalledWith({ stepId: 'minted-0002', parentId: SECOND });
    expect(world.loom()).toMatchObject({ pending: null, path: ['root-0001', SECOND] });
  });

  test('numbers count in the shown order, and a reason goes with the choice once', async () => {
    const world: World = storeWith(openSnapshot(), { choose: choosing(() => world) });
    world.loom().setReason('  clearer ');
    await world.loom().takeNumber(2);
    expect(world.api.choose).toHaveBeenCalledWith(
      STEP_ID,
      expect.objectContaining({ nodeId: FIRST, reason: 'clearer' }),
    );
    expect(world.loom().reason).toBe('');
  });

  test('nothing proposes itself when the setting is off, the autopilot steers, or the target is reached', async () => {
    const { settings } = loomOf();
    const still = { ...settings, autoPropose: false };
    const full = { ...settings, target: { items: 1, balance: null } };
    const flying = { ...openSnapshot().autopilot, on: true };
    for (const patch of [
      { loom: loomOf({ settings: still }) },
      { autopilot: flying },
      { loom: loomOf({ settings: full }) },
    ]) {
      const world: World = storeWith(openSnapshot(patch), { choose: choosing(() => world) });
      await world.loom().accept();
      expect(world.api.choose).toHaveBeenCalledOnce();
      expect(world.api.startStep).not.toHaveBeenCalled();
    }
  });

  test('without a suggestion Enter does nothing but say so', async () => {
    const view = openStep();
    const world = storeWith(openSnapshot({ openStep: { ...view, rankings: [] } }));
    await world.loom().accept();
    expect(world.api.choose).not.toHaveBeenCalled();
    expect(world.loom().message?.text).toMatch(/No suggestion: you choose/);
  });

  test('what has not arrived, or failed, is not taken, and the reason is told', async () => {
    const view = openStep();
    const nodes = view.nodes.map((node) => ({ ...node, state: 'failed' as const }));
    const world = storeWith(openSnapshot({ openStep: { ...view, nodes } }));
    await world.loom().take(FIRST);
    expect(world.api.choose).not.toHaveBeenCalled();
    expect(world.loom().message).toEqual({ text: expect.stringMatching(/failed/), tone: 'warn' });
  });

  test('while a choice is on its way no other is sent', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const world = storeWith(openSnapshot(), { choose: vi.fn(() => promise) });
    const first = world.loom().take(FIRST);
    expect(world.loom().pending).toBe('choice');
    await world.loom().take(SECOND);
    await world.loom().undo();
    expect(world.api.choose).toHaveBeenCalledOnce();
    expect(world.api.undo).not.toHaveBeenCalled();
    const choice = choiceOf(STEP_ID, FIRST, { id: 'minted-0001' });
    world.tell({ type: 'choice', choice, node: null, headId: FIRST, touchedAt: 5 });
    resolve();
    await first;
    expect(world.loom().pending).toBeNull();
  });

  test('an answered choice is not shown before its event came; without the event all is asked anew', async () => {
    vi.useFakeTimers();
    try {
      const chosen = choiceOf(STEP_ID, FIRST, { id: 'minted-0001' });
      const after = openSnapshot({
        cursor: 'run.9',
        loom: loomOf({ headId: FIRST, settings: { ...loomOf().settings, autoPropose: false } }),
        openStep: { ...openStep(), choices: [chosen] },
      });
      const before = openSnapshot({ loom: { ...after.loom, headId: 'root-0001' } });
      const world = storeWith(before, {
        snapshot: vi.fn(async () => after),
        step: vi.fn(async () => openStep()),
      });
      const taking = world.loom().take(FIRST);
      await vi.advanceTimersByTimeAsync(7_000);
      expect(world.loom()).toMatchObject({ pending: 'choice', path: ['root-0001'] });
      await vi.advanceTimersByTimeAsync(2_000);
      await taking;
      expect(world.loom()).toMatchObject({ pending: null, path: ['root-0001', FIRST] });
    } finally {
      vi.useRealTimers();
    }
  });

  test('a choice whose answer was lost keeps its id when it is made again', async () => {
    const lost = new ApiError('no answer', { code: 'offline', status: 0 });
    const choose = vi.fn<(id: string, body: PutChoice) => Promise<void>>().mockRejectedValueOnce(lost);
    const world: World = storeWith(openSnapshot(), { choose });
    await world.loom().take(FIRST);
    expect(world.loom().message).toEqual({ text: 'no answer', tone: 'warn' });
    choose.mockImplementation(choosing(() => world));
    await world.loom().take(FIRST);
    expect(choose.mock.calls.map(([, body]) => body.choiceId)).toEqual(['minted-0001', 'minted-0001']);
  });

  test('taking what is taken already moves the head there', async () => {
    const choice = choiceOf(STEP_ID, FIRST);
    const world = storeWith(openSnapshot({ openStep: { ...openStep(), choices: [choice] } }));
    await world.loom().take(FIRST);
    expect(world.api.moveHead).toHaveBeenCalledWith(FIRST);
    expect(world.api.choose).not.toHaveBeenCalled();
  });
});

describe('an edited copy', () => {
  test('is sent as a new node, and an empty one is not sent', async () => {
    const world: World = storeWith(openSnapshot(), { choose: choosing(() => world) });
    world.loom().edit(THIRD);
    world.loom().editText('');
    await world.loom().takeEdited();
    expect(world.api.choose).not.toHaveBeenCalled();
    world.loom().editText('Question: Mine? Answer: No\n');
    await world.loom().takeEdited();
    expect(world.api.choose).toHaveBeenCalledWith(
      STEP_ID,
      expect.objectContaining({
        nodeId: expect.stringMatching(/^minted-/),
        edited: { from: THIRD, text: 'Question: Mine? Answer: No\n' },
      }),
    );
    expect(world.loom()).toMatchObject({ editing: null });
    expect(world.loom().texts.get(world.loom().path.at(-1) ?? '')).toBe('Question: Mine? Answer: No\n');
  });

  test('starts from the candidate pointed at, else the suggestion', () => {
    const world = storeWith(openSnapshot());
    world.loom().edit();
    expect(world.loom().editing?.from).toBe(SECOND);
    world.loom().point(THIRD);
    world.loom().edit();
    expect(world.loom().editing?.from).toBe(THIRD);
  });
});
