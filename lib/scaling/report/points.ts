import { percentileInterval } from '../../statistics/cluster-bootstrap';
import { wilson } from '../../statistics/wilson';
import { meanError } from '../metrics/mean-error';
import type { BoundsColumn, ModelFound, RunFound } from './columns/found';
import type { Range } from './item-metrics';
import type { KnownValues } from './known-values';
import { type MetricId, SHARES } from './metric';
import type { Point } from './report';
import type { Means, Resampling, Ticket } from './resampling';

/** What a point needs before the draws, and what it becomes by them. */
export interface Draft {
  ticket: Ticket | null;
  point(means: Means | null): Point;
}

/** One metric of one model, but for an interval that has to be drawn. */
export function draftPoint(
  found: RunFound,
  { model, values }: ModelFound,
  metric: MetricId,
  known: KnownValues,
  resampling: Resampling,
): Draft {
  const list = [...known.values].filter((_, item) => known.counts[item] === 1);
  const open = openOf(values.get(metric) as BoundsColumn);
  const one = 2 * known.n < known.n + open.censored ? null : meanError(list, 1);
  const base = {
    model: model.key,
    parameters: model.parameters,
    n: known.n,
    value: one?.mean ?? null,
    sem: one?.sem ?? null,
    semNumpy: !one || list.length < 2 ? null : (meanError(list, 0)?.sem ?? null),
    censored: open.censored,
    ties: SHARES.has(metric) ? list.filter((value) => value > 0 && value < 1).length : 0,
    bounds: open.bounds,
  };
  if (!one) return { ticket: null, point: () => ({ ...base, interval: null, intervalBy: null }) };
  const units = SHARES.has(metric) ? wilsonUnits(found, known, one.mean) : null;
  if (units !== null) {
    const interval = [...wilson(one.mean * units, units)] as [number, number];
    return { ticket: null, point: () => ({ ...base, interval, intervalBy: 'wilson' }) };
  }
  return {
    ticket: resampling.ask(known.counts, known.values),
    point: (means) => ({
      ...base,
      interval: means?.resampled ? percentileInterval(means.resampled, means.clusters) : null,
      intervalBy: means?.resampled ? 'cluster-bootstrap' : null,
    }),
  };
}

/** How many independent units a share has for Wilson’s interval; null where it has to be drawn: see `Point`. */
function wilsonUnits({ clusters }: RunFound, { counts, n }: KnownValues, share: number): number | null {
  const there = new Set<number>();
  for (let item = 0; item < counts.length; item++)
    if (counts[item] === 1) there.add(clusters[item] as number);
  return there.size === n || share === 0 || share === 1 ? there.size : null;
}

/** Items of which only bounds are known, and the bounds of the mean over them and all others. */
function openOf({ low, high }: BoundsColumn): { censored: number; bounds: Range | null } {
  let [n, censored, least, most] = [0, 0, 0, 0];
  for (let item = 0; item < low.length; item++) {
    const [from, to] = [low[item] as number, high[item] as number];
    if (Number.isNaN(from)) continue;
    n++;
    if (from !== to) censored++;
    least += from;
    most += to;
  }
  if (censored === 0) return { censored, bounds: null };
  return { censored, bounds: [finite(least / n), finite(most / n)] };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
