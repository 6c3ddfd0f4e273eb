import { type BootstrapOptions, type Bootstrapped, bootstrap, mean } from './bootstrap';

/**
 * Kendall's τ-b of two lists of values over the same things (Kendall 1945, Biometrika 33, 239–251): concordant less discordant
 * pairs over √((pairs − ties of the first)(pairs − ties of the second)). Null where either is all ties.
 */
export function kendallTauB(first: ArrayLike<number>, second: ArrayLike<number>): number | null {
  if (first.length !== second.length)
    throw new RangeError(`${first.length} values cannot be paired with ${second.length}.`);
  let [difference, apartInFirst, apartInSecond] = [0, 0, 0];
  for (let i = 0; i < first.length; i++)
    for (let j = 0; j < i; j++) {
      const one = Math.sign((first[i] as number) - (first[j] as number));
      const other = Math.sign((second[i] as number) - (second[j] as number));
      difference += one * other;
      apartInFirst += one * one;
      apartInSecond += other * other;
    }
  const both = apartInFirst * apartInSecond;
  return both === 0 ? null : difference / Math.sqrt(both);
}

/**
 * τ-b of two rankings, each best first. Only ids in both count; in a list of lists the ids of an inner one are tied.
 * Null with fewer than two ids in common, or where either ties them all.
 */
export function rankingTau(first: Ranking, second: Ranking): number | null {
  const [placesInFirst, placesInSecond] = [placesOf(first), placesOf(second)];
  const common = [...placesInFirst.keys()].filter((id) => placesInSecond.has(id));
  return kendallTauB(
    common.map((id) => placesInFirst.get(id) as number),
    common.map((id) => placesInSecond.get(id) as number),
  );
}

export type Ranking = readonly (string | readonly string[])[];

const placesOf = (ranking: Ranking): Map<string, number> =>
  new Map(ranking.flatMap((ids, place) => [ids].flat().map((id) => [id as string, place] as const)));

/** The mean of τ-b over pairs of rankings and its interval by bootstrap over the pairs; pairs without a τ are left out. */
export function meanTau(
  pairs: readonly (readonly [Ranking, Ranking])[],
  options: BootstrapOptions,
): Bootstrapped & { n: number } {
  const taus = pairs.map(([first, second]) => rankingTau(first, second)).filter((tau) => tau !== null);
  return { n: taus.length, ...bootstrap(taus, mean, options) };
}
