import { epochMs } from '../tree/epoch-ms';

/** `lastVisited` in epoch milliseconds: it is seconds below 1e11, else milliseconds; null where it is no time. */
export function visitedAt(value: string | number | null | undefined): number | null {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return epochMs(typeof number === 'number' && number < 1e11 ? number * 1000 : number);
}
