import { normalised, type Weighted } from './step-posterior';

export interface BestEstimate {
  /** Candidate → probability that it is the best of the candidates in the judge's eyes; they add up to 1. */
  best: Record<string, number>;
  /** Candidate → its utility in log-odds, the mean over the posterior; their mean is 0. */
  utilities: Record<string, number>;
  /** Best first: the likeliest best, then by utility. */
  order: string[];
  /** How many were shown → what standing at each place adds, in log-odds, these orders taken into account; the mean is 0. */
  positions: Record<string, number[]>;
}

/** What draws of the utilities of `ids`, and of the effects of places behind them, say of the candidates. */
export function summed(
  drawn: readonly Weighted[],
  ids: readonly string[],
  candidates: readonly string[],
  begins: ReadonlyMap<number, number>,
): BestEstimate {
  const size = drawn[0]?.mode.length ?? 0;
  const wanted = new Set(candidates);
  const columns = ids.flatMap((id, at) => (wanted.has(id) ? [at] : []));
  const weights = normalised(Float64Array.from(drawn.flatMap((one) => [...one.logWeights])));
  const wins = new Float64Array(ids.length);
  const sums = new Float64Array(size);
  let k = 0;
  for (const { draws } of drawn)
    for (let begin = 0; begin < draws.length; begin += size, k++) {
      const weight = weights[k] as number;
      let top = columns[0] as number;
      for (const at of columns) if ((draws[begin + at] as number) > (draws[begin + top] as number)) top = at;
      wins[top] = (wins[top] as number) + weight;
      for (let at = 0; at < size; at++)
        sums[at] = (sums[at] as number) + weight * (draws[begin + at] as number);
    }
  const places = new Map(ids.map((id, at) => [id, at]));
  const place = (id: string) => places.get(id) as number;
  // So many draws cannot tell a chance of none from one of one in so many.
  const share = (at: number) => ((wins[at] as number) * k + 1 / columns.length) / (k + 1);
  const best = Object.fromEntries(candidates.map((id) => [id, Math.min(1, share(place(id)))]));
  const means = centred(candidates.map((id) => sums[place(id)] as number));
  const utilities = Object.fromEntries(candidates.map((id, at) => [id, means[at] as number]));
  const positions = Object.fromEntries(
    [...begins].map(([shown, begin]) => [
      String(shown),
      centred([...sums.subarray(ids.length + begin, ids.length + begin + shown)]),
    ]),
  );
  return { best, utilities, order: ordered(candidates, best, utilities), positions };
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((total, one) => total + one, 0) / values.length;
  return values.map((one) => one - mean);
}

function ordered(
  candidates: readonly string[],
  best: Readonly<Record<string, number>>,
  utilities: Readonly<Record<string, number>>,
): string[] {
  const first = candidates.toSorted((one, other) => (best[other] ?? 0) - (best[one] ?? 0))[0];
  return candidates.toSorted(
    (one, other) =>
      Number(other === first) - Number(one === first) || (utilities[other] ?? 0) - (utilities[one] ?? 0),
  );
}
