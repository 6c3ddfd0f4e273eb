import { bootstrap } from '../../statistics/bootstrap';
import { type McNemar, mcnemar } from '../../statistics/mcnemar';

export interface ModelsCompared {
  /** Items that both scored. */
  items: number;
  /** Accuracy of the first less that of the second, with its 95 % interval by bootstrap over the clusters. */
  difference: number | null;
  interval: readonly [number, number] | null;
  /** Takes items as independent: near-duplicates make its p too small. */
  mcnemar: McNemar;
  /** Share of the items on which both are right or both wrong; null without items. */
  agreement: number | null;
}

type Pair = readonly [first: boolean, second: boolean];

const differenceOf = (clusters: readonly (readonly Pair[])[]): number | null => {
  let [sum, items] = [0, 0];
  for (const pairs of clusters)
    for (const [first, second] of pairs) {
      sum += Number(first) - Number(second);
      items++;
    }
  return items === 0 ? null : sum / items;
};

/**
 * Two models over the same items; an item that one of them could not score counts for neither. `clusters[i]` names the cluster of item i:
 * near-duplicates are drawn together, as for the slope. Without it each item is one by itself.
 */
export function compareModels(
  first: readonly (boolean | null)[],
  second: readonly (boolean | null)[],
  seed: number,
  clusters: readonly number[] = first.map((_, at) => at),
): ModelsCompared {
  const scored = first.flatMap((one, at) => {
    const other = second[at];
    if (one === null || other === null || other === undefined) return [];
    return [{ pair: [one, other] as const, cluster: clusters[at] }];
  });
  const pairs = scored.map(({ pair }) => pair);
  const units = [...Map.groupBy(scored, ({ cluster }) => cluster).values()];
  const { value, interval } = bootstrap(
    units.map((unit) => unit.map(({ pair }) => pair)),
    differenceOf,
    { seed },
  );
  return {
    items: pairs.length,
    difference: value,
    interval,
    mcnemar: mcnemar(pairs),
    agreement:
      pairs.length === 0 ? null : pairs.filter(([one, other]) => one === other).length / pairs.length,
  };
}
