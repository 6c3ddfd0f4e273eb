import { differEnough, percentileInterval, resampledClusterMeans } from '../../statistics/cluster-bootstrap';
import { type McNemar, mcnemar } from '../../statistics/mcnemar';
import { sumByCluster } from './sum-by-cluster';

export interface ModelsCompared {
  /** Items that both scored. */
  items: number;
  /** Accuracy of the first less that of the second, over those. */
  difference: number | null;
  /**
   * 95 % by bootstrap over the clusters, each item drawn with both its answers; null with fewer than six clusters in which one is right
   * more often than the other.
   */
  interval: readonly [number, number] | null;
  /** Takes items as independent: near-duplicates make its p too small. */
  mcnemar: McNemar;
  /** Share of the items on which both are right or both wrong; null without items. */
  agreement: number | null;
}

/**
 * Two models over the same items; an item that one of them could not score counts for neither. `clusters[i]` names the cluster of item i:
 * near-duplicates are drawn together, as for the slope. Yields between slices of work.
 */
export function* compareModels(
  first: readonly (boolean | null)[],
  second: readonly (boolean | null)[],
  clusters: ArrayLike<number>,
  seed: number,
): Generator<undefined, ModelsCompared> {
  const { agreement, items, ...test } = agreementOf(first, second);
  const isScored = Uint8Array.from(first, (one, at) => Number(one !== null && (second[at] ?? null) !== null));
  const differences = Float64Array.from(first, (one, at) => Number(one) - Number(second[at]));
  const table = sumByCluster(isScored, clusters, [differences]);
  const means = differEnough(table.sums) ? yield* resampledClusterMeans(table, { seed }) : null;
  const own = means?.[0];
  return {
    items,
    agreement,
    difference: items === 0 ? null : (test.mcnemar.onlyFirst - test.mcnemar.onlySecond) / items,
    interval: own ? percentileInterval(own, table.sizes.length) : null,
    mcnemar: test.mcnemar,
  };
}

/** The same without the bootstrap. */
export function agreementOf(
  first: readonly (boolean | null)[],
  second: readonly (boolean | null)[],
): Pick<ModelsCompared, 'items' | 'mcnemar' | 'agreement'> {
  const pairs = first.flatMap((one, at) => {
    const other = second[at] ?? null;
    return one === null || other === null ? [] : [[one, other] as const];
  });
  const alike = pairs.filter(([one, other]) => one === other).length;
  return {
    items: pairs.length,
    mcnemar: mcnemar(pairs),
    agreement: pairs.length === 0 ? null : alike / pairs.length,
  };
}
