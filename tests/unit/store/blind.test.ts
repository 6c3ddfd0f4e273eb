import { describe, expect, test, vi } from 'vitest';
import { SHAPE } from '@/lib/loom/tree-shape';
import { isHiddenNode } from '@/lib/store/hidden-nodes';
import { inShownOrder, lastRanking, suggestionOf } from '@/lib/store/selectors';
import { unexplained } from '@/lib/store/slices/reason-slice';
import { verdictWords } from '@/lib/store/verdict-words';
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
import { choiceOf, judge, loomOf, nodeOf, rankingOf, stepOf } from './records';

const blind = (patch: Partial<ReturnType<typeof openStep>> = {}) => {
  const view = openStep();
  return { ...view, step: { ...view.step, blind: true }, ...patch };
};
const live = (patch = {}) => ({ ...blind(patch), judging: null });
const still = { ...loomOf(), settings: { ...loomOf().settings, autoPropose: false } };
const hidden = [64, 0, 0, 0].map((flag) => (flag === 0 ? SHAPE.hidden : flag));
const snapshot = (patch = {}) =>
  openSnapshot({
    loom: still,
    shape: { ...openSnapshot().shape, flags: hidden },
    openStep: blind(),
    ...patch,
  });
const chosen = (patch = {}) => choiceOf(STEP_ID, FIRST, { suggestionVisible: false, ...patch });

describe('until it is chosen, a blind step', () => {
  test('has no ranking and no suggestion to show, and stands in order of arrival', () => {
    expect(lastRanking(live())).toBeNull();
    expect(suggestionOf(live())).toBeNull();
    expect(inShownOrder(live()).map(({ id }) => id)).toEqual([FIRST, SECOND, THIRD]);
    expect(inShownOrder(live({ choices: [chosen()] })).map(({ id }) => id)).toEqual([SECOND, FIRST, THIRD]);
  });

  test('stays as it is when the judge speaks, and when it is ranked again', () => {
    const world = storeWith(snapshot({ openStep: blind({ rankings: [] }) }));
    const before = world.loom().orderedAt;
    world.tell({ type: 'ranking', stepId: STEP_ID, ranking: rankingOf(STEP_ID, [THIRD, SECOND, FIRST]) });
    const again = rankingOf(STEP_ID, [SECOND, THIRD, FIRST], { id: 'ranking-2' });
    world.tell({ type: 'ranking', stepId: STEP_ID, ranking: again });
    const step = world.loom().steps.get(STEP_ID);
    expect(step && inShownOrder(step).map(({ id }) => id)).toEqual([FIRST, SECOND, THIRD]);
    expect(step && suggestionOf(step)).toBeNull();
    expect(world.loom().orderedAt).toBe(before);
    expect(world.loom().message).toBeNull();
  });

  test('takes nothing by Enter and says so; numbers take by arrival, and e edits the first', async () => {
    const world: World = storeWith(snapshot(), { choose: choosing(() => world) });
    await world.loom().accept();
    expect(world.api.choose).not.toHaveBeenCalled();
    expect(world.loom().message?.text).toMatch(/blind step: Enter accepts nothing/);
    world.loom().edit();
    expect(world.loom().editing?.from).toBe(FIRST);
    await world.loom().takeNumber(3);
    const ranking = openStep().rankings[0];
    expect(world.api.choose).toHaveBeenCalledWith(
      STEP_ID,
      expect.objectContaining({ nodeId: THIRD, suggestionVisible: false, rankingId: ranking?.id }),
    );
  });
});

