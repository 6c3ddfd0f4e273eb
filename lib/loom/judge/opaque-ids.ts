import { seeded, shuffled } from './hash';

const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

/** `count` distinct short ids such as "K7" that tell nothing of order; at most 160. */
export function opaqueIds(count: number, seed: number): string[] {
  const all = [...LETTERS].flatMap((letter) =>
    ['2', '3', '4', '5', '6', '7', '8', '9'].map((d) => letter + d),
  );
  return shuffled(all, seeded(seed)).slice(0, count);
}
