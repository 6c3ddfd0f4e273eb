import { expect, test } from 'vitest';
import type { AppContext } from '@/lib/server/app-context';
import { resultsArchive } from '@/lib/server/scaling/results/archive';
import { makeModel, makeRun } from '../../../support/scaling/records';

test('no file of a model takes the name of another file of the archive', () => {
  const sorted = { written: 1, rows: new Uint8Array(1), leftOut: [], leftOutMore: 0, unscored: 0 };
  const models = ['mapping', 'Mapping', '../x', '…'].map((name) => ({
    model: makeModel('model-01', 1e8, { name }),
    sorted,
  }));
  const run = makeRun(
    models.map(({ model }) => model),
    1,
  );
  const names = resultsArchive({} as AppContext, run, models, '1').map(({ name }) => name);
  expect(names).toEqual([
    'README.md',
    'mapping.csv',
    'mapping-2.csv',
    'Mapping-3.csv',
    'x.csv',
    'model-01.csv',
  ]);
});
