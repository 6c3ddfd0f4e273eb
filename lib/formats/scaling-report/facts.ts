import type { ScalingReport } from '../../scaling/report/report';
import type { RunDataset, ScalingRun } from '../../scaling/run';

/** A run with what its reader has to know of it. */
export type ReportRun = ScalingRun & {
  /** Whether the dataset is still what was scored. */
  dataset: 'same' | 'changed' | 'gone' | 'unknown';
  /** Some model of it is the practice server’s. */
  practice: boolean;
};

/** Accuracy of the first model less that of the second, over the items that both scored. */
export interface ReportComparison {
  /** Keys of the models. */
  first: string;
  second: string;
  items: number;
  difference: number | null;
  interval: readonly [number, number] | null;
  onlyFirst: number;
  onlySecond: number;
  p: number | null;
  agreement: number | null;
}

/** A figure as the page draws it. */
export interface ReportFigure {
  title: string;
  /** What it shows, for those who cannot see it. */
  words: string;
  /** How to read it. */
  note: string;
  /** One `<svg>` element, whose colours are the variables of `REPORT_COLOURS`. */
  svg: string;
}

/** All that the report of a run says. */
export interface ScalingReportFacts {
  run: ReportRun;
  report: ScalingReport;
  /** Null for imported results that are not joined to a dataset. */
  dataset: RunDataset | null;
  /** Pairs that were compared; the agreements of the report stand beside them. */
  comparisons: readonly ReportComparison[];
  figures: readonly ReportFigure[];
  /** Names of model servers by id; one that is not named here is shown by its id. */
  servers: Readonly<Record<string, string>>;
  /** Version of Espalier. */
  version: string;
  /** Epoch ms. */
  madeAt: number;
}
