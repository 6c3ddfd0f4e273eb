import { aggregate, weightedScore } from '../../loom/judge/aggregate';
import { kemeny } from '../../loom/judge/kemeny';
import type { JudgeCall } from '../../loom/ranking';
import type { Criterion } from '../../loom/settings';

/** How listwise orders were joined into one without a model (Kemeny 1959). */
export interface KemenyStage {
  kind: 'kemeny';
  /** The joined order, best first. */
  order: string[];
  /** ahead[i][j]: how many orders put `order[i]` before `order[j]`. */
  ahead: number[][];
  /** Calls asked, and those whose order could be read. */
  asked: number;
  read: number;
  /** On how many pairs, over all orders, the joined order disagrees; `pairs` is how many there are. */
  distance: number;
  pairs: number;
  /** Candidates that could as well stand first: more than one means undecided. */
  tied: string[];
  /** Candidate id → weighted mean of its criteria, 1 to 5: it breaks ties. */
  merit: Record<string, number>;
  /** Calls that put the first of the order first, and what that makes of those asked. */
  votes: number;
  confidence: number;
}

/** Joins the rotations of a ranking anew; null when none could be read. */
export function kemenyStage(calls: readonly JudgeCall[], criteria: readonly Criterion[]): KemenyStage | null {
  const joined = aggregate(calls, criteria);
  const first = joined.order[0];
  if (first === undefined) return null;
  const rotations = calls.filter(({ kind }) => kind === 'rotation');
  const orders = rotations.flatMap((call) => (call.order ? [call.order] : []));
  const ids = joined.order.toSorted();
  const merit = Object.fromEntries(ids.map((id) => [id, weightedScore(joined.scores[id], criteria)]));
  const { tiedTop, distance } = kemeny(
    orders.map((order) => order.map((id) => ids.indexOf(id))),
    ids.map((id) => merit[id] ?? 0),
  );
  const n = ids.length;
  return {
    kind: 'kemeny',
    order: joined.order,
    ahead: joined.order.map((one) => joined.order.map((other) => timesAhead(orders, one, other))),
    asked: rotations.length,
    read: orders.length,
    distance,
    pairs: (orders.length * n * (n - 1)) / 2,
    tied: tiedTop.map((at) => ids[at] as string),
    merit,
    votes: orders.filter((order) => order[0] === first).length,
    confidence: joined.confidence,
  };
}

const timesAhead = (orders: readonly string[][], one: string, other: string): number =>
  one === other ? 0 : orders.filter((order) => order.indexOf(one) < order.indexOf(other)).length;
