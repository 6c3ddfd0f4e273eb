import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ComparisonReply,
  comparisonReplySchema,
  runItemReplySchema,
  type ScoresReply,
  scoresReplySchema,
} from '@/lib/contract/scaling-report';
import { itemMetrics } from '@/lib/scaling/report/item-metrics';
import { scalingMatrixSchema, scalingReportSchema } from '@/lib/scaling/report/report';
import type { ItemScore, ScalingRun } from '@/lib/scaling/run';
import type { Repository } from '@/lib/server/ports/repository';
import { growLoom, plantLoom } from '../../support/dataset/grow-loom';
import { type SeededCore, seededCore } from '../../support/dataset/seeded-core';
import { answerScore, labelOf, makeItem, makeModel, makeRun, makeScore } from '../../support/scaling/records';

const ITEMS = 260;
const RIGHT = { 'model-small': 3, 'model-middle': 5, 'model-large': 7 };
const CENSORED = 251;
const FAILED = 259;

interface Seeded {
  run: ScalingRun;
  imported: ScalingRun;
  sequences: ScalingRun;
  loomId: string;
  nodeId: string;
}

/** More items than a page of the reader, three sizes; the last of them failed at the small model, one is censored. */
async function seed(repository: Repository): Promise<Seeded> {
  const loom = await plantLoom(repository, { title: 'Scored' });
  const [first = '', second = ''] = await growLoom(repository, loom.id, loom.rootId, { steps: 2 });
  const models = [
    makeModel('model-large', 1e10),
    makeModel('model-small', 1e8),
    makeModel('model-middle', 1e9),
  ];
  const run = makeRun(models, ITEMS, { id: 'scaling-run-one', labelSays: 'tempting-but-wrong' });
  const items = Array.from({ length: ITEMS }, (_, index) =>
    makeItem(run.id, index, {
      label: 1,
      ...(index === 0 && { place: `${first}:3-${second}:40` }),
      ...(index === 1 && { place: `${first}:0-9` }),
    }),
  );
  const scores = Object.entries(RIGHT).flatMap(([key, right]) =>
    items.map(({ index }): ItemScore => {
      if (key === 'model-small' && index === FAILED)
        return makeScore(run, key, index, { labels: [], error: 'It timed out.' });
      if (key === 'model-small' && index === CENSORED)
        return makeScore(run, key, index, {
          method: 'next-token',
          labels: [labelOf({ atMost: -9 }), labelOf(-0.5, 1)],
        });
      return answerScore(run, key, index, index % 10 < right);
    }),
  );
  const told = { imported: true, datasetHash: null, labelSays: null };
  const imported = makeRun(models, 8, { ...told, id: 'scaling-run-two' });
  const rows = models.flatMap(({ key }) =>
    Array.from({ length: 8 }, (_, index) =>
      makeScore(imported, key, index, {
        method: 'imported',
        labels: [],
        imported: { loss: 1, difference: null, correct: index < 5, predicted: 0, totalLogprob: -0.5 },
      }),
    ),
  );
  const sequences = makeRun(models, 0, {
    ...told,
    id: 'scaling-run-three',
    task: 'sequence-prob',
    classes: 1,
  });
  await repository.write(async (writer) => {
    for (const one of [run, imported, sequences]) await writer.insertScalingRun(one);
    await writer.insertRunItems(items);
    await writer.insertScores([...scores, ...rows]);
    await writer.insertRunDataset({
      runId: run.id,
      title: 'Scored',
      hash: run.datasetHash ?? '',
      card: '# Scored\n',
      labels: [{ text: ' Yes', meaning: 'so it is', count: ITEMS }],
      baselines: [{ id: 'first-word', name: 'First word', accuracy: 0.55 }],
    });
  });
  return { run, imported, sequences, loomId: loom.id, nodeId: second };
}

let core: SeededCore<Seeded>;
beforeAll(async () => {
  core = await seededCore(seed);
});
afterAll(async () => {
  await core?.[Symbol.asyncDispose]();
});

const get = <T>(run: { id: string }, rest: string): Promise<T> =>
  core.api.ok<T>('GET', `/api/scaling-runs/${run.id}/${rest}`);
const refused = async (id: string, rest: string) => {
  const { status, body } = await core.api.call<{ error: Record<string, string> }>(
    'GET',
    `/api/scaling-runs/${id}/${rest}`,
  );
  return { status, ...body.error };
};

