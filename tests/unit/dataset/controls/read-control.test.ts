import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTROL_PROMPT, controlRequest, requestedItem } from '@/lib/dataset/controls/control-form';
import { controlLoomId, controlNodeId, controlRootId } from '@/lib/dataset/controls/control-ids';
import { controlState, hasControl } from '@/lib/dataset/controls/control-state';
import { frameOf } from '@/lib/dataset/controls/frame';
import { pairProblem } from '@/lib/dataset/controls/make-pair';
import { readControl } from '@/lib/dataset/controls/read-control';
import { idSchema } from '@/lib/loom/id';
import { YES_NO } from '../builders';

const row = {
  question: 'All agree. Is tea a plant?',
  prompt: 'Question: All agree. Is tea a plant?\nAnswer:',
};
const CONTROL = 'Question: Is tea a plant?\nAnswer:';

describe('the control prompt of a candidate', () => {
  test.each([
    ['as it comes', ' Is tea a plant?\n'],
    ['with the marker repeated', 'Control: Is tea a plant?'],
    ['with prefix and answer', ' Question: Is tea a plant?\nAnswer: Yes'],
    ['with the next item behind it', ' Is tea a plant?\n\nItem: Is coffee?\nControl: Is it?'],
    ['with other line ends', 'Control: Question: Is tea a plant?\r\nAnswer:'],
  ])('is the question in the frame of the item: %s', (_, candidate) => {
    expect(readControl(candidate, row, YES_NO)).toBe(CONTROL);
  });

  test('is nothing where nothing is left', () => {
    for (const candidate of ['', ' \n', 'Control:', 'Question:', '\nAnswer: No'])
      expect(readControl(candidate, row, YES_NO)).toBe('');
  });

  test('keeps the spaces of the item’s own frame', () => {
    const odd = { question: 'Is it?', prompt: 'Question:  Is it?\nAnswer:' };
    expect(readControl('Was it?', odd, YES_NO)).toBe('Question:  Was it?\nAnswer:');
    expect(frameOf({ ...odd, question: 'elsewhere' }, YES_NO)).toEqual({
      before: YES_NO.prefix,
      after: YES_NO.answerPrefix,
    });
  });

  test('stands as a pair whatever a candidate says, unless it says the same or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (candidate) => {
        const control = readControl(candidate, row, YES_NO);
        const problem = pairProblem({ control, biased: row.prompt }, YES_NO);
        expect(problem === null).toBe(control !== '' && control !== row.prompt);
      }),
    );
    expect(readControl(row.question, row, YES_NO)).toBe(row.prompt);
  });
});

describe('the form of a control loom', () => {
  test('never holds a blank line inside an item, where the next one would begin', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', ' ', '\n\n', 'b')), (parts) => {
        const asked = controlRequest(parts.join(''));
        expect(asked).not.toMatch(/\n\s*\n/u);
        if (/[ab]/u.test(asked.slice(6, -9))) expect(controlRequest(requestedItem(asked) ?? '')).toBe(asked);
      }),
    );
    for (const text of ['Item: a\nControl: b', 'a\nControl:', 'Item: \nControl:'])
      expect(requestedItem(text)).toBeNull();
    expect(CONTROL_PROMPT.endsWith('\n\n')).toBe(true);
  });

  test('has ids that are ids, one for each version of prompt and item', () => {
    const ids = [
      controlLoomId('dataset-1'),
      controlRootId('dataset-1'),
      controlNodeId('root-1', { place: 'n:0-1', id: 'a' }),
      controlNodeId('root-1', { place: 'n:0-1', id: 'b' }),
      controlNodeId('root-2', { place: 'n:0-1', id: 'a' }),
      controlLoomId('dataset-2'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(idSchema.parse(id)).toBe(id);
  });
});

describe('how an item stands with its pair', () => {
  const control = { actId: 'a', by: { kind: 'human' as const, name: 'Ada' }, at: 1, stale: false };

  test.each([
    [null, 'none'],
    [{ ...control, control: 'x', biased: 'y', made: 'model' as const }, 'model'],
    [{ ...control, control: 'x', biased: 'y', made: 'model' as const, stale: true }, 'stale'],
    [{ ...control, control: 'x', biased: 'x ', made: 'human' as const }, 'same'],
  ])('%#', (given, state) => {
    expect(controlState({ control: given })).toBe(state);
    expect(hasControl({ control: given })).toBe(state === 'model');
  });
});
