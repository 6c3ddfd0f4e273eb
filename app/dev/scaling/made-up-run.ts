import type { ComparisonReply } from '@/lib/contract/scaling-report';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { compareModels } from '@/lib/scaling/law/compare-models';
import { answersOf } from '@/lib/scaling/report/columns/found';
import { RunColumns } from '@/lib/scaling/report/columns/run-columns';
import { makeMatrix } from '@/lib/scaling/report/make-matrix';
import { makeReport } from '@/lib/scaling/report/make-report';
import type { MetricId } from '@/lib/scaling/report/metric';
import type { ScalingMatrix, ScalingReport } from '@/lib/scaling/report/report';
import { CLASSES, type MadeUp, madeUpScores } from './made-up-scores';
import type { Scene } from './scenes';

const BASELINES = [
  { id: 'majority', name: 'Always the most frequent label', accuracy: 0.53 },
  { id: 'length', name: 'The length alone', accuracy: 0.56 },
  { id: 'first-words', name: 'The words without their order (naive Bayes)', accuracy: 0.62 },
];

export interface MadeUpRun {
  run: ScalingRunView;
  report: () => ScalingReport;
  matrix: (metric: MetricId) => ScalingMatrix;
  compare: (first: string, second: string) => ComparisonReply;
}

/** A run with made-up scores; what it found is worked out as for a real one. */
export function madeUpRun(scene: Scene): MadeUpRun {
  const made = madeUpScores(scene);
  const run = viewOf(scene, made);
  const columns = new RunColumns(run);
  for (const item of made.items) columns.addItem(item);
  for (const score of made.scores) columns.addScore(score);
  const found = columns.found();
  return {
    run,
    report: () => finished(makeReport(run, found, scene.baselines ? BASELINES : [])),
    compare: (first, second) => {
      const [one, other] = [first, second].map((key) => {
        const model = found.models.find((candidate) => candidate.model.key === key);
        return model ? answersOf(model, found.items) : [];
      }) as [(boolean | null)[], (boolean | null)[]];
      const { mcnemar, difference, interval, ...rest } = finished(
        compareModels(one, other, found.clusters, 1),
      );
      const { onlyFirst, onlySecond, p } = mcnemar;
      return { ...rest, difference, interval: interval && [...interval], onlyFirst, onlySecond, p };
    },
    matrix: (metric) => finished(makeMatrix(found, metric, run.labelSays)),
  };
}

function finished<T>(work: Generator<undefined, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

const viewOf = (scene: Scene, { models }: MadeUp): ScalingRunView => ({
  id: 'made-up',
  datasetId: 'made-up',
  title: 'Made-up questions with a tempting answer',
  task: 'classification',
  datasetHash: '4f1c9ab07d3e52886b0e7d5511a9c0f4',
  labelSays: scene.labelSays,
  classes: CLASSES,
  items: scene.items,
  imported: false,
  models,
  settings: { method: 'best', reuse: true, concurrency: 8, perMinute: null, tokens: null, samples: 32 },
  state: scene.state,
  reason: null,
  createdAt: Date.UTC(2024, 4, 17),
  updatedAt: Date.UTC(2024, 4, 17),
  etaMs: null,
  etasMs: models.map(() => null),
  dataset: 'same',
  practice: scene.practice,
});
