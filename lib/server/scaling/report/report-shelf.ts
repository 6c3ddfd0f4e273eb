import 'server-only';
import type { RunFound } from '@/lib/scaling/report/columns/found';
import type { RunColumns } from '@/lib/scaling/report/columns/run-columns';
import { makeReport, versionOf } from '@/lib/scaling/report/make-report';
import type { ScalingReport } from '@/lib/scaling/report/report';
import type { ItemScore, ScalingRun } from '@/lib/scaling/run';
import { found } from '../../errors';
import { inSlices } from './in-slices';
import { type ReportReader, readColumns } from './read-columns';

/** Runs whose columns are kept; the one that was not asked for longest goes first. */
const KEPT = 3;
/**
 * While a run is under way its report is made anew at most so often that making it takes one part in this many of the time. Until then
 * readers get the last one, whole and under its own version.
 */
const REST = 20;
const LONGEST_REST_MS = 30_000;

interface Made {
  version: string;
  report: Promise<ScalingReport>;
  /** By `performance.now()`. */
  freshUntil: number;
}

interface Kept {
  columns: Promise<RunColumns>;
  /** The columns once they are read. */
  ready: RunColumns | null;
  /** Scores that were stored while the columns were read; the pages may hold them too. */
  late: ItemScore[];
  made: Made | null;
}

/** A run and what it has found up to now. */
export interface Looked {
  run: ScalingRun;
  found: RunFound;
}

/**
 * What runs have found, kept as columns while they are looked at, so that a point is there as soon as its score is. Nothing here needs to
 * outlive the process.
 */
export class ReportShelf {
  readonly #kept = new Map<string, Kept>();

  /** Scores that were just stored. */
  add(runId: string, scores: readonly ItemScore[]): void {
    const kept = this.#kept.get(runId);
    if (!kept) return;
    if (kept.ready) for (const score of scores) kept.ready.addScore(score);
    else kept.late.push(...scores);
  }

  /** Failed scores of a run were taken away: it is read anew. */
  forget(runId: string): void {
    this.#kept.delete(runId);
  }

  /** Rejects with `not_found`. */
  async look(read: ReportReader, runId: string): Promise<Looked> {
    const run = found(await read.getScalingRun(runId), 'scaling run', runId);
    return { run, found: (await this.#columnsOf(read, run)).columns.found() };
  }

  /** Requests for the same version share one computation. Rejects with `not_found`. */
  async report(read: ReportReader, runId: string): Promise<ScalingReport> {
    const run = found(await read.getScalingRun(runId), 'scaling run', runId);
    const { kept, columns } = await this.#columnsOf(read, run);
    const version = versionOf(run, columns.digest());
    const { made } = kept;
    if (made?.version === version) return made.report;
    if (made && isUnderWay(run) && performance.now() < made.freshUntil) return made.report;
    return this.#make(read, run, kept, columns.found(), version);
  }

  #make(
    read: ReportReader,
    run: ScalingRun,
    kept: Kept,
    now: RunFound,
    version: string,
  ): Promise<ScalingReport> {
    const working = async () => {
      const baselines = (await read.runDataset(run.id))?.baselines ?? [];
      const { value, ms } = await inSlices(makeReport(run, now, baselines));
      made.freshUntil = performance.now() + Math.min(LONGEST_REST_MS, ms * REST);
      return value;
    };
    const made: Made = { version, report: working(), freshUntil: Number.POSITIVE_INFINITY };
    kept.made = made;
    made.report.catch(() => {
      if (kept.made === made) kept.made = null;
    });
    return made.report;
  }

  async #columnsOf(read: ReportReader, run: ScalingRun): Promise<{ kept: Kept; columns: RunColumns }> {
    const kept = this.#kept.get(run.id) ?? this.#open(read, run);
    this.#kept.delete(run.id);
    this.#kept.set(run.id, kept);
    for (const [oldest, { ready }] of this.#kept) {
      if (this.#kept.size <= KEPT) break;
      if (ready) this.#kept.delete(oldest);
    }
    const columns = await kept.columns;
    // It was forgotten while it was read: the pages may hold scores that are no more.
    if (!kept.ready) return this.#columnsOf(read, run);
    return { kept, columns };
  }

  #open(read: ReportReader, run: ScalingRun): Kept {
    const reading = async () => {
      const columns = await readColumns(read, run);
      if (this.#kept.get(run.id) !== kept) return columns;
      for (const score of kept.late.splice(0)) columns.addScore(score);
      kept.ready = columns;
      return columns;
    };
    const kept: Kept = { columns: reading(), ready: null, late: [], made: null };
    kept.columns.catch(() => {
      if (this.#kept.get(run.id) === kept) this.#kept.delete(run.id);
    });
    return kept;
  }
}

const isUnderWay = ({ state }: ScalingRun): boolean => state === 'waiting' || state === 'running';
