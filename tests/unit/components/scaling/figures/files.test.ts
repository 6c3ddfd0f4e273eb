import { expect, test } from 'vitest';
import { metricFigure } from '@/components/scaling/figures/data/figure-data';
import { provenance } from '@/components/scaling/figures/provenance';
import { figureCsv } from '@/components/scaling/figures/table/figure-csv';
import { columnsOf, familyRows, HEAD, intervalsBy } from '@/components/scaling/figures/table/table-rows';
import type { Point } from '@/lib/scaling/report/report';
import { REPORT, RUN } from './reports';

const TOLD = {
  id: 'run-1',
  datasetId: 'set 1',
  title: '=1+1',
  datasetHash: 'abc',
  createdAt: 0,
  practice: true,
};

test('a saved figure says run, day, dataset and that it is practice data', () => {
  expect(provenance(TOLD, 'http://localhost:4177')).toBe(
    'Run “=1+1” of 1970-01-01. Dataset abc. Practice data: not a finding. Its items are at http://localhost:4177/datasets/set%201/scaling?run=run-1.',
  );
  expect(provenance({ ...TOLD, datasetHash: null, practice: false }, '')).toBe(
    'Run “=1+1” of 1970-01-01. The results were imported: their files name no dataset.',
  );
});

test('the CSV has every number unrounded, nothing for what is not known, and no formula', () => {
  const [head, first, ...rest] = figureCsv(TOLD, metricFigure(RUN, REPORT, 'accuracy'))
    .trimEnd()
    .split('\n');
  expect(rest).toHaveLength(2);
  const cells = Object.fromEntries(
    (head as string).split(',').map((name, at) => [name, first?.split(',')[at]]),
  );
  expect(cells).toMatchObject({
    run: "'=1+1",
    dataset_hash: 'abc',
    practice: 'true',
    model: 'org/a1',
    parameters: '100000000',
    value: '0.8',
    interval_low: String(0.8 - 0.1),
    bound_low: '',
    methods: 'echo:10',
  });
});

test('the table has a row a model under its family, and leaves hidden families out', () => {
  const figure = metricFigure(RUN, REPORT, 'accuracy');
  const [family, ...others] = familyRows(figure, new Set());
  expect(others).toEqual([]);
  expect(family?.rows.map(({ point }) => point.model)).toEqual(['a1', 'a2', 'a3']);
  expect(family?.rows[0]?.cells).toHaveLength(HEAD.length);
  expect(familyRows(figure, new Set(['base a']))).toEqual([]);
});

test('the table says once how intervals were found where all were found so, and has bounds where a model has them', () => {
  const table = (change: (at: number) => Partial<Point>) => {
    const report = {
      ...REPORT,
      metrics: REPORT.metrics.map((one) => ({
        ...one,
        points: one.points.map((each, at) => ({ ...each, ...change(at) })),
      })),
    };
    return familyRows(metricFigure(RUN, report, 'accuracy'), new Set());
  };
  const alike = table(() => ({ intervalBy: 'wilson', bounds: null }));
  expect(intervalsBy(alike)).toBe('wilson');
  expect(columnsOf(alike)).toEqual(HEAD.filter((name) => name !== 'Bounds over all'));
  const mixed = table((at) => ({
    intervalBy: at === 0 ? 'wilson' : 'cluster-bootstrap',
    bounds: at === 0 ? [0.1, 0.9] : null,
  }));
  expect(intervalsBy(mixed)).toBeNull();
  expect(columnsOf(mixed)).toEqual([...HEAD]);
});
