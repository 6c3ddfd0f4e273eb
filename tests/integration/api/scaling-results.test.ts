import { strFromU8, unzipSync } from 'fflate';
import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErrorBody } from '@/lib/contract/errors';
import type { ImportResults, ImportResultsReply } from '@/lib/contract/scaling-files';
import type { ScoresReply } from '@/lib/contract/scaling-report';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { readMapping } from '@/lib/formats/results/mapping';
import type { ScalingReport } from '@/lib/scaling/report/report';
import type { RunDataset } from '@/lib/scaling/run';
import type { Repository } from '@/lib/server/ports/repository';
import { growLoom, plantLoom } from '../../support/dataset/grow-loom';
import { type SeededCore, seededCore } from '../../support/dataset/seeded-core';
import { labelOf, makeItem, makeModel, makeRun, makeScore } from '../../support/scaling/records';

const ITEMS = 24;
/** The answers of the dataset, by row: those of the items that the loom is grown with. */
const ANSWERS = Array.from({ length: ITEMS }, (_, at) => Number(at % 3 === 0));
const CENSORED_RUN = 'run-censored';

let core: SeededCore<{ datasetId: string }>;
beforeAll(async () => {
  core = await seededCore(seed);
});
afterAll(() => core?.[Symbol.asyncDispose]());

async function seed(repository: Repository) {
  const loom = await plantLoom(repository);
  const label = (step: number) => (ANSWERS[step] === 0 ? 'Yes' : 'No');
  await growLoom(repository, loom.id, loom.rootId, { steps: ITEMS, candidates: 1, label });
  await seedCensored(repository, loom.id);
  return { datasetId: loom.id };
}

/** A run in which one model has an item censored and one failed, the other none. */
async function seedCensored(repository: Repository, datasetId: string): Promise<void> {
  const models = [
    makeModel('model-01', 1e9, { name: 'org/a.b' }),
    makeModel('model-02', 2e9, { name: 'other/a.b' }),
  ];
  const run = makeRun(models, 3, { id: CENSORED_RUN, datasetId, title: 'Half known' });
  await repository.write(async (writer) => {
    await writer.insertScalingRun(run);
    await writer.insertRunItems([0, 1, 2].map((index) => makeItem(run.id, index)));
    await writer.insertScores([
      makeScore(run, 'model-01', 0),
      makeScore(run, 'model-01', 1, { labels: [labelOf(-0.1, 0), labelOf({ atMost: -9 }, 1)] }),
      makeScore(run, 'model-01', 2, { labels: [], error: 'The labels share their first token.' }),
      ...[0, 1, 2].map((index) => makeScore(run, 'model-02', index)),
    ]);
  });
}

const HEAD = 'index,loss,correct,predicted,total_logprob';
/** A model that has every row right but each `every`th. */
const csv = (every: number, answers: readonly number[] = ANSWERS): string =>
  [
    HEAD,
    ...answers.map((answer, index) => {
      const right = index % every !== 0;
      return `${index},${right ? 0.25 : 1.5},${Number(right)},${right ? answer : 1 - answer},${-(index + 1) / 100}`;
    }),
    '',
  ].join('\n');
const file = (name: string, text: string, over: Partial<ImportResults['files'][number]> = {}) => ({
  ...{ name, text, family: 'OPT', kind: 'base' as const, model: name.replace('.csv', ''), parameters: 1e9 },
  ...over,
});
const input = (files: ImportResults['files'], over: Partial<ImportResults> = {}): ImportResults => ({
  ...{ id: nanoid(), title: 'From files', files, classes: 2, labelSays: null, join: false, dryRun: false },
  ...over,
});
const two = () => [file('large.csv', csv(4), { parameters: 6e9 }), file('small.csv', csv(2))];

const path = () => `/api/datasets/${core.seeded.datasetId}/scaling-results`;
const send = (body: ImportResults) => core.api.call<ImportResultsReply & ErrorBody>('POST', path(), body);
const taken = async (body: ImportResults) => {
  const { status, body: reply } = await send(body);
  expect({ status, error: reply.error }).toEqual({ status: 200, error: undefined });
  return reply;
};
const runs = async (): Promise<ScalingRunView[]> =>
  (
    await core.api.ok<{ runs: ScalingRunView[] }>(
      'GET',
      `/api/datasets/${core.seeded.datasetId}/scaling-runs`,
    )
  ).runs;
