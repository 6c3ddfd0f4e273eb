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
import { choiceOf, snapshotOf } from './records';

const conflictWith = (existing: unknown, node: unknown) =>
  new ApiError('This step was chosen meanwhile.', {
    code: 'conflict',
    status: 409,
    details: { existing, node, yours: { nodeId: FIRST } },
  });

describe('two choices for one step', () => {
  const existing = choiceOf(STEP_ID, SECOND, { id: 'choice-theirs' });

  test('the second is shown beside the first and takes nothing by itself', async () => {
    const choose = vi.fn().mockRejectedValueOnce(conflictWith(existing, openStep().nodes[1]));
    const world = storeWith(openSnapshot(), { choose });
    await world.loom().take(FIRST);
    expect(world.loom()).toMatchObject({
      pending: null,
      message: null,
      conflict: { existing, node: { id: SECOND }, yours: 'Question: One? Answer: Yes\n' },
    });
    expect(world.api.startStep).not.toHaveBeenCalled();
    await world.loom().resolveConflict('theirs');
    expect(world.loom().conflict).toBeNull();
    expect(choose).toHaveBeenCalledOnce();
  });

  test('taking mine sends it as a second branch that expects theirs', async () => {
    const choose = vi.fn<(id: string, body: PutChoice) => Promise<void>>();
    const world: World = storeWith(openSnapshot(), { choose });
    choose
      .mockRejectedValueOnce(conflictWith(existing, openStep().nodes[1]))
      .mockImplementation(choosing(() => world));
    await world.loom().take(FIRST);
    await world.loom().resolveConflict('mine');
    expect(choose.mock.calls[1]?.[1]).toMatchObject({ nodeId: FIRST, expects: 'choice-theirs' });
    expect(choose.mock.calls[1]?.[1].choiceId).not.toBe(choose.mock.calls[0]?.[1].choiceId);
    expect(world.loom()).toMatchObject({ conflict: null, path: ['root-0001', FIRST] });
  });

  test('a conflict about anything else is an error in words', async () => {
    const other = new ApiError('This candidate has not arrived.', { code: 'conflict', status: 409 });
    const world = storeWith(openSnapshot(), { choose: vi.fn().mockRejectedValue(other) });
    await world.loom().take(FIRST);
    expect(world.loom()).toMatchObject({
      conflict: null,
      message: { text: 'This candidate has not arrived.' },
    });
  });
});

describe('undo', () => {
  test('takes back the newest standing choice', async () => {
    const choices = [
      choiceOf(STEP_ID, FIRST, { createdAt: 2 }),
      choiceOf(STEP_ID, SECOND, { createdAt: 3 }),
      choiceOf(STEP_ID, THIRD, { createdAt: 4, undoneAt: 5 }),
    ];
    const world: World = storeWith(openSnapshot({ openStep: { ...openStep(), choices } }), {
      undo: vi.fn(async (id) => {
        const choice = { ...choiceOf(STEP_ID, SECOND, { id, createdAt: 3 }), undoneAt: 9 };
        world.tell({ type: 'choice-undone', choice, headId: 'root-0001', touchedAt: 9 });
      }),
    });
    await world.loom().undo();
    expect(world.api.undo).toHaveBeenCalledWith(`choice-${SECOND}`);
    expect(world.loom()).toMatchObject({ pending: null, message: null });
  });

  test('where the last choice is elsewhere it is shown first and not undone', async () => {
    const last = choiceOf(STEP_ID, FIRST, { createdAt: 9 });
    const refusal = new ApiError('Another choice was made after this one.', {
      code: 'conflict',
      status: 409,
      details: { last },
    });
    const choices = [choiceOf(STEP_ID, SECOND)];
    const world = storeWith(openSnapshot({ openStep: { ...openStep(), choices } }), {
      undo: vi.fn().mockRejectedValueOnce(refusal),
    });
    await world.loom().undo();
    expect(world.loom().selectedId).toBe(FIRST);
    expect(world.loom().focusRequest?.id).toBe(FIRST);
    expect(world.loom().message?.text).toMatch(/Press u again/);
  });

  test('says when there is nothing to undo', async () => {
    const world = storeWith(snapshotOf());
    await world.loom().undo();
    expect(world.loom().message?.text).toBe('There is no choice to undo.');
    expect(world.api.undo).not.toHaveBeenCalled();
  });
});
