import type { Autopilot } from './autopilot';

export interface Progress {
  /** Steps taken for each minute in the air; null before the first. */
  stepsPerMinute: number | null;
  /** Steps until the nearest end that can be foreseen (steps, items, tokens, money); null where there is none. */
  stepsLeft: number | null;
  /** How long those take at this rate; null where either is unknown. */
  msLeft: number | null;
  /** How long it has flown, without pauses and waiting. */
  flownMs: number;
}

const MINUTE = 60_000;

/** The autopilot's time in the air by now, for one that has been flying since it was last stored. */
export const flownUntil = ({ flownMs = 0, updatedAt }: Autopilot, now: number): number =>
  flownMs + Math.max(0, now - updatedAt);

/**
 * How fast a flight goes and how far it is from its end, reckoned from what it has done so far; a step is taken to bring one
 * item. `itemsLeft` is null without a target.
 */
export function progressOf(autopilot: Autopilot, itemsLeft: number | null, now: number): Progress {
  const { limits, stepsTaken, on, waiting } = autopilot;
  const flownMs = on && !waiting ? flownUntil(autopilot, now) : (autopilot.flownMs ?? 0);
  const stepsPerMinute = stepsTaken > 0 && flownMs > 0 ? (stepsTaken * MINUTE) / flownMs : null;
  const ends = [
    itemsLeft,
    limits.steps === null ? null : limits.steps - stepsTaken,
    budgetLeft(limits.tokens, autopilot.tokensSpent, stepsTaken),
    budgetLeft(limits.money ?? null, autopilot.moneySpent ?? null, stepsTaken),
  ].filter((left) => left !== null);
  const stepsLeft = ends.length > 0 ? Math.max(0, Math.min(...ends)) : null;
  const msLeft = stepsLeft === null || stepsPerMinute === null ? null : (stepsLeft / stepsPerMinute) * MINUTE;
  return { stepsPerMinute, stepsLeft, msLeft, flownMs };
}

/** Steps that a budget still pays for at what a step has cost so far; null where that cannot be said. */
function budgetLeft(budget: number | null, spent: number | null, steps: number): number | null {
  if (budget === null || spent === null || spent <= 0 || steps === 0) return null;
  return Math.ceil((budget - spent) / (spent / steps));
}