const fetched = (id: string, query = '') => fetch(`${core.api.url}/api/scaling-runs/${id}/results${query}`);
/** The files of a run's archive by name, in their order. */
const archiveOf = async (id = '') =>
  new Map(
    Object.entries(unzipSync(new Uint8Array(await (await fetched(id)).arrayBuffer()))).map(
      ([name, bytes]) => [name, strFromU8(bytes)],
    ),
  );
const reportOf = (id: string) => core.api.ok<ScalingReport>('GET', `/api/scaling-runs/${id}/report`);

describe('results files that are not joined', () => {
  test('are a run that is done, by size, with what they said, and name no dataset', async () => {
    const reply = await taken(input(two(), { labelSays: 'true-answer' }));
    expect(reply).toMatchObject({ rows: ITEMS, joinable: true });
    expect(reply.run).toMatchObject({
      imported: true,
      state: 'done',
      datasetHash: null,
      dataset: 'unknown',
      practice: false,
      items: ITEMS,
      models: [
        { name: 'small', method: 'imported', state: 'done', done: ITEMS, serverId: null },
        { name: 'large', method: 'imported', parameters: 6e9 },
      ],
    });
    const id = reply.run?.id;
    const { rows } = await core.api.ok<ScoresReply>(
      'GET',
      `/api/scaling-runs/${id}/scores?model=model-01&size=2`,
    );
    expect(rows[0]).toMatchObject({
      item: null,
      score: {
        method: 'imported',
        labels: [],
        imported: { loss: 1.5, correct: false, predicted: 0, totalLogprob: -0.01, difference: null },
      },
      metrics: { correct: false },
    });
    expect(
      (await core.api.ok<{ dataset: RunDataset | null }>('GET', `/api/scaling-runs/${id}/dataset`)).dataset,
    ).toBeNull();
  });

  test('keep their own “correct”, also where the dataset knows better', async () => {
    const turned = ANSWERS.map((answer) => 1 - answer);
    const reply = await taken(input([file('turned.csv', csv(2, turned))]));
    expect(reply).toMatchObject({ joinable: false, agreements: [{ known: ITEMS, agree: 0, firstOther: 0 }] });
    const report = await reportOf(reply.run?.id ?? '');
    expect(report.metrics.find(({ metric }) => metric === 'accuracy')?.points[0]).toMatchObject({
      value: 0.5,
      n: ITEMS,
    });
  });

  test('are one run however often they are sent, and nothing where it is only asked what they hold', async () => {
    const body = input(two());
    const before = (await runs()).length;
    expect((await taken({ ...body, dryRun: true })).run).toBeNull();
    expect((await runs()).length).toBe(before);
    const [first, second] = await Promise.all([taken(body), taken(body)]);
    expect(second.run).toEqual(first.run);
    expect((await runs()).length).toBe(before + 1);
    const other = await send({ ...body, id: CENSORED_RUN });
    expect(other.body.error).toMatchObject({ code: 'conflict', where: 'body.id' });
  });
});

