/** Odd multipliers and offsets of four independent lanes. */
const LANES = [
  [0x01000193, 0x811c9dc5],
  [0x5bd1e995, 0x3c6ef372],
  [0x27d4eb2f, 0xa54ff53a],
  [0x165667b1, 0x510e527f],
] as const;

/** A 128-bit hash of UTF-16 code units as 32 hex digits. It names content; it withstands no forger. */
export function contentHash(text: string): string {
  return LANES.map(([multiplier, offset]) => hashLane(text, multiplier, offset)).join('');
}

function hashLane(text: string, multiplier: number, offset: number): string {
  let hash = offset ^ text.length;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), multiplier);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
  hash ^= hash >>> 16;
  return (hash >>> 0).toString(16).padStart(8, '0');
}
