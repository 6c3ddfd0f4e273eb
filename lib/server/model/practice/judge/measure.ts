import 'server-only';

/** A measurement as a score from 1 to 5, not rounded, with its reason. */
export interface Measured {
  score: number;
  reason: string;
}

export const measured = (score: number, reason: string): Measured => ({
  score: Math.min(5, Math.max(1, score)),
  reason,
});