describe('results files that are joined', () => {
  test('have the items, the hash and the card of the dataset', async () => {
    const reply = await taken(input(two(), { join: true }));
    expect(reply.why).toBe(`Of ${ITEMS} rows ${ITEMS} agree with the dataset’s answers, in every file.`);
    expect(reply.run).toMatchObject({ dataset: 'same', labelSays: 'true-answer', classes: 2, items: ITEMS });
    const id = reply.run?.id;
    const { dataset } = await core.api.ok<{ dataset: RunDataset }>('GET', `/api/scaling-runs/${id}/dataset`);
    expect(dataset.hash).toBe(reply.run?.datasetHash);
    expect(dataset.card).toContain('# ');
    const { item } = await core.api.ok<{ item: { answer: number; prompt: string } }>(
      'GET',
      `/api/scaling-runs/${id}/items/3`,
    );
    expect(item).toMatchObject({ answer: ANSWERS[3], prompt: expect.stringContaining('number 3 of') });
    expect((await reportOf(id ?? '')).baselines.length).toBeGreaterThan(0);
  });

  test.each([
    [
      'of another order',
      () => two().map((one) => ({ ...one, text: csv(2, [...ANSWERS].reverse()) })),
      {},
      /differ from the dataset’s answers, the first at index/u,
    ],
    ['of fewer items', () => [file('a.csv', csv(2, ANSWERS.slice(1, 4)))], {}, /differ|the dataset 24 now/u],
    [
      'of other labels',
      () => [file('a.csv', csv(2))],
      { classes: 3 },
      /2 labels, and those of the files were said to have 3/u,
    ],
    [
      'of log-odds',
      () => [file('a.csv', 'index,logodds_difference,correct,total_logprob\n0,1,1,-1\n')],
      {},
      /do not say which class was predicted/u,
    ],
    [
      'whose label was said to mean something else',
      two,
      { labelSays: 'tempting-but-wrong' as const },
      /takes it from the dataset/u,
    ],
  ])('%s are refused, and nothing is stored', async (_, files, over, message) => {
    const before = await runs();
    const answer = await send(input(files(), { join: true, ...over }));
    expect(answer.status).toBe(400);
    expect(answer.body.error.code).toBe('bad_request');
    expect(answer.body.error.message).toMatch(message);
    expect(await runs()).toEqual(before);
  });
});

describe('damaged files: one error, and nothing is stored', () => {
  const good = () => file('good.csv', csv(3));
  const cases: [string, () => Partial<ImportResults>, RegExp][] = [
    [
      'a cell that is no number',
      () => ({ files: [good(), file('b.csv', `${HEAD}\n0,nan,1,0,-1\n`)] }),
      /“b\.csv”, row 1: “loss” is "nan".*nothing was imported/u,
    ],
    [
      'a file that is cut',
      () => ({ files: [file('b.csv', csv(2).slice(0, -12)), good()] }),
      /“b\.csv”, row 24: /u,
    ],
    [
      'another task',
      () => ({ files: [good(), file('b.csv', 'index,loss\n0,1\n')] }),
      /“good\.csv”.*classification.*“b\.csv”.*sequence/u,
    ],
    [
      'other rows',
      () => ({ files: [good(), file('b.csv', csv(2, ANSWERS.slice(0, 20)))] }),
      /“b\.csv” has no index 20/u,
    ],
    [
      'a class that is not',
      () => ({ files: [file('b.csv', `${HEAD}\n0,1,1,2,-1\n`)] }),
      /“b\.csv” predicts class 2.*index 0/u,
    ],
    [
      'answers that contradict each other',
      () => ({
        files: [
          good(),
          file(
            'b.csv',
            csv(
              2,
              ANSWERS.map((one) => 1 - one),
            ),
          ),
        ],
      }),
      /index 0 is 0 in “b\.csv” and 1 in “good\.csv”/u,
    ],
    [
      'the same model twice',
      () => ({ files: [good(), file('b.csv', csv(2), { model: 'good' })] }),
      /“good\.csv” and “b\.csv” are both said to be of the model “good”/u,
    ],
    [
      'two kinds in a family',
      () => ({ files: [good(), file('b.csv', csv(2), { kind: 'instruction-tuned' })] }),
      /“OPT” is base at “good\.csv”/u,
    ],
    [
      'no files of the name alone',
      () => ({ files: [file('b.csv', ''), file('b.csv', csv(2), { model: 'c' })] }),
      /“b\.csv \(file 1\)”: The file is empty/u,
    ],
  ];
  test.each(cases)('%s', async (_, over, message) => {
    const before = await runs();
    const answer = await send(input([], over()));
    expect(answer.status).toBe(400);
    expect(answer.body.error.code).toBe('bad_import');
    expect(answer.body.error.message).toMatch(message);
    expect(await runs()).toEqual(before);
  });

  test('a number of labels that cannot be is about the request', async () => {
    const answer = await send(input([file('b.csv', csv(2))], { classes: 1 }));
    expect(answer.body.error).toMatchObject({ code: 'bad_request', where: 'body.classes' });
  });

  test('a dataset that is not there', async () => {
    const answer = await core.api.call('POST', '/api/datasets/nothing-here/scaling-results', input(two()));
    expect(answer.status).toBe(404);
  });
});

