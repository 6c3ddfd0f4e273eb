import { clusterMeans, resampledClusterMeans } from '../../statistics/cluster-bootstrap';
import { sumByCluster } from '../law/sum-by-cluster';
import type { RunFound } from './columns/found';

/** Columns over the same items, to be drawn again together. */
interface Together {
  counts: Uint8Array;
  columns: Float64Array[];
}

/** Where a column’s means are to be found once all are drawn. */
export interface Ticket {
  table: number;
  column: number;
}

/** Means over the items as they are, and over clusters drawn again; null with too few clusters. */
export interface Means {
  mean: number;
  resampled: Float64Array | null;
  /** How many clusters there are, and what each has of the column: its sum over the cluster’s items. */
  clusters: number;
  sumOf(cluster: number): number;
}

/**
 * Gathers the columns that are to be drawn again, so that all that are over the same items are drawn at once: of a finished run without gaps one
 * set of draws serves every metric of every model.
 */
export class Resampling {
  readonly #tables: Together[] = [];
  readonly #known = new Map<Float64Array, Ticket[]>();

  /** `counts[i]` is 1 where item i counts; `values` there are finite. */
  ask(counts: Uint8Array, values: Float64Array): Ticket {
    const there = this.#known.get(values)?.find(({ table }) => isSame(this.#table(table).counts, counts));
    if (there) return there;
    const found = this.#tables.findIndex((table) => isSame(table.counts, counts));
    const table = found < 0 ? this.#tables.push({ counts, columns: [] }) - 1 : found;
    const ticket = { table, column: this.#table(table).columns.push(values) - 1 };
    this.#known.set(values, [...(this.#known.get(values) ?? []), ticket]);
    return ticket;
  }

  *draw({ clusters }: RunFound, seed: number): Generator<undefined, (ticket: Ticket) => Means> {
    const drawn: Means[][] = [];
    for (const { counts, columns } of this.#tables) {
      const sums = sumByCluster(counts, clusters, columns);
      yield;
      const resampled = yield* resampledClusterMeans(sums, { seed });
      const means = clusterMeans(sums);
      drawn.push(
        means.map((mean, at) => ({
          mean,
          resampled: resampled?.[at] ?? null,
          clusters: sums.sizes.length,
          sumOf: (cluster) => sums.sums[cluster * means.length + at] as number,
        })),
      );
    }
    return ({ table, column }) => (drawn[table] as Means[])[column] as Means;
  }

  #table(at: number): Together {
    return this.#tables[at] as Together;
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one === other || one.every((count, item) => count === other[item]);
