import { type Contingency, overCells, sharesOf, sum } from './contingency';
import { type Estimate, estimateOf, undefinedEstimate } from './estimate';

/**
 * Cohen's kappa of two raters: κ = (pₒ − pₑ) / (1 − pₑ) with pₑ = Σ pᵢ₊ p₊ᵢ (Cohen 1960, Educational and Psychological
 * Measurement 20, 37–46). Its variance is the large-sample one of Fleiss, Cohen and Everitt (1969, Psychological Bulletin
 * 72, 323–327, equation 13). Not defined where both used one and the same category only.
 */
export function cohenKappa(table: Contingency): Estimate {
  if (table.n === 0) return undefinedEstimate('No item has both answers.');
  const { n, cells, rows, columns, observed } = sharesOf(table);
  const row = (at: number) => rows[at] ?? 0;
  const column = (at: number) => columns[at] ?? 0;
  const expected = sum(rows.map((share, at) => share * column(at)));
  if (1 - expected < 1e-12)
    return undefinedEstimate('Both gave one and the same answer to every item, so kappa is not defined.');

  const kappa = (observed - expected) / (1 - expected);
  const onDiagonal = sum(
    cells.map((line, at) => (line[at] ?? 0) * (1 - (row(at) + column(at)) * (1 - kappa)) ** 2),
  );
  const beside = overCells({ cells }, (i, j) => (i === j ? 0 : (column(i) + row(j)) ** 2));
  const correction = (kappa - expected * (1 - kappa)) ** 2;
  const variance = (onDiagonal + (1 - kappa) ** 2 * beside - correction) / (n * (1 - expected) ** 2);
  return estimateOf(kappa, variance, n);
}
