import 'server-only';
import type { RunModel, ScalingRun } from '@/lib/scaling/run';
import type { LoomWriter } from '../../ports/repository';

const RESTING = new Set<RunModel['state']>(['paused', 'checking', 'running']);

/** What was left in the middle waits for its turn again. */
export const readyToGo = (model: RunModel): RunModel =>
  RESTING.has(model.state) ? { ...model, state: 'waiting' } : model;

/** A model that was under way when its run stopped. */
export const resting = (model: RunModel): RunModel =>
  model.state === 'running' || model.state === 'checking' ? { ...model, state: 'paused' } : model;

/** It ended without a score of every item; a model under way has its time. */
export const isToRetry = ({ state, failed }: RunModel): boolean =>
  state === 'failed' ||
  state === 'unavailable' ||
  (failed > 0 && state !== 'running' && state !== 'checking');

/** A model that has no score yet is checked again: its server may be another one by now. */
export const retried = ({ done }: RunModel): Partial<RunModel> => ({
  ...(done === 0 && { method: null, findings: [] }),
  state: 'waiting',
  reason: null,
  failed: 0,
});

/** Takes the failed scores of models away. */
export async function removeFailures(
  writer: LoomWriter,
  runId: string,
  models: readonly Pick<RunModel, 'key' | 'failed'>[],
): Promise<void> {
  for (const { key, failed } of models) if (failed > 0) await writer.removeFailedScores(runId, key);
}

/** Has all that failed in a run that does not fly asked anew. Gives its models as they are then; inside a transaction. */
export async function retryStored(writer: LoomWriter, run: ScalingRun): Promise<RunModel[]> {
  await removeFailures(writer, run.id, run.models);
  return run.models.map((model) => ({
    ...readyToGo(model),
    ...((isToRetry(model) || model.failed > 0) && retried(model)),
  }));
}
