import 'server-only';
import type { RowCache } from './datasets/row-cache';
import type { Env } from './env';
import type { ImportJobs } from './imports/import-jobs';
import type { Autopilots } from './jobs/autopilots';
import type { JudgeRuns } from './jobs/judge-runs';
import type { ScalingRuns } from './jobs/scaling-runs';
import type { KeyVault } from './keys/key-vault';
import type { Endings } from './live/endings';
import type { Exclusive } from './live/exclusive';
import type { Hub } from './live/hub';
import type { Partials } from './live/partials';
import type { PositionShelf } from './live/position-shelf';
import type { QualityShelf } from './live/quality-shelf';
import type { StepRunner } from './live/step-runner';
import type { ModelPort } from './ports/model';
import type { Repository, ServerRow } from './ports/repository';
import type { ReportShelf } from './scaling/report/report-shelf';
import type { Speculations } from './speculation/speculations';
import type { DraftTrials } from './workshop/trials';

/** Model servers by id; rejects with `not_found` or `key_needed`. */
export interface Models {
  get(serverId: string): Promise<ModelPort>;
  /** A port for a row that need not be stored (to probe it). */
  open(row: ServerRow): ModelPort;
}

/** Everything a use-case may touch. Made once, in `context.ts`. */
export interface AppContext {
  env: Env;
  repository: Repository;
  vault: KeyVault;
  models: Models;
  hub: Hub;
  exclusive: Exclusive;
  partials: Partials;
  endings: Endings;
  qualities: QualityShelf;
  positions: PositionShelf;
  runner: StepRunner;
  autopilots: Autopilots;
  speculations: Speculations;
  judgeRuns: JudgeRuns;
  scalingRuns: ScalingRuns;
  scalingReports: ReportShelf;
  imports: ImportJobs;
  rows: RowCache;
  drafts: DraftTrials;
  now(): number;
  newId(): string;
}
