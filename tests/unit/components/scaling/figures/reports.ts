import type { FigureRun } from '@/components/scaling/figures/data/figure-data';
import type { Point, ScalingReport } from '@/lib/scaling/report/report';
import type { RunModel } from '@/lib/scaling/run';

export const model = (
  key: string,
  familyId: string,
  parameters: number,
  part: Partial<RunModel> = {},
): RunModel => ({
  key,
  familyId,
  familyName: familyId.toUpperCase(),
  kind: 'base',
  colour: 0,
  name: `org/${key}`,
  serverId: null,
  parameters,
  method: 'echo',
  state: 'done',
  reason: null,
  findings: [],
  done: 10,
  failed: 0,
  censored: 0,
  cached: 0,
  tokensIn: 0,
  tokensOut: 0,
  ms: 0,
  ...part,
});

export const point = (
  of: string,
  parameters: number,
  value: number | null,
  part: Partial<Point> = {},
): Point => ({
  model: of,
  parameters,
  n: 10,
  value,
  sem: 0.1,
  semNumpy: 0.09,
  interval: value === null ? null : [value - 0.1, value + 0.1],
  intervalBy: 'wilson',
  censored: 0,
  ties: 0,
  bounds: null,
  ...part,
});

/** Two families: one of three base models, one of an instruction-tuned one that is under way. */
export const RUN: FigureRun = {
  labelSays: 'tempting-but-wrong',
  practice: false,
  models: [
    model('a1', 'a', 1e8),
    model('a2', 'a', 1e9),
    model('a3', 'a', 1e10),
    model('b1', 'b', 1e11, { kind: 'instruction-tuned', colour: 3 }),
  ],
};

const law = (familyId: string, kind: 'base' | 'instruction-tuned', colour: number, models: string[]) => ({
  familyId,
  name: familyId.toUpperCase(),
  kind,
  colour,
  models,
  slopes: [],
  verdict: { metric: 'label-given' as const, direction: null, sentence: 'One size tells nothing.' },
});

export const REPORT: ScalingReport = {
  runId: 'run',
  version: '1',
  task: 'classification',
  items: 10,
  clusters: 10,
  chance: { accuracy: 0.5, loss: Math.LN2 },
  baselines: [{ id: 'majority', name: 'commonest label', accuracy: 0.6 }],
  models: ['a1', 'a2', 'a3', 'b1'].map((key) => ({
    key,
    scored: key === 'b1' ? 0 : 10,
    failed: 0,
    methods: key === 'b1' ? [] : [{ method: 'echo' as const, count: 10 }],
  })),
  metrics: [
    {
      metric: 'accuracy',
      points: [point('a1', 1e8, 0.8), point('a2', 1e9, 0.6), point('a3', 1e10, 0.1), point('b1', 1e11, null)],
    },
    { metric: 'loss', points: [point('a1', 1e8, 0.5)] },
    { metric: 'label-given', points: [] },
    { metric: 'label-mass', points: [] },
  ],
  families: [
    {
      ...law('a', 'base', 0, ['a1', 'a2', 'a3']),
      slopes: [{ metric: 'accuracy', perDecade: -0.35, interval: [-0.5, -0.2], models: 3, items: 10 }],
    },
    law('b', 'instruction-tuned', 3, ['b1']),
  ],
  agreements: [],
};
