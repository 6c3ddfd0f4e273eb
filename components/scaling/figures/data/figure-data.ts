import type { ScoreMethod } from '@/lib/scaling/label-score';
import type { ModelKind } from '@/lib/scaling/models/family';
import type { MetricId } from '@/lib/scaling/report/metric';
import type { FamilyLaw, Point, ScalingReport } from '@/lib/scaling/report/report';
import type { ScalingRun } from '@/lib/scaling/run';
import { familyKey, type Look, lookOf, looksOf } from '../../palette';
import { type MetricWords, metricWords } from './metric-words';

/** How a point's scores were found, as its mark shows it. */
export type MarkKind = 'exact' | 'censored' | 'sampled' | 'imported';

/** One metric of one model, with all that is said of it. */
export interface FigurePoint extends Point {
  name: string;
  /** See `familyKey`. */
  family: string;
  familyName: string;
  kind: ModelKind;
  mark: MarkKind;
  methods: readonly { method: ScoreMethod; count: number }[];
  /** Items scored, of the run's. */
  scored: number;
  items: number;
  failed: number;
}

/** A least-squares line through the means of a family; its ends in parameters and value. */
export interface Fit {
  perDecade: number;
  interval: readonly [number, number] | null;
  from: readonly [parameters: number, value: number];
  to: readonly [parameters: number, value: number];
}

export interface Series {
  /** See `familyKey`. */
  key: string;
  name: string;
  kind: ModelKind;
  look: Look;
  /** By size; those of which nothing is known yet are left out. */
  points: readonly FigurePoint[];
  fit: Fit | null;
}

/** All that a figure of one metric shows. */
export interface MetricFigure {
  metric: MetricId;
  words: MetricWords;
  series: readonly Series[];
  /** Of a model that knows nothing; null where there is no such thing. */
  chance: number | null;
  baselines: readonly { id: string; name: string; accuracy: number }[];
  /** Least and most parameters of the run's models, scored or not, so that the axis stays. */
  sizes: readonly [number, number];
  practice: boolean;
}

export type FigureRun = Pick<ScalingRun, 'models' | 'labelSays'> & { practice: boolean };

/** The figure of a metric of a run. Pure: the same report gives the same figure. */
export function metricFigure(run: FigureRun, report: ScalingReport, metric: MetricId): MetricFigure {
  const looks = looksOf(report.families);
  const points = new Map(
    report.metrics.find((one) => one.metric === metric)?.points.map((point) => [point.model, point]),
  );
  const sizes = run.models.map(({ parameters }) => parameters);
  return {
    metric,
    words: metricWords(metric, run.labelSays),
    series: report.families.map((family) => {
      const own = pointsOf(family, points, run, report);
      const slope = family.slopes.find((one) => one.metric === metric);
      return {
        key: familyKey(family),
        name: family.name,
        kind: family.kind,
        look: looks.get(familyKey(family)) ?? lookOf(family.colour),
        points: own,
        fit: slope ? fitOf(own, slope.perDecade, slope.interval) : null,
      };
    }),
    chance: chanceOf(metric, report),
    baselines: metric === 'accuracy' ? report.baselines : [],
    sizes: [Math.min(...sizes), Math.max(...sizes)],
    practice: run.practice,
  };
}

function pointsOf(
  family: FamilyLaw,
  points: ReadonlyMap<string, Point>,
  run: FigureRun,
  report: ScalingReport,
): FigurePoint[] {
  return family.models
    .flatMap((key): FigurePoint[] => {
      const point = points.get(key);
      const model = run.models.find((one) => one.key === key);
      const facts = report.models.find((one) => one.key === key);
      if (!point || !model || (point.value === null && point.bounds === null)) return [];
      const methods = facts?.methods ?? [];
      return [
        {
          ...point,
          name: model.name,
          family: familyKey(family),
          familyName: family.name,
          kind: family.kind,
          mark: markOf(point, methods),
          methods,
          scored: facts?.scored ?? 0,
          items: report.items,
          failed: facts?.failed ?? 0,
        },
      ];
    })
    .sort((a, b) => a.parameters - b.parameters);
}

function markOf({ censored }: Point, methods: FigurePoint['methods']): MarkKind {
  if (methods.some(({ method }) => method === 'imported')) return 'imported';
  if (methods.some(({ method }) => method === 'sampled')) return 'sampled';
  return censored > 0 ? 'censored' : 'exact';
}

/** A least-squares line goes through the middle of the points it counts: those with at least half the items of the fullest, and of those they were asked. */
function fitOf(points: readonly FigurePoint[], perDecade: number, interval: Fit['interval']): Fit | null {
  const fullest = Math.max(0, ...points.map(({ n }) => n));
  const known = points.flatMap(({ parameters, value, n, scored, failed }) =>
    value === null || 2 * n < fullest || 2 * n < scored + failed
      ? []
      : [[Math.log10(parameters), value] as const],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first[0] === last[0]) return null;
  const middle = known.reduce((sum, [x]) => sum + x, 0) / known.length;
  const level = known.reduce((sum, [, y]) => sum + y, 0) / known.length;
  const at = (x: number) => [10 ** x, level + perDecade * (x - middle)] as const;
  return { perDecade, interval, from: at(first[0]), to: at(last[0]) };
}

function chanceOf(metric: MetricId, { chance }: ScalingReport): number | null {
  if (metric === 'accuracy' || metric === 'label-given') return chance?.accuracy ?? null;
  return metric === 'loss' ? (chance?.loss ?? null) : null;
}
