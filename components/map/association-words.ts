import type { Association } from '@/lib/dataset/map/chi-square';

const chance = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(p < 0.1 ? 3 : 2)}`);

const strength = (v: number): string =>
  v < 0.1 ? 'hardly at all' : v < 0.3 ? 'weakly' : v < 0.5 ? 'clearly' : 'strongly';

/** What the table says, in plain words first. The bounds are Cohen's (1988), for a table with two labels. */
export function associationWords(association: Association | null): string {
  if (!association) return 'With one label or one cluster there is nothing to compare.';
  const { p, cramersV, chiSquare, degreesOfFreedom, thinCells, cells } = association;
  const verdict =
    p < 0.05
      ? `The topic gives the label away ${strength(cramersV)}: more than chance would make it.`
      : 'Labels spread over the clusters as chance would spread them.';
  const rough = thinCells > cells / 5 ? ' Many cells expect fewer than 5 items, so take p as rough.' : '';
  const degrees = degreesOfFreedom === 1 ? '1 degree' : `${degreesOfFreedom} degrees`;
  return `${verdict} Cramér’s V ${cramersV.toFixed(2)}, χ² ${chiSquare.toFixed(1)} with ${degrees} of freedom, ${chance(p)}.${rough}`;
}
