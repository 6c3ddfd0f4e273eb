import { makeReport } from '@/lib/scaling/report/make-report';
import type { MetricId } from '@/lib/scaling/report/metric';
import { scalingReportSchema } from '@/lib/scaling/report/report';
import type { ItemScore, RunItem, ScalingRun } from '@/lib/scaling/run';
import { answerScore, finished, makeItem, makeModel, makeRun } from '../../../support/scaling/records';
import { foundOf } from './found-of';

export const upTo = (n: number) => Array.from({ length: n }, (_, at) => at);

/** 200 items; the three sizes are right on 3, 5 and 7 of ten. */
export const run = makeRun(
  [makeModel('small', 1e8), makeModel('middle', 1e9), makeModel('large', 1e10)],
  200,
);
export const items = upTo(200).map((index) => makeItem(run.id, index));
export const RIGHT = { small: 3, middle: 5, large: 7 };
export const scores = Object.entries(RIGHT).flatMap(([key, right]) =>
  items.map(({ index }) => answerScore(run, key, index, index % 10 < right)),
);

export const reportOf = (of: ScalingRun, its: readonly RunItem[], all: readonly ItemScore[]) =>
  scalingReportSchema.parse(finished(makeReport(of, foundOf(of, its, all), [])));
export const pointOf = (report: ReturnType<typeof reportOf>, metric: MetricId, model: string) =>
  report.metrics.find((one) => one.metric === metric)?.points.find((point) => point.model === model);
export const slopeOf = (report: ReturnType<typeof reportOf>, metric: MetricId) =>
  report.families[0]?.slopes.find((slope) => slope.metric === metric);
