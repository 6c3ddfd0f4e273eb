import { describe, expect, test } from 'vitest';
import { qualityItems } from '@/components/loom-screen/header/use-path-quality';
import { loomReport, tallyWithoutSize } from '@/components/quality/loom-report';
import { diffItems } from '@/components/quality/run/diff-items';
import { optionsOf } from '@/components/quality/use-kept';
import type { DatasetView } from '@/lib/contract/dataset';
import { parseItems } from '@/lib/dataset/parse-items';
import { createQuality } from '@/lib/dataset/quality';
import type { ItemFormat } from '@/lib/loom/item-format';

const FORMAT: ItemFormat = {
  prefix: 'Q: ',
  answerPrefix: '\nA:',
  labels: [
    { text: ' Yes', meaning: '' },
    { text: ' No', meaning: '' },
  ],
  separator: '\n\n',
  labelSays: 'true-answer',
};
const path = (count: number) =>
  parseItems(
    Array.from({ length: count }, (_, at) => ({
      nodeId: `n${at}`,
      text: `Q: Is ${at} more than ${at * 3}?\nA:${at % 3 ? ' No' : ' Yes'}\n\n`,
      origin: 'model' as const,
      finish: 'stop' as const,
      state: 'done' as const,
    })),
    FORMAT,
  );

describe('the items of a path', () => {
  test('are those of the path, and one more choice is one more item to send', () => {
    const [before, after] = [path(40), path(41)].map((parsed) => qualityItems({ parsed }));
    expect(before).toHaveLength(40);
    const change = diffItems(before ?? [], after ?? []);
    expect(change).toEqual({ remove: [], put: after?.slice(40), order: null });
  });
});

describe('what the loom shows', () => {
  const quality = createQuality({ labels: [' Yes', ' No'] });
  quality.sync(qualityItems({ parsed: path(40) }));
  const report = quality.report();

  test('leaves to the dataset what a path does not tell', () => {
    const ids = loomReport(report).checks.map(({ id }) => id);
    expect(report.checks.length - ids.length).toBe(2);
    expect(ids).not.toContain('second-judge');
    expect(ids).not.toContain('embedding-duplicates');
  });

  test('counts everything else but the size', () => {
    expect(report.checks.find(({ id }) => id === 'size')?.state).toBe('bad');
    const bad = report.checks.filter(({ state, id }) => state === 'bad' && id !== 'size').length;
    const tally = tallyWithoutSize(report);
    expect(tally.bad).toBe(bad);
    expect(tally.bad + tally.warn + tally.ok + tally.unknown).toBe(report.checks.length - 3);
  });
});

describe('the shares that a dataset wants', () => {
  const view = (wanted: (number | null)[]) =>
    ({
      format: FORMAT,
      labels: FORMAT.labels.map(({ text }, at) => ({ text, count: 1, wanted: wanted[at] ?? null })),
    }) as Pick<DatasetView, 'labels' | 'format'>;

  test('go by label; without any, equal ones are wanted', () => {
    expect(optionsOf(view([0.75, 0.25]))).toEqual({
      labels: [' Yes', ' No'],
      wanted: { ' Yes': 0.75, ' No': 0.25 },
    });
    expect(optionsOf(view([null, null]))).toEqual({ labels: [' Yes', ' No'], wanted: null });
    expect(optionsOf({ ...view([]), format: null }).labels).toEqual([]);
  });
});
