import { differEnough, percentileInterval } from '../../statistics/cluster-bootstrap';
import { resampledSlopes } from '../law/slope';
import type { Means } from './resampling';

/** The 95 % interval of Σ wᵢȳᵢ over clusters drawn again; null where too few of them tell anything of it (see `differEnough`). */
export function contrastInterval(
  weights: readonly number[],
  means: readonly Means[],
): [low: number, high: number] | null {
  const drawn = means.flatMap(({ resampled }) => (resampled ? [resampled] : []));
  const clusters = means[0]?.clusters ?? 0;
  if (drawn.length < means.length || !differEnough(differences(weights, means, clusters))) return null;
  return percentileInterval(resampledSlopes(weights, drawn), clusters);
}

function* differences(weights: readonly number[], means: readonly Means[], clusters: number) {
  for (let cluster = 0; cluster < clusters; cluster++)
    yield weights.reduce((sum, weight, at) => sum + weight * (means[at] as Means).sumOf(cluster), 0);
}
