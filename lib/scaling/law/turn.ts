import { slopeWeights } from './slope';

/** What each model’s mean counts for in how steep a parabola through the means is at the smallest size, and at the largest. */
export interface EndSlopes {
  smallest: number[];
  largest: number[];
}

/**
 * The least-squares parabola ȳ = a + bx + cx², x = log₁₀ of the parameters, tells a law that turns round from a straight one: its slopes b + 2cx at both
 * ends are sums of the means by these weights. Scaling that falls and then rises is known of inverse-scaling tasks (Wei et al. 2022, Inverse scaling can
 * become U-shaped). Null with fewer than three sizes.
 */
export function endSlopes(parameters: readonly number[]): EndSlopes | null {
  const line = slopeWeights(parameters);
  if (!line || new Set(parameters).size < 3) return null;
  const sizes = parameters.map(Math.log10);
  const middle = meanOf(sizes);
  const across = sizes.map((size) => size - middle);
  const squares = across.map((one) => one ** 2);
  // what of x² is neither level nor line: x² − mean − tilt·x
  const tilt = squares.reduce((sum, square, at) => sum + square * (line[at] as number), 0);
  const level = meanOf(squares);
  const bends = squares.map((square, at) => square - level - tilt * (across[at] as number));
  const spread = bends.reduce((sum, bend) => sum + bend ** 2, 0);
  const at = (size: number) =>
    line.map((weight, model) => weight + ((2 * size - tilt) * (bends[model] as number)) / spread);
  return { smallest: at(Math.min(...across)), largest: at(Math.max(...across)) };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

type Interval = readonly [number, number] | null;

/** Which way a law turns: only where both ends are sure to go, and not the same way. */
export function turnOf(
  smallest: Interval,
  largest: Interval,
): 'rises, then falls' | 'falls, then rises' | null {
  const [first, last] = [wayOf(smallest), wayOf(largest)];
  if (first === null || last === null || first === last) return null;
  return first === 'rise' ? 'rises, then falls' : 'falls, then rises';
}

const wayOf = (interval: Interval): 'rise' | 'fall' | null => {
  if (!interval || (interval[0] <= 0 && interval[1] >= 0)) return null;
  return interval[0] > 0 ? 'rise' : 'fall';
};