const mappedFiles = (archive: Map<string, string>) =>
  readMapping(archive.get('mapping.csv') ?? '').map(({ file: name, kind, ...model }) => ({
    ...{ name, text: archive.get(name) ?? '', kind: kind ?? ('base' as const) },
    ...model,
  }));

describe('results files out', () => {
  test('of all models and back in again are the same bytes, and give the same metrics', async () => {
    const first = (await taken(input(two()))).run;
    const archive = await archiveOf(first?.id);
    expect([...archive.keys()]).toEqual(['README.md', 'mapping.csv', 'small.csv', 'large.csv']);
    expect(archive.get('small.csv')).toBe(csv(2));
    const second = (await taken(input(mappedFiles(archive)))).run;
    expect(second?.models.map((model) => ({ ...model, key: '' }))).toEqual(
      first?.models.map((model) => ({ ...model, key: '' })),
    );
    const [before, after] = [await reportOf(first?.id ?? ''), await reportOf(second?.id ?? '')];
    expect(after.metrics).toEqual(before.metrics);
    expect(after.families).toEqual(before.families);
    const again = await archiveOf(second?.id);
    for (const name of ['mapping.csv', 'small.csv', 'large.csv'])
      expect(again.get(name)).toBe(archive.get(name));
  });

  test('of one model have no numbers where they are not known, and say so in their name', async () => {
    const partial = await fetched(CENSORED_RUN, '?model=model-01');
    expect(partial.headers.get('content-disposition')).toContain('filename="half-known.org-a-b.partial.csv"');
    const [head, row, ...rest] = (await partial.text()).trim().split('\n');
    expect([head, rest]).toEqual([HEAD, ['1,,,,', '2,,,,']]);
    const [index, loss, correct, predicted, mass] = (row ?? '').split(',');
    expect([index, correct, predicted]).toEqual(['0', '1', ' Yes']);
    expect(Number(loss)).toBeCloseTo(Math.log(0.9 / 0.6), 10);
    expect(Number(mass)).toBeCloseTo(Math.log(0.9), 10);
    const whole = await fetched(CENSORED_RUN, '?model=model-02');
    expect(whole.headers.get('content-disposition')).toContain('filename="half-known.other-a-b.csv"');
    expect((await whole.text()).trim().split('\n')).toHaveLength(4);
  });

  test('of all models say which items are left out, and why', async () => {
    const archive = await archiveOf(CENSORED_RUN);
    expect([...archive.keys()]).toEqual([
      'README.md',
      'mapping.csv',
      'org-a.b.csv',
      'other-a.b.csv',
      'left-out.jsonl',
    ]);
    const left = (archive.get('left-out.jsonl') ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(left).toEqual([
      { model: 'org/a.b', index: 1, why: expect.stringContaining('Censored: " No"') },
      { model: 'org/a.b', index: 2, why: 'The labels share their first token.' },
    ]);
    expect(archive.get('README.md')).toContain(
      '| `org-a.b.csv` | Pythia | org/a.b | 1,000,000,000 | echo | 1 | 2 | 0 |',
    );
    const again = (await taken(input(mappedFiles(archive)))).run;
    expect(again?.models.map(({ name, done, failed }) => [name, done, failed])).toEqual([
      ['org/a.b', 1, 2],
      ['other/a.b', 3, 0],
    ]);
    expect((await archiveOf(again?.id)).get('org-a.b.csv')).toBe(archive.get('org-a.b.csv'));
  });

  test('of a model or a run that is not there are not found', async () => {
    expect((await fetched(CENSORED_RUN, '?model=model-09')).status).toBe(404);
    expect((await fetched('no-such-run')).status).toBe(404);
  });
});
