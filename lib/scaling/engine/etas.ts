import type { RunModel, ScalingRun } from '../run';

export interface Etas {
  /** Milliseconds until the run is done; null where that cannot be told. */
  etaMs: number | null;
  /** By model, in their order. */
  etasMs: (number | null)[];
}

const NEVER = new Set<RunModel['state']>(['failed', 'unavailable']);

/**
 * When a run and its models are done, by what they did so far. Models of one server go one after another, those of different servers
 * side by side. A model is taken to need as long an item as it did until now; one that has not begun, as long as the model before it
 * on its server. Scores that were there already say nothing of the time. Null for models that do not go on, and for a run that rests.
 */
export function etasOf(run: Pick<ScalingRun, 'state' | 'items' | 'models'>): Etas {
  if (run.state === 'done') return { etaMs: 0, etasMs: run.models.map(etaOfEnded) };
  if (run.state !== 'running' && run.state !== 'waiting')
    return { etaMs: null, etasMs: run.models.map(etaOfEnded) };
  const lanes = new Map<string | null, { at: number | null; rate: number | null }>();
  const etasMs = run.models.map((model) => {
    const lane = lanes.get(model.serverId) ?? { at: 0, rate: null };
    lanes.set(model.serverId, lane);
    lane.rate = msAnItem(model) ?? lane.rate;
    if (model.state === 'done' || NEVER.has(model.state)) return etaOfEnded(model);
    const left = run.items - model.done - model.failed;
    const own = left === 0 ? 0 : lane.rate === null ? null : left * lane.rate;
    lane.at = lane.at === null || own === null ? null : lane.at + own;
    return lane.at;
  });
  const ends = [...lanes.values()].map(({ at }) => at);
  return { etaMs: ends.includes(null) ? null : Math.max(0, ...(ends as number[])), etasMs };
}

const etaOfEnded = ({ state }: RunModel): number | null => (state === 'done' ? 0 : null);

function msAnItem({ done, failed, cached, ms }: RunModel): number | null {
  const asked = done + failed - cached;
  return asked > 0 && ms > 0 ? ms / asked : null;
}
