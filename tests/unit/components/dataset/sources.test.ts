import { expect, test } from 'vitest';
import { reasonsToOffer } from '@/components/dataset/acts/reasons';
import { reportSentences } from '@/components/dataset/dropped/report-words';
import { branchEnds } from '@/components/dataset/sources/branch-ends';
import { datasetHref, treeHref } from '@/components/dataset/tree-href';
import { SHAPE } from '@/lib/loom/tree-shape';

test('branches are offered by their taken ends, the latest first, the head apart', () => {
  //        0 prompt
  //   1 chosen   2 rejected
  //   3 chosen   4 chosen (head)
  //   5 rejected
  const shape = {
    ids: ['n0', 'n1', 'n2', 'n3', 'n4', 'n5'],
    parent: [-1, 0, 0, 1, 1, 3],
    stepIds: ['s'],
    step: [-1, 0, 0, 0, 0, 0],
    flags: [SHAPE.prompt, SHAPE.chosen, 0, SHAPE.chosen | SHAPE.override, SHAPE.chosen, 0],
  };
  expect(branchEnds(shape, 'n4')).toEqual([{ nodeId: 'n3', depth: 3 }]);
  expect(branchEnds(shape, 'n0').map(({ nodeId }) => nodeId)).toEqual(['n4', 'n3']);
  expect(branchEnds({ ids: [], parent: [], stepIds: [], step: [], flags: [] }, 'n0')).toEqual([]);
});

test('reasons given lately come first, once each, then the usual ones', () => {
  const by = { kind: 'human', name: 'Ada' } as const;
  const out = (reason: string, at: number) => ({ excluded: { actId: 'a', by, at, reason } });
  const offered = reasonsToOffer([out('odd', 1), { excluded: null }, out('too easy', 3), out('odd', 2)]);
  expect(offered.slice(0, 2)).toEqual(['too easy', 'odd']);
  expect(offered).toContain('Off topic');
  expect(new Set(offered).size).toBe(offered.length);
});

test('addresses carry places as they are', () => {
  const view = {
    dataset: { id: 'dataset-0001', title: '', sources: [], createdAt: 0, touchedAt: 0 },
    sources: [
      { loomId: 'loom-0001', nodeId: null, title: '', rows: 0, problem: null },
      { loomId: 'loom-0002', nodeId: null, title: '', rows: 0, problem: null },
    ],
  };
  const item = { place: 'node-1:0-5&x', index: 11 };
  const href = treeHref(view, { source: 1, nodeId: 'node-0001', item });
  const url = new URL(href, 'http://localhost');
  expect(url.pathname).toBe('/looms/loom-0002');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    node: 'node-0001',
    dataset: 'dataset-0001',
    item: 'node-1:0-5&x',
    number: '12',
  });
  expect(new URL(datasetHref('d', 'a b&c'), 'http://localhost').searchParams.get('item')).toBe('a b&c');
});

const parsed = {
  found: 9,
  total: 7,
  kept: 6,
  excluded: 1,
  edited: 0,
  dropped: 3,
  fromPrompt: 12,
  sources: [],
};
test('the parse report in sentences, its numbers adding up', () => {
  const view = {
    ...parsed,
    sources: [{ loomId: 'l', nodeId: null, title: '', rows: 7, problem: null }],
  };
  expect(reportSentences(view)).toEqual([
    'Found 9 items on the path. 7 are rows, 2 are dropped.',
    '1 other piece of text is dropped: no item begins there.',
    '12 examples of the prompt stay out: they were not made here.',
    '1 row is excluded by people, with a reason each.',
  ]);
  const empty = { ...view, found: 0, total: 0, dropped: 0, fromPrompt: 0, excluded: 0 };
  expect(reportSentences(empty)).toEqual(['Found 0 items on the path.']);
});
