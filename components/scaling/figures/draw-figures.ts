import { type MetricId, shownMetrics } from '@/lib/scaling/report/metric';
import type { ScalingReport } from '@/lib/scaling/report/report';
import type { DrawChart } from '../../ui/chart/chart';
import { type FigureRun, type MetricFigure, metricFigure } from './data/figure-data';
import { type FigureOptions, USUAL } from './data/figure-options';
import { figureNote, figureWords } from './data/figure-words';
import { drawMetric } from './draw/draw-metric';

/** A figure ready to be drawn, with what goes around it. */
export interface DrawnFigure {
  metric: MetricId;
  title: string;
  /** What it shows, for those who cannot see it. */
  words: string;
  /** What it is, and what its marks mean. */
  note: string;
  draw: DrawChart;
  height: number;
}

export const MAIN_HEIGHT = 420;

/**
 * Metrics of the run of which something is known, the first one first on the page. How often the label is given is left out where the label
 * is the right answer: it is the accuracy then.
 */
export const metricsOf = (run: Pick<FigureRun, 'labelSays'>, report: ScalingReport): MetricId[] =>
  shownMetrics(report.task, run.labelSays).filter((metric) =>
    report.metrics.some(
      (one) =>
        one.metric === metric && one.points.some(({ value, bounds }) => value !== null || bounds !== null),
    ),
  );

/** One figure drawn by the toggles. */
export const drawnFigure = (
  figure: MetricFigure,
  options: FigureOptions,
  height: number = MAIN_HEIGHT,
  small = false,
): DrawnFigure => ({
  metric: figure.metric,
  title: figure.words.title,
  words: figureWords(figure, options),
  note: figureNote(figure, options),
  draw: drawMetric(figure, options, height, small),
  height,
});

/** The figures of a run, a metric each, as the page has them before a toggle is touched. */
export const figuresOf = (run: FigureRun, report: ScalingReport): DrawnFigure[] =>
  metricsOf(run, report).map((metric) => drawnFigure(metricFigure(run, report, metric), USUAL));
