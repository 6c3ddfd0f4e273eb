import { shareRange, slopeRange } from '../law/slope-range';
import type { Verdict } from '../law/verdict';
import type { FamilyModels } from './columns/by-size';
import { SHARES } from './metric';
import type { FamilyLaw } from './report';

/** What a verdict’s slope leaves out, and what it was drawn through. */
export interface Coverage {
  slope: FamilyLaw['slopes'][number] | null;
  /** Items of the run. */
  items: number;
  /** By model that counts: what it is known to say, of how many items it was asked. */
  asked: readonly { mean: number; n: number; asked: number }[];
  weights: readonly number[];
  /** Different sizes. */
  sizes: number;
  turn: string | null;
}

/** Adds what a reader of a verdict has to know: what it leaves out, how few sizes it is of, and that a line is not the whole of it. */
export function withCoverage(verdict: Verdict, { models }: FamilyModels, coverage: Coverage): Verdict {
  const { slope } = coverage;
  if (!slope) {
    const sizes = new Set(models.map(({ parameters }) => parameters)).size;
    return sizes > 1 ? { ...verdict, sentence: NO_SLOPE } : verdict;
  }
  const notes = [
    coverage.turn && ` It does not go one way: a parabola through the means ${coverage.turn}.`,
    isClear(slope) && coverage.sizes === 2
      ? ' These are two sizes only: what sets them apart may be something else than size.'
      : '',
    slope.models < models.length || slope.items < coverage.items
      ? ` Over ${slope.items} of ${coverage.items} items and ${slope.models} of ${models.length} models.`
      : '',
    leftOut(slope, coverage),
  ];
  return { ...verdict, sentence: verdict.sentence + notes.filter(Boolean).join('') };
}

const NO_SLOPE = 'Fewer than two sizes have enough scores of the same items: no slope can be told yet.';

const isClear = ({ interval }: Pick<FamilyLaw['slopes'][number], 'interval'>): boolean =>
  interval !== null && (interval[0] > 0 || interval[1] < 0);

/**
 * Whether items that were asked in vain, or are left open by a missing label, could turn a clear slope of a share round: they are not missing
 * by chance.
 */
function leftOut(slope: FamilyLaw['slopes'][number], { asked, weights }: Coverage): string {
  if (!isClear(slope) || !SHARES.has(slope.metric) || asked.every((one) => one.n >= one.asked)) return '';
  const [low, high] = slopeRange(
    weights,
    asked.map(({ mean, n, asked: all }) => shareRange(mean, n, all)),
  );
  if (slope.perDecade > 0 ? low > 0 : high < 0) return ' The items without an answer cannot turn it round.';
  return ` The items without an answer could turn it round: with them it is anywhere from ${points(low)} to ${points(high)} points.`;
}

const points = (share: number): string => {
  const text = (share * 100).toFixed(1);
  return Number(text) === 0 ? '0.0' : text.replace('-', '−').replace(/^(?!−)/u, '+');
};
