import { type Contingency, overCells, sharesOf, sum } from './contingency';
import { type Estimate, estimateOf, undefinedEstimate } from './estimate';

/**
 * Gwet's AC1 of two raters over q categories: (pₒ − pₑ) / (1 − pₑ) with pₑ = Σ πₖ (1 − πₖ) / (q − 1), πₖ the mean of the
 * raters' shares of category k. Value and variance (for an unlimited population of items) from Gwet 2008, British Journal of
 * Mathematical and Statistical Psychology 61, 29–48. Unlike kappa it does not collapse where one answer is far more frequent.
 */
export function gwetAc1(table: Contingency): Estimate {
  const q = table.counts.length;
  if (table.n === 0) return undefinedEstimate('No item has both answers.');
  if (q < 2) return undefinedEstimate('There is only one answer to give.');
  const shares = sharesOf(table);
  const { n, rows, columns, observed } = shares;
  const means = rows.map((share, at) => (share + (columns[at] ?? 0)) / 2);
  const mean = (at: number) => means[at] ?? 0;
  const expected = sum(means.map((share) => share * (1 - share))) / (q - 1);

  const ac1 = (observed - expected) / (1 - expected);
  const square = overCells(
    shares,
    (i, j) => ((i === j ? 1 : 0) - (2 * (1 - ac1) * (1 - (mean(i) + mean(j)) / 2)) / (q - 1)) ** 2,
  );
  const variance = (square - (observed - 2 * (1 - ac1) * expected) ** 2) / (n * (1 - expected) ** 2);
  return estimateOf(ac1, variance, n);
}
