import { describe, expect, test, vi } from 'vitest';
import type { LoomEvent } from '@/lib/contract/event';
import type { StepView } from '@/lib/contract/snapshot';
import type { Step } from '@/lib/loom/step';
import { hasFlag } from '@/lib/loom/tree';
import { SHAPE } from '@/lib/loom/tree-shape';
import { ApiError } from '@/lib/store/http';
import { shownStepId } from '@/lib/store/selectors';
import { shownStep } from '@/lib/store/slices/step-slice';
import { choosing, openSnapshot, SECOND, STEP_ID, storeWith, type World } from './fakes';
import { choiceOf, nodeOf, rankingOf, stepOf } from './records';

const AHEAD = 'step-ahead';
const [FOURTH, FIFTH] = ['node-0004', 'node-0005'] as const;

const step = (patch: Partial<Step> = {}): Step =>
  stepOf({ id: AHEAD, parentId: SECOND, state: 'open', speculated: 'unexplored', ...patch });
const nodes = [FOURTH, FIFTH].map((id, at) =>
  nodeOf({ id, parentId: SECOND, stepId: AHEAD, seq: 4 + at, state: 'done', text: `Text ${at}.\n` }),
);
const view: StepView = { step: step(), nodes, rankings: [rankingOf(AHEAD, [FIFTH, FOURTH])], choices: [] };

const arriving: LoomEvent[] = [
  {
    type: 'step-start',
    step: step({ state: 'proposing' }),
    nodes: nodes.map((node) => ({ ...node, state: 'waiting', text: '' })),
  },
];
const arrived: LoomEvent[] = [
  ...arriving,
  ...nodes.map((node): LoomEvent => ({ type: 'candidate-end', stepId: AHEAD, node })),
  { type: 'ranking', stepId: AHEAD, ranking: rankingOf(AHEAD, [FIFTH, FOURTH]) },
  { type: 'step-end', step: step() },
];
const reached: LoomEvent = { type: 'step-reached', step: step({ speculated: 'reached' }) };

const isMarked = ({ loom }: World, id: string): boolean => {
  const { tree } = loom();
  return hasFlag(tree, tree.indexOf.get(id) ?? -1, SHAPE.unexplored);
};

const reader = (answers: Parameters<typeof storeWith>[1] = {}): World => {
  const world: World = storeWith(openSnapshot(), { choose: choosing(() => world), ...answers });
  return world;
};

describe('a step that is proposed ahead', () => {
  test('changes nothing of what is shown while it arrives', () => {
    const world = reader();
    const before = shownStep(world.loom());
    world.tell(...arrived);
    expect(shownStep(world.loom())).toBe(before);
    expect(world.loom()).toMatchObject({ selectedId: null, orderedAt: 0, path: ['root-0001'] });
    expect(isMarked(world, FOURTH)).toBe(true);
  });

  test('is on screen with the choice, before the server is asked for anything', async () => {
    const world = reader({ startStep: vi.fn(() => new Promise<void>(() => {})) });
    world.tell(...arrived);
    void world.loom().accept();
    await vi.waitFor(() => expect(world.loom().pending).toBe('propose'));
    expect(shownStepId(world.loom())).toBe(AHEAD);
    expect(shownStep(world.loom())?.rankings).toHaveLength(1);
    expect(world.api.step).not.toHaveBeenCalled();
    expect(world.loom().orderedAt, 'a second press was not meant for these').toBeGreaterThan(0);
  });

  test('is on screen with the key, and gone again where the choice fails', async () => {
    const answer = Promise.withResolvers<void>();
    const world = reader({ choose: vi.fn(() => answer.promise) });
    world.tell(...arrived);
    const accepted = world.loom().accept();
    expect(shownStepId(world.loom())).toBe(AHEAD);
    expect(world.loom().orderedAt, 'a second press was not meant for these').toBeGreaterThan(0);
    answer.reject(new ApiError('no answer', { code: 'offline', status: 0 }));
    await accepted;
    expect(shownStepId(world.loom())).toBe(STEP_ID);
    expect(world.loom()).toMatchObject({ takingId: null, message: { text: 'no answer' } });
  });

  test('is asked for once it is reached, also while it still runs', async () => {
    const world = reader();
    world.tell(...arriving);
    await world.loom().accept();
    expect(world.api.startStep).toHaveBeenCalledWith({ stepId: 'minted-0002', parentId: SECOND });
    expect(world.loom().message).toBeNull();
  });

  test('is marked no longer once somebody got there', () => {
    const world = reader();
    world.tell(...arrived, reached);
    expect([FOURTH, FIFTH].some((id) => isMarked(world, id))).toBe(false);
    expect(world.loom().steps.get(AHEAD)?.step.speculated).toBe('reached');
  });

  test('waits as it was after an undo: accepting again asks for no other', async () => {
    const world = reader();
    world.tell(...arrived);
    await world.loom().accept();
    world.tell(reached);
    expect(world.api.startStep).toHaveBeenCalledOnce();
    const choice = choiceOf(STEP_ID, SECOND, { id: 'minted-0001', undoneAt: 9 });
    world.tell({ type: 'choice-undone', choice, headId: 'root-0001', touchedAt: 9 });
    await world.loom().accept();
    expect(shownStepId(world.loom())).toBe(AHEAD);
    expect(world.api.startStep).toHaveBeenCalledOnce();
  });

  test('of a page opened later is fetched before it is needed', async () => {
    const { shape } = openSnapshot();
    const api = { step: vi.fn(async () => view) };
    const world = storeWith(
      openSnapshot({
        shape: {
          ids: [...shape.ids, FOURTH, FIFTH],
          parent: [...shape.parent, 2, 2],
          stepIds: [STEP_ID, AHEAD],
          step: [...shape.step, 1, 1],
          flags: [...shape.flags, SHAPE.unexplored, SHAPE.unexplored],
        },
        speculated: 70,
      }),
      api,
    );
    await vi.waitFor(() => expect(world.loom().steps.has(AHEAD)).toBe(true));
    expect(api.step).toHaveBeenCalledOnce();
    expect(world.loom().speculated).toBe(70);
    world.tell({ type: 'totals', agreement: { accepts: 0, choices: 0 }, tokens: 90, speculated: 0 });
    expect(world.loom()).toMatchObject({ tokens: 90, speculated: 0 });
  });
});
