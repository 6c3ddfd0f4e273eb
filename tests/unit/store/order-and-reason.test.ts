import { describe, expect, test, vi } from 'vitest';
import { ApiError } from '@/lib/store/http';
import { ownOrderOf } from '@/lib/store/slices/order-slice';
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
import { choiceOf } from './records';

const order = (world: World) => ownOrderOf(world.loom(), STEP_ID);

describe('the person’s own order', () => {
  test('is built by number; Enter takes its first and sends all of it', async () => {
    const world: World = storeWith(openSnapshot(), { choose: choosing(() => world) });
    world.loom().rankNumber(3);
    world.loom().rankNumber(1);
    world.loom().rankNumber(9);
    expect(order(world)).toEqual([THIRD, SECOND]);
    await world.loom().accept();
    expect(world.api.choose).toHaveBeenCalledWith(
      STEP_ID,
      expect.objectContaining({ nodeId: THIRD, order: [THIRD, SECOND], suggestionVisible: true }),
    );
    expect(order(world)).toEqual([]);
  });

  test('goes with a copy in place of the candidate it was made of', async () => {
    const world: World = storeWith(openSnapshot(), { choose: choosing(() => world) });
    world.loom().moveInOrder(FIRST, 1);
    world.loom().edit(FIRST);
    world.loom().editText('Question: Mine? Answer: No\n');
    await world.loom().takeEdited();
    const [, body] = (world.api.choose as ReturnType<typeof vi.fn>).mock.calls[0] ?? [];
    expect(body.order).toEqual([SECOND, body.nodeId]);
  });

  test('stays when a choice fails, and is no part of one where nothing was ranked', async () => {
    const lost = new ApiError('no answer', { code: 'offline', status: 0 });
    const choose = vi.fn().mockRejectedValueOnce(lost);
    const world: World = storeWith(openSnapshot(), { choose });
    world.loom().rankNumber(2);
    await world.loom().accept();
    expect(order(world)).toEqual([FIRST]);
    world.loom().clearOrder();
    choose.mockImplementation(choosing(() => world));
    await world.loom().accept();
    expect(choose.mock.lastCall?.[1]).not.toHaveProperty('order');
  });

  test('takes no candidate that failed, and none where a choice stands', () => {
    const view = openStep();
    const nodes = view.nodes.map((node) => ({ ...node, state: 'failed' as const }));
    const failed = storeWith(openSnapshot({ openStep: { ...view, nodes } }));
    failed.loom().toggleInOrder(FIRST);
    expect(order(failed)).toEqual([]);
    expect(failed.loom().message?.text).toMatch(/has arrived/);
    const done = storeWith(openSnapshot({ openStep: { ...view, choices: [choiceOf(STEP_ID, FIRST)] } }));
    done.loom().rankNumber(1);
    expect(order(done)).toEqual([]);
    expect(done.loom().message?.text).toMatch(/this step has one/);
  });
});

describe('a reason from the list', () => {
  test('goes with the next choice, and not with the one after', async () => {
    const world: World = storeWith(openSnapshot(), { choose: choosing(() => world) });
    world.loom().setReasonCode('unclear');
    await world.loom().take(FIRST);
    expect(world.api.choose).toHaveBeenCalledWith(
      STEP_ID,
      expect.objectContaining({ reasonCode: 'unclear', reason: null }),
    );
    expect(world.loom().reasonCode).toBeNull();
  });

  test('is asked for after an override without one, kept once, and asked for no more', async () => {
    const world: World = storeWith(openSnapshot(), { choose: choosing(() => world) });
    world.loom().openWhy(true);
    expect(world.loom().message?.text).toMatch(/no override/);
    await world.loom().take(FIRST);
    world.loom().openWhy(true);
    expect(world.loom().whyOpen).toBe(true);
    await world.loom().explain(' dull ', 'not-tempting');
    const id = world.loom().steps.get(STEP_ID)?.choices.at(-1)?.id;
    expect(world.api.addReason).toHaveBeenCalledWith(id, { reason: 'dull', reasonCode: 'not-tempting' });
    expect(world.loom()).toMatchObject({ whyAsked: null, whyOpen: false });
    await world.loom().explain('again', null);
    expect(world.api.addReason).toHaveBeenCalledOnce();
  });

  test('is not asked for after an accept, nor where the override was undone', async () => {
    const world: World = storeWith(openSnapshot(), { choose: choosing(() => world) });
    await world.loom().take(SECOND);
    world.loom().openWhy(true);
    expect(world.loom().whyOpen).toBe(false);
    const undone = choiceOf(STEP_ID, FIRST, { id: 'choice-x', undoneAt: 8 });
    const other = storeWith(openSnapshot({ openStep: { ...openStep(), choices: [undone] } }));
    other.store.setState({ whyAsked: { stepId: STEP_ID, choiceId: 'choice-x' } });
    other.loom().openWhy(true);
    expect(other.loom().whyOpen).toBe(false);
  });

  test('that the server refuses stays to be said again', async () => {
    const refuse = new ApiError('This choice has a reason already.', { code: 'conflict', status: 409 });
    const addReason = vi.fn().mockRejectedValueOnce(refuse);
    const world: World = storeWith(openSnapshot(), { choose: choosing(() => world), addReason });
    await world.loom().take(FIRST);
    world.loom().openWhy(true);
    await world.loom().explain('dull', null);
    expect(world.loom()).toMatchObject({ whyOpen: true, message: { tone: 'warn' } });
  });
});
