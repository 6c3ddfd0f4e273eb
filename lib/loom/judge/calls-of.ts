import type { JudgeMethod } from '../settings';

export interface CallRange {
  least: number;
  most: number;
}

/**
 * How many calls a method makes for one step, repairs aside. Kemeny adds a head-to-head of two where the rotations
 * leave it open; Plackett–Luce stops as soon as it
 * is decided, and has the cyclic orders and their reverses to ask.
 */
export function callsOf(
  method: JudgeMethod,
  candidates: number,
  criteria: number,
  rotations: number,
): CallRange {
  if (candidates < 2) return { least: 0, most: 0 };
  const listwise = Math.min(Math.max(1, rotations), candidates);
  const orders = Math.min(Math.max(1, rotations), candidates === 2 ? 2 : 2 * candidates);
  switch (method) {
    case 'kemeny':
      return { least: listwise, most: listwise + 2 };
    case 'plackett-luce':
      return { least: 1, most: orders };
    case 'pointwise':
      return { least: candidates * criteria, most: candidates * criteria };
    case 'pairwise': {
      const pairs = (candidates * (candidates - 1)) / 2;
      return { least: pairs, most: pairs };
    }
  }
}
