import type { ReportRun, ScalingReportFacts } from '@/lib/formats/scaling-report/facts';
import type { Point, ScalingReport } from '@/lib/scaling/report/report';
import type { RunModel } from '@/lib/scaling/run';

export const makeModel = (at: number, over: Partial<RunModel> = {}): RunModel => ({
  key: `model-0${at}`,
  familyId: 'opt',
  familyName: 'OPT',
  kind: 'base',
  colour: 2,
  name: `opt-${at}b`,
  serverId: 'server-1',
  parameters: at * 1e9,
  method: 'next-token',
  state: 'done',
  reason: null,
  findings: [{ method: 'next-token', ok: true, sentence: 'It answers what is known.' }],
  done: 300,
  failed: 0,
  censored: 0,
  cached: 0,
  tokensIn: 0,
  tokensOut: 0,
  ms: 0,
  ...over,
});

export const makeRun = (over: Partial<ReportRun> = {}): ReportRun => ({
  id: 'run-00000001',
  datasetId: 'dataset-0001',
  title: 'Tempting answers on OPT',
  task: 'classification',
  datasetHash: '0123456789abcdef0123456789abcdef',
  labelSays: 'tempting-but-wrong',
  classes: 2,
  items: 300,
  imported: false,
  models: [makeModel(1), makeModel(6)],
  settings: { method: 'best', reuse: true, concurrency: 4, perMinute: null, tokens: null, samples: 40 },
  state: 'done',
  reason: null,
  createdAt: Date.UTC(2025, 2, 14),
  updatedAt: Date.UTC(2025, 2, 15),
  dataset: 'same',
  practice: false,
  ...over,
});

const makePoint = (at: number, over: Partial<Point> = {}): Point => ({
  model: `model-0${at}`,
  parameters: at * 1e9,
  n: 290 + at,
  value: 0.612345 + at / 100,
  sem: 0.0281234 + at / 1e4,
  semNumpy: 0.0280987 + at / 1e4,
  interval: [0.5561111 + at / 1e4, 0.6671111 + at / 1e4],
  intervalBy: 'wilson',
  censored: 3 + at,
  ties: 0,
  bounds: [0.5951111 + at / 1e4, 0.6351111 + at / 1e4],
  ...over,
});

export const makeReport = (over: Partial<ScalingReport> = {}): ScalingReport => ({
  runId: 'run-00000001',
  version: 'v-17',
  task: 'classification',
  items: 300,
  clusters: 271,
  chance: { accuracy: 0.5, loss: Math.LN2 },
  baselines: [{ id: 'leak-length', name: 'Longer question', accuracy: 0.5712345 }],
  models: [1, 6].map((at) => ({
    key: `model-0${at}`,
    scored: 292 + at,
    failed: 8 - at,
    methods: [{ method: 'next-token', count: 281 + at }],
  })),
  metrics: [
    { metric: 'accuracy', points: [makePoint(1), makePoint(6)] },
    {
      metric: 'loss',
      points: [
        makePoint(1, { value: 0.7654321, interval: [-0.0001234, 0.81], bounds: [0.7012345, null] }),
        makePoint(6, { value: null, sem: null, semNumpy: null, interval: null, intervalBy: null }),
      ],
    },
  ],
  families: [
    {
      familyId: 'opt',
      name: 'OPT',
      kind: 'base',
      colour: 2,
      models: ['model-01', 'model-06'],
      slopes: [
        {
          metric: 'accuracy',
          perDecade: -0.0571234,
          interval: [-0.081111, -0.033333],
          models: 2,
          items: 288,
        },
      ],
      verdict: {
        metric: 'label-given',
        direction: 'inverse',
        sentence: 'Larger models give the tempting-but-wrong answer more often.',
      },
    },
  ],
  agreements: [
    {
      first: 'model-01',
      second: 'model-06',
      items: 284,
      agreement: 0.8123456,
      onlyFirst: 33,
      onlySecond: 21,
      p: 0.0000123456,
    },
  ],
  ...over,
});

export const makeScalingFacts = (over: Partial<ScalingReportFacts> = {}): ScalingReportFacts => ({
  run: makeRun(),
  report: makeReport(),
  dataset: {
    runId: 'run-00000001',
    title: 'Tempting answers',
    hash: '0123456789abcdef0123456789abcdef',
    card: '# Card\n\nWhat it is.',
    labels: [],
    baselines: [],
  },
  comparisons: [],
  figures: [
    {
      title: 'Accuracy',
      words: 'Accuracy against parameters.',
      note: 'Filled marks: exact.',
      svg: '<svg viewBox="0 0 10 10" fill="var(--dim)"><path d="M0 0L9 9" stroke="var(--family-2)"/></svg>',
    },
  ],
  servers: { 'server-1': 'My server' },
  version: '1.2.3',
  madeAt: Date.UTC(2025, 2, 16),
  ...over,
});
