import { vi } from 'vitest';
import type { LoomEvent } from '@/lib/contract/event';
import type { PutChoice } from '@/lib/contract/request';
import type { LoomSnapshot } from '@/lib/contract/snapshot';
import { createLoomStore } from '@/lib/store/create-loom-store';
import type { EventStreamOptions } from '@/lib/store/event-stream';
import type { LoomApi } from '@/lib/store/loom-api';
import { choiceOf, liveOf, nodeOf, rankingOf, snapshotOf, stepOf } from './records';

export const STEP_ID = 'step-0001';
export const [FIRST, SECOND, THIRD] = ['node-0001', 'node-0002', 'node-0003'] as const;

const candidate = (id: string, seq: number, text: string) =>
  nodeOf({ id, stepId: STEP_ID, seq, state: 'done', text, finish: 'stop' });

/** A step with three candidates under the root, ranked second, first, third. */
export const openStep = () => {
  const { judging: _, ...view } = liveOf(
    stepOf({ id: STEP_ID, state: 'open' }),
    [
      candidate(FIRST, 1, 'Question: One? Answer: Yes\n'),
      candidate(SECOND, 2, 'Question: Two? Answer: No\n'),
      candidate(THIRD, 3, 'Question: Three? Answer: Yes\n'),
    ],
    { rankings: [rankingOf(STEP_ID, [SECOND, FIRST, THIRD])] },
  );
  return view;
};

export const openSnapshot = (patch: Partial<LoomSnapshot> = {}): LoomSnapshot =>
  snapshotOf({
    shape: {
      ids: ['root-0001', FIRST, SECOND, THIRD],
      parent: [-1, 0, 0, 0],
      stepIds: [STEP_ID],
      step: [-1, 0, 0, 0],
      flags: [64, 0, 0, 0],
    },
    openStep: openStep(),
    ...patch,
  });

const unasked = (name: string) => async (): Promise<never> => {
  throw new Error(`${name} was not to be asked`);
};

/** A store over a server of the test's own making: `tell` is the event stream, `api` answers what the test says. */
export function storeWith(snapshot: LoomSnapshot, answers: Partial<LoomApi> = {}) {
  const api: LoomApi = {
    snapshot: vi.fn(unasked('snapshot')),
    step: vi.fn(unasked('step')),
    texts: vi.fn(async () => []),
    search: vi.fn(async () => []),
    startStep: vi.fn(async () => {}),
    more: vi.fn(async () => {}),
    stop: vi.fn(async () => {}),
    rank: vi.fn(async () => {}),
    choose: vi.fn(async () => {}),
    addReason: vi.fn(async () => {}),
    undo: vi.fn(async () => {}),
    moveHead: vi.fn(async () => {}),
    patch: vi.fn(async () => {}),
    editPrompt: vi.fn(async () => {}),
    servers: vi.fn(async () => []),
    autopilot: vi.fn(async () => {}),
    ...answers,
  };
  let stream: Omit<EventStreamOptions, 'loomId'> | null = null;
  let count = 0;
  let time = 1_000_000;
  const turns: (() => void)[] = [];
  const store = createLoomStore(snapshot, {
    api,
    openStream: (options) => {
      stream = options;
      return { poke: () => {}, close: () => {} };
    },
    newId: () => `minted-${String(++count).padStart(4, '0')}`,
    schedule: (work) => {
      turns.push(work);
      return () => void turns.splice(turns.indexOf(work), 1);
    },
    now: () => time,
  });
  const disconnect = store.getState().connect();
  const frame = () => {
    for (const work of turns.splice(0)) work();
  };
  return {
    store,
    api,
    disconnect,
    frame,
    pass: (ms: number) => {
      time += ms;
    },
    /** Events arrive, and the frame after them. */
    tell: (...events: LoomEvent[]) => {
      for (const [at, event] of events.entries()) stream?.onEvent(event, `run.${at + 1}`);
      frame();
    },
    resync: async () => stream?.onResync(),
    loom: () => store.getState(),
  };
}

export type World = ReturnType<typeof storeWith>;

/** A server that takes every choice: tells the event, then answers. */
export const choosing = (world: () => World) =>
  vi.fn(async (stepId: string, body: PutChoice) => {
    const choice = choiceOf(stepId, body.nodeId, { id: body.choiceId, reason: body.reason });
    const node = body.edited
      ? nodeOf({ id: body.nodeId, stepId, seq: 4, origin: 'human', state: 'done', text: body.edited.text })
      : null;
    world().tell({ type: 'choice', choice, node, headId: body.nodeId, touchedAt: 5 });
  });
