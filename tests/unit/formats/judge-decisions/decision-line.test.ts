import { expect, test } from 'vitest';
import { decisionLine } from '@/lib/formats/judge-decisions/decision-line';
import type { LoomNode } from '@/lib/loom/node';
import { makeChoice, makeNode, makeRanking, makeStep, SETTINGS } from '../../../contract/repository/records';

const about = { loomId: 'loom', stepId: 'step' };
const node = (id: string, text: string, patch: Partial<LoomNode> = {}): LoomNode => ({
  ...makeNode({ ...about, parentId: 'root', id, text, model: 'base' }),
  seq: 0,
  ...patch,
});

const ITEM = 'Question: Is \ud800 it “so”?\nAnswer: Yes\n\n';
const CALL = {
  kind: 'rotation' as const,
  shown: [
    { opaqueId: 'K7', nodeId: 'b' },
    { opaqueId: 'B2', nodeId: 'a' },
  ],
  system: 'SECRET system words',
  user: 'user words',
  replies: [],
  order: ['a', 'b'],
  scores: null,
  summary: '',
  error: null,
};

const line = (choices: Parameters<typeof makeChoice>[0][]) =>
  decisionLine(
    {
      number: 3,
      step: makeStep({ id: 'step', loomId: 'loom', parentId: 'root', blind: true }),
      nodes: [
        node('a', ITEM),
        node('b', 'no item'),
        node('copy', 'edited', { editedFrom: 'a', origin: 'human' }),
      ],
      rankings: [
        makeRanking({
          ...about,
          id: 'ranking',
          order: ['a', 'b'],
          suggestion: 'a',
          calls: [CALL],
          confidence: 0.8,
        }),
      ],
      choices: choices.map(makeChoice),
    },
    SETTINGS.format,
  );

test('a step is one line that holds what was shown, said and chosen, under the ids of the tree', () => {
  const text = line([
    { ...about, nodeId: 'b', id: 'first', rankingId: 'ranking', suggestionVisible: false, undoneAt: 9 },
    {
      ...about,
      nodeId: 'copy',
      id: 'second',
      rankingId: 'ranking',
      reasonCode: 'unclear',
      reason: 'Too\nlong',
    },
  ]);
  expect(text.indexOf('\n')).toBe(text.length - 1);
  const read = JSON.parse(text);
  expect(read).toMatchObject({ loom: 'loom', step: 'step', number: 3, blind: true, parent_node: 'root' });
  expect(read.candidates).toMatchObject([
    { node: 'a', text: ITEM.replace('\ud800', '\ufffd'), label: 'Yes', model: 'base' },
    { node: 'b', label: null },
    { node: 'copy', edited_from: 'a', origin: 'human' },
  ]);
  expect(read.rankings).toMatchObject([
    {
      ranking: 'ranking',
      suggestion: 'a',
      confidence: 0.8,
      calls: [
        {
          kind: 'rotation',
          shown: [
            { node: 'b', as: 'K7' },
            { node: 'a', as: 'B2' },
          ],
          order: ['a', 'b'],
        },
      ],
    },
  ]);
  expect(read.choices).toMatchObject([
    { choice: 'first', candidate: 'b', outcome: 'override', suggestion_visible: false, undone_at: 9 },
    {
      candidate: 'a',
      edited: true,
      outcome: 'accept',
      reason_code: 'unclear',
      reason: 'Too\nlong',
      undone_at: null,
    },
  ]);
});

test('a choice without a suggestion is the person’s own; a step nobody decided has no choices', () => {
  expect(JSON.parse(line([{ ...about, nodeId: 'a' }])).choices[0].outcome).toBe('own');
  expect(JSON.parse(line([])).choices).toEqual([]);
});