describe('what is not there', () => {
  test('is refused in words, with what was looked for', async () => {
    for (const rest of [
      'report',
      'matrix?metric=accuracy',
      'scores?model=model-small',
      'items/0',
      'comparison?first=a&second=b',
    ])
      expect(await refused('no-such-run', rest), rest).toMatchObject({
        status: 404,
        code: 'not_found',
        message: expect.stringContaining('no-such-run'),
      });
    const { run } = core.seeded;
    expect(await refused(run.id, 'scores?model=other')).toMatchObject({ status: 404, where: 'query.model' });
    expect(await refused(run.id, 'comparison?first=model-small&second=x')).toMatchObject({
      status: 404,
      where: 'query.second',
    });
    expect(await refused(run.id, `items/${ITEMS}`)).toMatchObject({
      status: 404,
      message: `This run has no item number ${ITEMS}: they count from 0.`,
    });
  });

  test('and what fits no schema or task too', async () => {
    const { run, sequences } = core.seeded;
    expect(await refused(run.id, 'items/first')).toMatchObject({ status: 400, where: 'index' });
    expect(await refused(run.id, 'scores?model=model-small&only=best')).toMatchObject({ status: 400 });
    expect(await refused(run.id, 'matrix?metric=logodds')).toMatchObject({
      status: 400,
      where: 'query.metric',
      message: expect.stringContaining('accuracy, loss'),
    });
    expect(await refused(sequences.id, 'comparison?first=model-small&second=model-large')).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('no right and wrong'),
    });
  });
});

describe('the report', () => {
  test('has every number, whoever asks, and after a restart byte for byte', async () => {
    const { run } = core.seeded;
    const [report, other] = await Promise.all([get(run, 'report'), get(run, 'report')]);
    expect(other).toEqual(report);
    const parsed = scalingReportSchema.parse(report);
    expect(parsed).toMatchObject({
      items: ITEMS,
      clusters: ITEMS,
      chance: { accuracy: 0.5 },
      baselines: [{ id: 'first-word', accuracy: 0.55 }],
      models: [
        { key: 'model-small', scored: ITEMS - 1, failed: 1 },
        { key: 'model-middle', scored: ITEMS, failed: 0 },
        { key: 'model-large', scored: ITEMS, failed: 0 },
      ],
    });
    expect(parsed.models[0]?.methods).toEqual([
      { method: 'echo', count: ITEMS - 2 },
      { method: 'next-token', count: 1 },
    ]);
    const [accuracy, loss] = parsed.metrics;
    expect(accuracy?.points[0]).toMatchObject({ n: ITEMS - 1, value: 77 / 259, intervalBy: 'wilson' });
    expect(loss?.points[0]).toMatchObject({ n: ITEMS - 2, censored: 1, bounds: [expect.any(Number), null] });
    expect(parsed.families[0]?.verdict).toMatchObject({
      metric: 'label-given',
      direction: 'usual',
      sentence: expect.stringMatching(
        /^Larger models give the tempting-but-wrong answer less often: −.* Over 259 of 260 items and 3 of 3 models\. The items without an answer cannot turn it round\.$/,
      ),
    });
    expect(parsed.agreements[0]).toMatchObject({ first: 'model-small', second: 'model-middle', items: 259 });
    const api = await core.restart();
    core.api = api;
    const text = async (client: typeof api) =>
      (await fetch(`${client.url}/api/scaling-runs/${run.id}/report`)).text();
    expect(await text(api)).toBe(JSON.stringify(report));
  });

  test('of imported results goes by their own “correct”', async () => {
    const { imported } = core.seeded;
    const { families, metrics, baselines } = scalingReportSchema.parse(await get(imported, 'report'));
    expect(baselines).toEqual([]);
    expect(metrics[0]?.points.map(({ value }) => value)).toEqual([5 / 8, 5 / 8, 5 / 8]);
    expect(families[0]?.verdict).toMatchObject({ metric: 'accuracy', direction: null });
  });
});

test('the matrix has the items that scale inversely at the front', async () => {
  const { run } = core.seeded;
  const matrix = scalingMatrixSchema.parse(await get(run, 'matrix?metric=loss'));
  expect(matrix.models).toEqual(['model-small', 'model-middle', 'model-large']);
  expect(matrix.rows).toHaveLength(ITEMS);
  const slopes = matrix.rows.map(({ slope }) => slope ?? Number.NEGATIVE_INFINITY);
  expect(slopes).toEqual(slopes.toSorted((a, b) => b - a));
  expect(matrix.rows.find(({ index }) => index === FAILED)?.values[0]).toBeNull();
  expect(matrix.rows.find(({ index }) => index === CENSORED)?.values[0]).toBeCloseTo(8.5, 3);
});

