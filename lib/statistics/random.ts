/** Numbers from 0 (inclusive) to 1 (exclusive), the same ones for the same seed. */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, 2017): 32 bits of state, good enough for projections and samples. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
