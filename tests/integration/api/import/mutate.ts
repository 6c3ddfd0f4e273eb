/** Draws whole numbers below a bound, the same for the same seed. */
export function dice(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % bound;
  };
}

const HOSTILE = [
  '\0',
  '"',
  '{',
  '[',
  ']',
  ',',
  '\\u0000',
  '"__proto__":',
  '\uFEFF',
  'null',
  '-1e999',
  '\n',
  '🌲',
];

/** A file with one to four damages: bytes changed, cut out, doubled, moved, or something hostile put in. */
export function mutate(bytes: Buffer, roll: (bound: number) => number): Buffer {
  let damaged: Buffer = Buffer.from(bytes);
  for (let times = 1 + roll(4); times > 0; times--) damaged = damage(damaged, roll);
  return damaged;
}

function damage(bytes: Buffer, roll: (bound: number) => number): Buffer {
  if (bytes.length < 2) return bytes;
  const at = roll(bytes.length);
  const length = Math.min(1 + roll(40), bytes.length - at);
  const [before, part, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ];
  switch (roll(6)) {
    case 0: {
      const changed = Buffer.from(bytes);
      changed[at] = roll(256);
      return changed;
    }
    case 1:
      return Buffer.concat([before, after]);
    case 2:
      return Buffer.concat([before, part, part, after]);
    case 3:
      return Buffer.concat([before, after.subarray(0, 20), part, after.subarray(20)]);
    case 4:
      return Buffer.concat([before, Buffer.from(HOSTILE[roll(HOSTILE.length)] ?? ''), after]);
    default:
      return Buffer.from(before);
  }
}
