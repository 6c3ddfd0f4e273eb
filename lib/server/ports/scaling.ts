import type { ModelFamily } from '@/lib/scaling/models/family';
import type { ItemScore, RunDataset, RunItem, ScalingRun } from '@/lib/scaling/run';

/** A score that may be used again: the same model, method and content always give it. */
export interface CachedScore {
  /** Hash of server, model, method and content. */
  key: string;
  value: string;
}

/** Scaling as stored. */
export interface ScalingReader {
  /** In the order they were put. */
  families(): Promise<ModelFamily[]>;
  getScalingRun(id: string): Promise<ScalingRun | null>;
  /** Newest first. */
  scalingRuns(datasetId: string): Promise<ScalingRun[]>;
  /** Runs `waiting` or `running`, oldest first. */
  unfinishedScalingRuns(): Promise<ScalingRun[]>;
  /** Null for imported results. */
  runDataset(runId: string): Promise<RunDataset | null>;
  /** Items from `from` on, at most `size`, in order. */
  runItems(runId: string, from: number, size: number): Promise<RunItem[]>;
  /** Indices that a model has scored, ascending. */
  scoredItems(runId: string, model: string): Promise<number[]>;
  /** A model's scores after an index, at most `size`, in order. */
  pageScores(runId: string, model: string, after: number, size: number): Promise<ItemScore[]>;
  /** Those of them that are there, in order. */
  runItemsAt(runId: string, indices: readonly number[]): Promise<RunItem[]>;
  scoresAt(runId: string, model: string, indices: readonly number[]): Promise<ItemScore[]>;
  /** Every model's score of one item. */
  scoresOfItem(runId: string, index: number): Promise<ItemScore[]>;
  cachedScores(keys: string[]): Promise<Map<string, string>>;
}

export interface ScalingWriter {
  putFamilies(families: readonly ModelFamily[]): Promise<void>;
  insertScalingRun(run: ScalingRun): Promise<void>;
  updateScalingRun(
    id: string,
    patch: Partial<Pick<ScalingRun, 'title' | 'models' | 'settings' | 'state' | 'reason' | 'updatedAt'>>,
  ): Promise<void>;
  insertRunDataset(dataset: RunDataset): Promise<void>;
  /** Chunks of 500. */
  insertRunItems(items: readonly RunItem[]): Promise<void>;
  insertScores(scores: readonly ItemScore[]): Promise<void>;
  /** Those that failed, so that they are asked again. */
  removeFailedScores(runId: string, model: string): Promise<void>;
  putCachedScores(scores: readonly CachedScore[]): Promise<void>;
}
