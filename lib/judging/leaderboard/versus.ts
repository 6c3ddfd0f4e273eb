import { bootstrapMean } from '../../statistics/bootstrap';
import { mcnemar } from '../../statistics/mcnemar';
import { type Measured, measured, SEED } from './standing';
import type { Verdict } from './verdict';

/** Two judges over the same steps. */
export interface Versus {
  /** Steps that both judged. */
  steps: number;
  /** Top-1 agreement of the first less that of the second, −1 to 1; its interval by bootstrap over the steps. */
  difference: Measured;
  /** Steps in which only the first, and only the second, suggests what the person took. */
  onlyFirst: number;
  onlySecond: number;
  /** Exact McNemar test, two-sided: how often chance alone gives a difference as large, were the two equally good. */
  p: number;
}

export function versusOf(pairs: readonly (readonly [Verdict, Verdict])[]): Versus {
  const right = pairs.map(([first, second]) => [first.agrees, second.agrees] as const);
  const difference = bootstrapMean(
    right.map(([first, second]) => Number(first) - Number(second)),
    { seed: SEED },
  );
  const { onlyFirst, onlySecond, p } = mcnemar(right);
  return { steps: pairs.length, difference: measured(difference), onlyFirst, onlySecond, p };
}
