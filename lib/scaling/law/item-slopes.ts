import type { SizedValues } from './slope';

export interface ItemSlope {
  item: number;
  /** Change of the item’s value per tenfold parameters; null with fewer than two sizes, or where a value is infinite. */
  perDecade: number | null;
}

/** How each item’s value goes with size, the steepest fall first: at the front stand the items that scale inversely where high is good. */
export function itemSlopes(models: readonly SizedValues[], items: number): ItemSlope[] {
  const slopes = Array.from({ length: items }, (_, item) => ({ item, perDecade: slopeOf(models, item) }));
  const rank = ({ perDecade }: ItemSlope) => perDecade ?? Number.POSITIVE_INFINITY;
  return slopes.toSorted((a, b) => (rank(a) === rank(b) ? a.item - b.item : rank(a) - rank(b)));
}

function slopeOf(models: readonly SizedValues[], item: number): number | null {
  const points = models.flatMap(({ parameters, values }) => {
    const value = values[item];
    return value === null || value === undefined ? [] : [[Math.log10(parameters), value] as const];
  });
  const n = points.length;
  const middle = points.reduce((sum, [x]) => sum + x, 0) / n;
  const level = points.reduce((sum, [, y]) => sum + y, 0) / n;
  const spread = points.reduce((sum, [x]) => sum + (x - middle) ** 2, 0);
  if (!(spread > 0)) return null;
  const slope = points.reduce((sum, [x, y]) => sum + (x - middle) * (y - level), 0) / spread;
  return Number.isFinite(slope) ? slope : null;
}
