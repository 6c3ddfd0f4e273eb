import { bootstrapPaired } from '../../statistics/bootstrap';
import { type McNemar, mcnemar } from '../../statistics/mcnemar';

export interface ModelsCompared {
  /** Items that both scored. */
  items: number;
  /** Accuracy of the first less that of the second, with its 95 % interval. */
  difference: number | null;
  interval: readonly [number, number] | null;
  mcnemar: McNemar;
  /** Share of the items on which both are right or both wrong; null without items. */
  agreement: number | null;
}

const share = (answers: readonly boolean[]): number | null =>
  answers.length === 0 ? null : answers.filter(Boolean).length / answers.length;

/** Two models over the same items; an item that one of them could not score counts for neither. */
export function compareModels(
  first: readonly (boolean | null)[],
  second: readonly (boolean | null)[],
  seed: number,
): ModelsCompared {
  const pairs = first.flatMap((one, at) => {
    const other = second[at];
    return one === null || other === null || other === undefined ? [] : [[one, other] as const];
  });
  const { value, interval } = bootstrapPaired(pairs, share, share, { seed });
  return {
    items: pairs.length,
    difference: value,
    interval,
    mcnemar: mcnemar(pairs),
    agreement: share(pairs.map(([one, other]) => one === other)),
  };
}
