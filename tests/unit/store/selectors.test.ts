import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemAfter } from '@/lib/store/candidate-item';
import { dataFromSnapshot } from '@/lib/store/loom-data';
import { pathItems } from '@/lib/store/path-items';
import { inShownOrder, openStepId, shownStepId, standingChoice, stepNumber } from '@/lib/store/selectors';
import { FIRST, openSnapshot, openStep, SECOND, STEP_ID, THIRD } from './fakes';
import { choiceOf, liveOf, loomOf, nodeOf, rankingOf, rootNode, snapshotOf, stepOf } from './records';

const view = { ...openStep(), judging: null };
const ids = (step: Parameters<typeof inShownOrder>[0]) => inShownOrder(step).map((node) => node.id);

describe('the shown order', () => {
  test('is the ranking’s, then arrival', () => {
    expect(ids({ ...view, rankings: [rankingOf(STEP_ID, [THIRD])] })).toEqual([THIRD, FIRST, SECOND]);
  });

  test('a ranking without an order moves nothing', () => {
    const stopped = rankingOf(STEP_ID, [], { id: 'ranking-2' });
    expect(ids({ ...view, rankings: [...view.rankings, stopped] })).toEqual(ids(view));
  });

  test('keeps every candidate once, whatever the ranking names', () => {
    const node = fc.integer({ min: 0, max: 12 }).map((at) => `node-${at}`);
    fc.assert(
      fc.property(fc.uniqueArray(node), fc.uniqueArray(node), (there, order) => {
        const nodes = there.map((id, seq) => nodeOf({ id, stepId: STEP_ID, seq }));
        const step = liveOf(stepOf({ id: STEP_ID }), nodes, { rankings: [rankingOf(STEP_ID, order)] });
        expect(ids(step).toSorted()).toEqual(there.toSorted());
        const ranked = order.filter((id) => there.includes(id));
        expect(ids(step).slice(0, ranked.length)).toEqual(ranked);
      }),
    );
  });
});

describe('which step is shown', () => {
  const shape = {
    ids: ['root-0001', FIRST, SECOND, 'node-000x', 'node-000y'],
    parent: [-1, 0, 0, 1, 0],
    stepIds: [STEP_ID, 'step-0002', 'step-0003'],
    step: [-1, 0, 0, 1, 2],
    flags: [64, 1, 0, 0, 0],
  };
  const data = dataFromSnapshot(snapshotOf({ shape, loom: loomOf({ headId: FIRST }) }));
  const shown = (selectedId: string | null) => shownStepId({ ...data, selectedId, takingId: null });

  test('the open one, while nothing or the head is selected', () => {
    expect(openStepId(data)).toBe('step-0002');
    expect([shown(null), shown(FIRST), shown('node-gone')]).toEqual(['step-0002', 'step-0002', 'step-0002']);
  });

  test('the one that brought the selected node', () => {
    expect(shown(SECOND)).toBe(STEP_ID);
    expect(shown('node-000x')).toBe('step-0002');
  });

  test('the newest one that starts at a prompt, since none brought it', () => {
    expect(shown('root-0001')).toBe('step-0003');
  });

  test('steps are numbered along their own path', () => {
    expect(stepNumber(data.tree, 'root-0001')).toBe(1);
    expect(stepNumber(data.tree, FIRST)).toBe(2);
    expect(stepNumber(data.tree, 'node-000x')).toBe(3);
  });
});

test('the newest choice that is not undone stands', () => {
  const choices = [
    choiceOf(STEP_ID, FIRST),
    choiceOf(STEP_ID, SECOND),
    choiceOf(STEP_ID, THIRD, { undoneAt: 4 }),
  ];
  expect(standingChoice({ ...view, choices })?.nodeId).toBe(SECOND);
  expect(standingChoice({ ...view, choices: choices.slice(2) })).toBeNull();
});

describe('items', () => {
  const [one] = openStep().nodes;
  const format = loomOf().settings.format;
  if (!one || !format) throw new Error('the records have no candidate or no format');

  test('of the path are counted by label and numbered by the node they end in', () => {
    const data = dataFromSnapshot(openSnapshot({ loom: loomOf({ headId: FIRST }), path: [rootNode, one] }));
    const items = pathItems(data);
    expect(items).toMatchObject({ balance: [1, 0], whole: true });
    expect(items?.numberOf.get(FIRST)).toBe(1);
    expect(pathItems(data)).toBe(items);
  });

  test('are not whole while texts are missing, and are read again when they came', () => {
    const data = dataFromSnapshot(openSnapshot({ loom: loomOf({ headId: FIRST }), openStep: null }));
    expect(pathItems(data)).toMatchObject({ whole: false, balance: [0, 0] });
    data.nodes.set(FIRST, one);
    expect(pathItems({ ...data, nodesVersion: data.nodesVersion + 1 })).toMatchObject({
      whole: true,
      balance: [1, 0],
    });
  });

  test('a free loom has none', () => {
    const settings = { ...loomOf().settings, format: null };
    expect(pathItems(dataFromSnapshot(snapshotOf({ loom: loomOf({ settings }) })))).toBeNull();
  });

  test('may begin in the node before: an invitation in the prompt', () => {
    const prompt = { ...rootNode, text: 'Write items.\nQuestion:' };
    const node = { ...one, text: ' One? Answer: No\n' };
    expect(itemAfter([prompt], node, format)).toMatchObject({ question: 'One?', label: ' No' });
    expect(itemAfter([], node, format)).toBeNull();
  });
});
