import type { ClusterSums } from '../../statistics/cluster-bootstrap';

/**
 * Columns summed over the items of each cluster that count, clusters in the order of their first item. `counts[i]` is 1 where item i counts;
 * `clusters[i]` names its cluster.
 */
export function sumByCluster(
  counts: Uint8Array,
  clusters: ArrayLike<number>,
  columns: readonly Float64Array[],
): ClusterSums {
  const units = new Map<number, number>();
  const unitOf = new Int32Array(counts.length);
  for (let item = 0; item < counts.length; item++) {
    if (counts[item] !== 1) continue;
    const cluster = clusters[item] as number;
    const unit = units.get(cluster) ?? units.size;
    units.set(cluster, unit);
    unitOf[item] = unit;
  }
  const sizes = new Float64Array(units.size);
  const sums = new Float64Array(units.size * columns.length);
  for (let item = 0; item < counts.length; item++) {
    if (counts[item] !== 1) continue;
    const unit = unitOf[item] as number;
    sizes[unit] = (sizes[unit] as number) + 1;
    for (const [column, values] of columns.entries()) {
      const at = unit * columns.length + column;
      sums[at] = (sums[at] as number) + (values[item] as number);
    }
  }
  return { sizes, sums };
}