describe('the scores of a model', () => {
  const scores = async (query: string): Promise<ScoresReply> =>
    scoresReplySchema.parse(await get(core.seeded.run, `scores?model=model-small&${query}`));
  const indices = ({ rows }: ScoresReply) => rows.map(({ score }) => score.index);

  test('come by pages, with item and metrics', async () => {
    const page = await scores('from=50&size=3');
    expect(page.total).toBe(ITEMS);
    expect(indices(page)).toEqual([50, 51, 52]);
    for (const { item, score, metrics } of page.rows) {
      expect(item?.index).toBe(score.index);
      expect(metrics).toEqual(itemMetrics(score, item, 'classification'));
    }
    expect(await scores(`from=${ITEMS}`)).toEqual({ total: ITEMS, rows: [] });
  });

  test('are filtered and sorted', async () => {
    expect(indices(await scores('only=failed'))).toEqual([FAILED]);
    expect(indices(await scores('only=censored'))).toEqual([CENSORED]);
    expect((await scores('only=right')).total).toBe(77);
    expect((await scores('only=wrong')).total).toBe(ITEMS - 1 - 77);
    expect((await scores('only=label-given')).total).toBe(ITEMS - 1 - 77);
    const worst = await scores('sort=worst&size=200');
    expect(indices(worst)[0]).toBe(CENSORED);
    const last = await scores(`sort=worst&from=${ITEMS - 1}`);
    expect(last.rows[0]).toMatchObject({
      score: { index: FAILED, error: 'It timed out.' },
      metrics: { loss: null },
    });
  });

  test('of imported results have no item', async () => {
    const page = scoresReplySchema.parse(
      await get(core.seeded.imported, 'scores?model=model-large&only=wrong'),
    );
    expect(page).toMatchObject({
      total: 3,
      rows: [{ item: null, metrics: { correct: false, loss: [1, 1] } }, {}, {}],
    });
  });
});

describe('one item', () => {
  const item = async (index: number) =>
    runItemReplySchema.parse(await get(core.seeded.run, `items/${index}`));

  test('leads to the node it ends in, and to nowhere where that is gone', async () => {
    const { loomId, nodeId } = core.seeded;
    const first = await item(0);
    expect(first.node).toEqual({ loomId, nodeId });
    expect(first.scores.map(({ score }) => score.model)).toEqual([
      'model-small',
      'model-middle',
      'model-large',
    ]);
    expect(first.scores.map(({ metrics }) => metrics.correct)).toEqual([true, true, true]);
    expect((await item(1)).node?.loomId).toBe(loomId);
    expect((await item(2)).node).toBeNull();
    expect((await item(FAILED)).scores[0]).toMatchObject({ score: { error: 'It timed out.' } });
  });

  test('of imported results has scores alone', async () => {
    const reply = runItemReplySchema.parse(await get(core.seeded.imported, 'items/7'));
    expect(reply).toMatchObject({ item: null, node: null, scores: [{}, {}, {}] });
  });
});

test('two models over the items that both scored', async () => {
  const { run, imported } = core.seeded;
  const compare = async (first: string, second: string): Promise<ComparisonReply> =>
    comparisonReplySchema.parse(await get(run, `comparison?first=${first}&second=${second}`));
  const result = await compare('model-large', 'model-small');
  expect(result).toMatchObject({ items: 259, onlyFirst: 105, onlySecond: 0, difference: 105 / 259 });
  expect(result.interval?.[0]).toBeGreaterThan(0.3);
  expect(result.interval?.[1]).toBeLessThan(0.5);
  expect(result.p).toBeLessThan(1e-20);
  const turned = await compare('model-small', 'model-large');
  expect(turned.difference).toBe(-(result.difference ?? 0));
  expect(await compare('model-large', 'model-small')).toEqual(result);
  const same = await get<ComparisonReply>(imported, 'comparison?first=model-small&second=model-large');
  expect(same).toMatchObject({ items: 8, difference: 0, interval: null, p: 1, agreement: 1 });
});
