import { describe, expect, it } from 'vitest';
import { endsOf } from '@/components/scaling/report/gather-facts';
import { notesOf } from '@/components/scaling/report/report-notes';
import { nameIn } from '@/components/scaling/report/save-results';
import type { ScalingReport } from '@/lib/scaling/report/report';

describe('what to know before a report is taken along', () => {
  it('says so while the run goes on, and that practice data is practice data', () => {
    expect(notesOf({ state: 'done', practice: false })).toBe('');
    expect(notesOf({ state: 'paused', practice: true })).toBe(
      'The run is not done: files are of what is there so far. Practice data: the report says so on every figure.',
    );
    expect(notesOf({ state: 'cancelled', practice: false })).toContain('cancelled');
  });
});

describe('a results file', () => {
  it('has the name that its answer gives it', () => {
    expect(nameIn(`attachment; filename="a.csv"; filename*=UTF-8''caf%C3%A9.csv`)).toBe('café.csv');
    expect(nameIn('attachment')).toBeNull();
    expect(nameIn(null)).toBeNull();
  });
});

describe('the models that a report compares', () => {
  const report = {
    task: 'classification',
    families: [{ models: ['a', 'b', 'c'] }, { models: ['d'] }, { models: ['e', 'f'] }],
    models: ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({
      key,
      scored: key === 'c' || key === 'f' ? 0 : 3,
    })),
  } as unknown as ScalingReport;

  it('are the largest and the smallest of each family that were scored', () => {
    expect(endsOf(report)).toEqual([{ first: 'b', second: 'a' }]);
  });

  it('are none where no class is right', () => {
    expect(endsOf({ ...report, task: 'sequence-prob' })).toEqual([]);
  });
});