describe('after the choice', () => {
  test('the judge’s word is told', async () => {
    const world: World = storeWith(snapshot(), { choose: choosing(() => world) });
    await world.loom().take(FIRST);
    expect(world.loom().message?.text).toBe('The judge had suggested 2; you took 1.');
    expect(unexplained(world.loom())?.choice.nodeId).toBe(FIRST);
  });

  test('it is told later where the judge was still at work', async () => {
    const running = blind({ rankings: [] });
    const step = { ...running.step, state: 'judging' as const };
    const world: World = storeWith(snapshot({ openStep: { ...running, step } }), {
      choose: vi.fn(async (stepId, body) => {
        const choice = choiceOf(stepId, body.nodeId, { id: body.choiceId, rankingId: body.rankingId });
        world.tell({ type: 'choice', choice, node: null, headId: body.nodeId, touchedAt: 5 });
      }),
    });
    await world.loom().take(SECOND);
    expect(world.api.choose).toHaveBeenCalledWith(STEP_ID, expect.objectContaining({ rankingId: null }));
    expect(world.loom().message?.text).toMatch(/judge is still at work/);
    expect(unexplained(world.loom())).toBeNull();
    world.tell({ type: 'ranking', stepId: STEP_ID, ranking: rankingOf(STEP_ID, [THIRD, SECOND, FIRST]) });
    expect(world.loom().message?.text).toBe('The judge had suggested 3; you took 2.');
    expect(world.loom().awaitedId).toBeNull();
    expect(unexplained(world.loom())?.choice.nodeId).toBe(SECOND);
  });

  test('agreeing, an edited copy and a silent judge are each named', () => {
    expect(verdictWords(live(), { nodeId: SECOND })).toBe('The judge had suggested 2 too.');
    const copy = nodeOf({ id: 'copy-0001', seq: 9, origin: 'human', editedFrom: THIRD, text: 'x' });
    const nodes = [...openStep().nodes, copy];
    expect(verdictWords(live({ nodes }), { nodeId: copy.id })).toBe(
      'The judge had suggested 2; you took your copy of 3.',
    );
    const silent = rankingOf(STEP_ID, [], { suggestion: null });
    expect(verdictWords(live({ rankings: [silent] }), { nodeId: FIRST })).toMatch(/suggested nothing/);
    expect(verdictWords(live({ rankings: [] }), { nodeId: FIRST })).toBeNull();
  });

  test('the next choice, after an undo, is made with the suggestion in sight', async () => {
    const view = blind({ choices: [chosen({ undoneAt: 7 })] });
    const world: World = storeWith(snapshot({ openStep: view }), { choose: choosing(() => world) });
    await world.loom().accept();
    expect(world.api.choose).toHaveBeenCalledWith(
      STEP_ID,
      expect.objectContaining({ nodeId: SECOND, suggestionVisible: true }),
    );
  });
});

describe('nodes in the tree', () => {
  const shown = (world: World) => [FIRST, SECOND, THIRD].map((id) => isHiddenNode(world.loom().tree, id));

  test('are revealed together by a choice of another page, for good', () => {
    const world = storeWith(snapshot());
    expect(shown(world)).toEqual([true, true, true]);
    const version = world.loom().version;
    world.tell({ type: 'choice', choice: chosen(), node: null, headId: FIRST, touchedAt: 5 });
    expect(shown(world)).toEqual([false, false, false]);
    expect(world.loom().version).toBeGreaterThan(version);
    const undone = chosen({ undoneAt: 9 });
    world.tell({ type: 'choice-undone', choice: undone, headId: 'root-0001', touchedAt: 6 });
    expect(shown(world)).toEqual([false, false, false]);
  });

  test('are hidden from their first event on, in later rounds too, and after a resync', async () => {
    const after = snapshot();
    const world = storeWith(openSnapshot({ loom: still }), { snapshot: vi.fn(async () => after) });
    const step = stepOf({
      id: 'step-0002',
      parentId: FIRST,
      blind: true,
      judge: { ...judge, blindShare: 1 },
    });
    const fresh = (id: string, seq: number) => nodeOf({ id, seq, parentId: FIRST, stepId: step.id });
    world.tell({ type: 'step-start', step, nodes: [fresh('node-0010', 10)] });
    world.tell({ type: 'step-start', step: { ...step, rounds: 2 }, nodes: [fresh('node-0011', 11)] });
    for (const id of ['node-0010', 'node-0011']) expect(isHiddenNode(world.loom().tree, id), id).toBe(true);
    world.tell({ type: 'step-reached', step: { ...step, by: 'autopilot' } });
    expect(isHiddenNode(world.loom().tree, 'node-0011')).toBe(false);
    await world.resync();
    expect(shown(world)).toEqual([true, true, true]);
    const view = world.loom().steps.get(STEP_ID);
    expect(view && suggestionOf(view)).toBeNull();
  });
});
