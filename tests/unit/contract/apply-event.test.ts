import { describe, expect, test } from 'vitest';
import { applyStepEvent, type LiveStep } from '@/lib/contract/apply-event';
import type { LoomEvent } from '@/lib/contract/event';
import { choiceOf, liveOf, nodeOf, rankingOf, stepOf } from '../store/records';

const stepId = 'step-0001';
const step = stepOf({ id: stepId });
const waiting = (id: string, seq: number) => nodeOf({ id, stepId, seq });
const begun = liveOf(step, [waiting('node-000a', 1), waiting('node-000b', 2)]);
const fold = (view: LiveStep, ...events: LoomEvent[]) => events.reduce(applyStepEvent, view);
const delta = (nodeId: string, text: string, at = 0): LoomEvent => ({
  type: 'candidate-delta',
  stepId,
  nodeId,
  at,
  text,
});

describe('events that change nothing', () => {
  test('another step’s events give back the same reference', () => {
    const other: LoomEvent[] = [
      { type: 'candidate-delta', stepId: 'step-0002', nodeId: 'node-000a', at: 0, text: 'x' },
      { type: 'step-end', step: stepOf({ id: 'step-0002', state: 'open' }) },
      { type: 'choice', choice: choiceOf('step-0002', 'node-000a'), node: null, headId: 'h', touchedAt: 1 },
    ];
    for (const event of other) expect(applyStepEvent(begun, event)).toBe(begun);
  });

  test('so do events of the loom as a whole', () => {
    const event: LoomEvent = { type: 'totals', agreement: { accepts: 1, choices: 1 }, tokens: 9 };
    expect(applyStepEvent(begun, event)).toBe(begun);
    expect(applyStepEvent(begun, { type: 'head', headId: 'node-000a', touchedAt: 1 })).toBe(begun);
  });

  test('text for an unknown candidate, or for one that ended, is dropped', () => {
    const ended = fold(begun, {
      type: 'candidate-end',
      stepId,
      node: { ...waiting('node-000a', 1), state: 'done', text: 'whole' },
    });
    expect(applyStepEvent(ended, delta('node-000a', ' late'))).toBe(ended);
    expect(applyStepEvent(ended, delta('node-999z', 'x'))).toBe(ended);
  });
});

describe('a step from start to choice', () => {
  test('deltas append, one heard twice changes nothing, and the stored candidate replaces what had arrived', () => {
    const streaming = fold(
      begun,
      { type: 'candidate-start', stepId, nodeId: 'node-000a' },
      delta('node-000a', ' Ques'),
      delta('node-000a', 'tion', 5),
      delta('node-000a', 'es', 3),
    );
    expect(streaming.nodes[0]).toMatchObject({ state: 'streaming', text: ' Question' });
    expect(streaming.nodes[1]).toBe(begun.nodes[1]);
    const node = { ...waiting('node-000a', 1), state: 'done' as const, text: 'Question', raw: ' Question' };
    expect(fold(streaming, { type: 'candidate-end', stepId, node }).nodes[0]).toBe(node);
  });

  test('the judge’s progress shows, and goes with the ranking', () => {
    const judging = fold(
      begun,
      { type: 'judge-start', stepId, calls: 3 },
      { type: 'judge-progress', stepId, done: 2, calls: 3 },
    );
    expect(judging).toMatchObject({ step: { state: 'judging' }, judging: { done: 2, calls: 3 } });
    const ranking = rankingOf(stepId, ['node-000b', 'node-000a']);
    const ranked = fold(judging, { type: 'ranking', stepId, ranking });
    expect(ranked).toMatchObject({ judging: null, rankings: [ranking] });
    expect(fold(ranked, { type: 'ranking', stepId, ranking }).rankings).toHaveLength(1);
  });

  test('another round adds its candidates beside those that are there', () => {
    const again = fold(begun, {
      type: 'step-start',
      step: { ...step, rounds: 2 },
      nodes: [waiting('node-000c', 3)],
    });
    expect(again.nodes.map((node) => node.id)).toEqual(['node-000a', 'node-000b', 'node-000c']);
    expect(again.step.rounds).toBe(2);
  });

  test('a notice is said once, and stays with the step', () => {
    const notice: LoomEvent = { type: 'notice', stepId, text: 'This model refuses temperature: left out.' };
    const told = fold(begun, notice);
    expect(applyStepEvent(told, notice)).toBe(told);
    expect(told.step.notices).toEqual([notice.text]);
  });

  test('a choice brings its edited copy; undoing it keeps it on record', () => {
    const copy = nodeOf({ id: 'node-000c', stepId, seq: 3, origin: 'human', state: 'done', text: 'mine' });
    const choice = choiceOf(stepId, copy.id);
    const chosen = fold(begun, { type: 'choice', choice, node: copy, headId: copy.id, touchedAt: 2 });
    expect(chosen.nodes.at(-1)).toBe(copy);
    const undone = { ...choice, undoneAt: 5 };
    const back = fold(chosen, { type: 'choice-undone', choice: undone, headId: 'r', touchedAt: 5 });
    expect(back.choices).toEqual([undone]);
    expect(back.nodes.at(-1)).toBe(copy);
  });

  test('nothing is changed in place', () => {
    const frozen = structuredClone(begun);
    fold(begun, delta('node-000a', 'x'), { type: 'judge-start', stepId, calls: 1 });
    expect(begun).toEqual(frozen);
  });
});
