import { nextOrder } from '@/lib/judging/adaptive';
import {
  estimateBest,
  fitPositions,
  type PositionModel,
  priorModel,
  type StepOrder,
} from '@/lib/judging/position-model';
import { aggregate } from '@/lib/loom/judge/aggregate';
import { settle } from '@/lib/loom/judge/head-to-head';
import { rotations } from '@/lib/loom/judge/rotations';
import type { JudgeCall } from '@/lib/loom/ranking';
import { seededRandom } from '@/lib/statistics/random';
import type { SimStep } from './world';

/** What a method makes of one step. */
export interface Verdict {
  /** What it would suggest if it had to; null where it has nothing. */
  pick: string | null;
  isRight: boolean;
  /** How sure it is of it, 0 to 1; higher goes first when only some steps get a suggestion. */
  confidence: number;
  /** It stands by it. */
  decided: boolean;
  calls: number;
}

const verdict = (step: SimStep, pick: string | null, rest: Omit<Verdict, 'pick' | 'isRight'>): Verdict => ({
  pick,
  isRight: pick === step.best,
  ...rest,
});

/** One call in the fixed order; where it cannot be read, a candidate by chance. This is how it is often done. */
export function singleCalls(steps: readonly SimStep[], seed: number): Verdict[] {
  const random = seededRandom(seed);
  return steps.map((step) => {
    const order = step.ask(step.ids) ?? [step.ids[Math.floor(random() * step.ids.length)] as string];
    return verdict(step, order[0] ?? null, { confidence: 1, decided: true, calls: 1 });
  });
}

export interface Asking {
  /** Orders of all candidates at most. */
  most: number;
  /** Probability, or share of the orders, from which a step is decided. */
  threshold: number;
  seed: number;
}

/** All rotations joined by exact Kemeny; under the threshold the top two go head to head. As the loom does it. */
export const kemenyWithDuel = (steps: readonly SimStep[], { most, threshold, seed }: Asking): Verdict[] =>
  steps.map((step, at) => {
    const rounds = rotations(step.ids, most, seed + at).map((shown) => callOf(step, 'rotation', shown));
    const joined = aggregate(rounds, []);
    const pick = joined.order[0] ?? null;
    const { confidence } = joined;
    if (joined.winner && confidence >= threshold)
      return verdict(step, pick, { confidence, decided: true, calls: rounds.length });
    const top = joined.rivals;
    if (!top) return verdict(step, pick, { confidence, decided: false, calls: rounds.length });
    const duels = [top, top.toReversed()].map((shown) => callOf(step, 'head-to-head', shown));
    const settled = settle(joined, rounds, duels);
    const calls = rounds.length + duels.length;
    if (!settled.decided) return verdict(step, pick, { confidence: 0, decided: false, calls });
    const { order, confidence: share } = settled;
    return verdict(step, order[0] ?? null, { confidence: share, decided: true, calls });
  });

function callOf(step: SimStep, kind: JudgeCall['kind'], shown: readonly string[]): JudgeCall {
  const order = step.ask(shown);
  return {
    kind,
    shown: shown.map((nodeId) => ({ opaqueId: nodeId, nodeId })),
    system: '',
    user: '',
    replies: [],
    order,
    scores: null,
    summary: '',
    error: order ? null : 'unreadable',
  };
}

/** Of a loom's latest orders so many are fitted, as the server does. */
const KEPT_ORDERS = 400;
/** A model is fitted anew when there are so many times as many orders. */
const GROWN = 1.25;

/**
 * The Plackett–Luce model, step after step: the places' effects and the spread are estimated from the steps before, never given.
 * Asks `least` orders, and more until it is decided.
 */
export function plackettLuce(
  steps: readonly SimStep[],
  { least, most, threshold, seed }: Asking & { least: number },
): Verdict[] {
  const known: StepOrder[] = [];
  let model = priorModel();
  let fittedAt = 0;
  return steps.map((step, at) => {
    if (
      known.length >= Math.max(fittedAt * GROWN, fittedAt + 1) ||
      known.length > fittedAt + KEPT_ORDERS / 10
    ) {
      model = refit(known, model);
      fittedAt = known.length;
    }
    const own: StepOrder[] = [];
    let [calls, found] = [0, estimateBest([], step.ids, model, seed)];
    const asked: string[][] = [];
    while (calls < most) {
      const shown = nextOrder(step.ids, asked, seed + at, found.best);
      if (!shown) break;
      asked.push(shown);
      const order = step.ask(shown);
      calls++;
      if (order) own.push({ stepId: step.stepId, shown, order });
      if (calls < least) continue;
      found = estimateBest(own, step.ids, model, seed + at);
      if (Math.max(...Object.values(found.best)) >= threshold) break;
    }
    known.push(...own);
    const pick = own.length > 0 ? (found.order[0] ?? null) : null;
    const confidence = Math.max(...Object.values(found.best));
    return verdict(step, pick, { confidence, decided: confidence >= threshold, calls });
  });
}

const refit = (orders: readonly StepOrder[], model: PositionModel): PositionModel =>
  fitPositions(orders.slice(-KEPT_ORDERS), model.fittedOn > 0 ? model : undefined);
