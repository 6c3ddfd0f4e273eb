import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoomEvent } from '@/lib/contract/event';
import { foldEvents } from '@/lib/store/fold-events';
import { dataFromSnapshot, type LoomData } from '@/lib/store/loom-data';
import { openStepId } from '@/lib/store/selectors';
import { choiceOf, nodeOf, snapshotOf, stepOf } from './records';
import { type Move, World } from './world';

const small = fc.nat({ max: 40 });
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ do: fc.constantFrom('start' as const, 'ahead' as const), at: small, n: small }),
  fc.record({ do: fc.constant('reach' as const), step: small }),
  fc.record({ do: fc.constant('more' as const), step: small }),
  fc.record({
    do: fc.constant('text' as const),
    node: small,
    text: fc.string({ minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    do: fc.constant('end' as const),
    node: small,
    state: fc.constantFrom('done', 'done', 'failed', 'stopped', 'interrupted'),
  }),
  fc.record({ do: fc.constant('rank' as const), step: small, suggest: fc.boolean() }),
  fc.record({ do: fc.constant('finish' as const), step: small }),
  fc.record({
    do: fc.constant('choose' as const),
    node: small,
    by: fc.constantFrom('human', 'autopilot'),
    edited: fc.boolean(),
  }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('head' as const), node: small }),
  fc.record({ do: fc.constant('prompt' as const) }),
);

/** What a page shows of the data, without the counters and the caches that only make it quick. */
const seen = (data: LoomData) => {
  const { tree } = data;
  const open = data.steps.get(openStepId(data) ?? '');
  return {
    loom: data.loom,
    agreement: data.agreement,
    ids: tree.ids,
    steps: [...tree.step.slice(0, tree.n)].map((at) => tree.stepIds[at] ?? null),
    parent: [...tree.parent.slice(0, tree.n)],
    flags: [...tree.flags.slice(0, tree.n)],
    path: data.path.map((id) => data.nodes.get(id)),
    pathTexts: data.path.map((id) => data.texts.get(id)),
    open: open && { ...open, judging: null },
    openTexts: open?.nodes.map((node) => data.texts.get(node.id)),
  };
};

describe('following the events gives what opening anew gives', () => {
  test('from the first moment', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (moves, size) => {
        const world = new World();
        let data = dataFromSnapshot(world.snapshot());
        for (const one of moves) world.make(one);
        for (let at = 0; at < world.events.length; at += size)
          data = foldEvents(data, world.events.slice(at, at + size));
        expect(seen(data)).toEqual(seen(dataFromSnapshot(world.snapshot())));
      }),
      { numRuns: 150 },
    );
  });

  test('from a snapshot in the middle, for all that is known whole', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), fc.array(move, { maxLength: 40 }), (before, after) => {
        const world = new World();
        for (const one of before) world.make(one);
        const start = world.events.length;
        const snapshot = world.snapshot();
        for (const one of after) world.make(one);
        const data = foldEvents(dataFromSnapshot(snapshot), world.events.slice(start));
        const { loom, ids, parent, steps } = seen(data);
        const fresh = seen(dataFromSnapshot(world.snapshot()));
        expect({ loom, ids, parent, steps }).toEqual({
          loom: fresh.loom,
          ids: fresh.ids,
          parent: fresh.parent,
          steps: fresh.steps,
        });
        // A step that was not open then, and had another round since, is asked for whole.
        if (seen(data).open) expect(seen(data).open).toEqual(fresh.open);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what is kept', () => {
  const started = (number: number): LoomEvent[] => {
    const stepId = `step-${number + 1000}`;
    const node = nodeOf({ id: `node-${number + 1000}`, stepId, seq: number + 1 });
    return [{ type: 'step-start', step: stepOf({ id: stepId }), nodes: [node] }];
  };

  test('the steps looked at last stay, the oldest go', () => {
    const events = Array.from({ length: 70 }, (_, number) => started(number)).flat();
    const data = foldEvents(dataFromSnapshot(snapshotOf()), events);
    expect(data.steps.size).toBe(64);
    expect(data.steps.has('step-1000')).toBe(false);
    expect(data.steps.has('step-1069')).toBe(true);
    expect(data.tree.n).toBe(71);
  });

  test('the start of a step is not mistaken for the whole of an older one', () => {
    const step = stepOf({ id: 'step-0009', rounds: 2 });
    const node = nodeOf({ id: 'node-0009', stepId: step.id, seq: 1 });
    const data = foldEvents(dataFromSnapshot(snapshotOf()), [{ type: 'step-start', step, nodes: [node] }]);
    expect(data.steps.has(step.id)).toBe(false);
    expect(data.tree.indexOf.has(node.id)).toBe(true);
  });

  test('a choice at a step that is not known still moves the head and marks the node', () => {
    const shape = {
      ids: ['root-0001', 'node-0001'],
      parent: [-1, 0],
      stepIds: ['step-0001'],
      step: [-1, 0],
      flags: [64, 0],
    };
    const data = foldEvents(dataFromSnapshot(snapshotOf({ shape })), [
      {
        type: 'choice',
        choice: choiceOf('step-0001', 'node-0001'),
        node: null,
        headId: 'node-0001',
        touchedAt: 7,
      },
    ]);
    expect(data.path).toEqual(['root-0001', 'node-0001']);
    expect(data.tree.flags[1]).toBe(1);
    expect(data.loom).toMatchObject({ headId: 'node-0001', touchedAt: 7 });
  });

  test('pieces of text raise no version: the tree and its cards stay as they are', () => {
    const begun = foldEvents(dataFromSnapshot(snapshotOf()), started(1));
    const delta = (at: number): LoomEvent => ({
      type: 'candidate-delta',
      stepId: 'step-1001',
      nodeId: 'node-1001',
      at,
      text: 'a',
    });
    const first = foldEvents(begun, [delta(0)]);
    const second = foldEvents(first, [delta(1), delta(2)]);
    expect(second.version).toBe(begun.version);
    expect(second.nodesVersion).toBe(first.nodesVersion);
    expect(second.texts.get('node-1001')).toBe('aaa');
  });
});
