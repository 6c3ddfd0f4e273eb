import { expect, test } from 'vitest';
import { describeFile, describeRecords, megabytes } from '@/components/import/words';
import type { ImportPreview } from '@/lib/contract/importing';

const preview: ImportPreview = {
  format: 'loomsidian',
  title: 'A tree',
  nodes: 1204,
  pathNodes: 86,
  items: 40,
  kept: 38,
  dropped: 2,
  labels: [],
  records: null,
  sample: [],
  notes: [],
};

test('a file is told in one line', () => {
  expect(describeFile(preview)).toBe(
    'Loomsidian, 1,204 nodes, 86 on the accepted path; 40 items: 38 kept, 2 dropped',
  );
  expect(describeFile({ ...preview, nodes: 1, pathNodes: 1, items: 1, kept: 1, dropped: 0 })).toBe(
    'Loomsidian, 1 node, 1 on the accepted path; 1 item: 1 kept, 0 dropped',
  );
  expect(describeFile({ ...preview, items: null, kept: null, dropped: null })).toMatch(/; no items$/);
});

test('what comes along is told where there is any', () => {
  expect(describeRecords(preview)).toBeNull();
  const judging = { rubricVersions: 0, judgeRuns: 0, trials: 0, promptDrafts: 0 };
  const records = { steps: 1, rankings: 2, choices: 0, acts: 5, ...judging };
  const tree = 'With 1 step, 2 rankings, 0 choices and 5 acts of reviewers.';
  expect(describeRecords({ ...preview, records })).toBe(tree);
  const more = { ...records, rubricVersions: 1, judgeRuns: 2, trials: 12 };
  expect(describeRecords({ ...preview, records: more })).toBe(
    `${tree} And 1 rubric version, 2 judge runs with 12 trials.`,
  );
  expect(describeRecords({ ...preview, records: { ...more, promptDrafts: 1 } })).toBe(
    `${tree} And 1 rubric version, 2 judge runs with 12 trials, 1 prompt draft.`,
  );
});

test('sizes are told in megabytes, never as none', () => {
  expect([10, 700_000, 12_000_000, 2_000_000_000].map(megabytes)).toEqual([
    '0.1 MB',
    '0.7 MB',
    '11 MB',
    '1,907 MB',
  ]);
});
