/** Odd multipliers and offsets of four independent lanes. */
const LANES = [
  [0x01000193, 0x811c9dc5],
  [0x5bd1e995, 0x3c6ef372],
  [0x27d4eb2f, 0xa54ff53a],
  [0x165667b1, 0x510e527f],
] as const;
export type Lane = 0 | 1 | 2 | 3;

/** A 128-bit hash of UTF-16 code units as 32 hex digits. It names content; it withstands no forger. */
export const contentHash = (text: string): string =>
  LANES.map((_, lane) => hex(hashLane(text, lane as Lane))).join('');

/** One of the four 32-bit integers that make a content hash; signed. */
export function hashLane(text: string, lane: Lane): number {
  const [multiplier, offset] = LANES[lane];
  return finish(hashOn(offset ^ text.length, text, multiplier));
}

/** The content hash of a text that comes in pieces. */
export class ContentHasher {
  readonly #lanes: Int32Array;

  /** `length`: of the whole text. */
  constructor(length: number) {
    this.#lanes = Int32Array.from(LANES, ([, offset]) => offset ^ length);
  }

  add(piece: string): void {
    for (const [lane, [multiplier]] of LANES.entries())
      this.#lanes[lane] = hashOn(this.#lanes[lane] ?? 0, piece, multiplier);
  }

  /** A piece as its code units. */
  addCodes(codes: Uint8Array): void {
    for (const [lane, [multiplier]] of LANES.entries()) {
      let hash = this.#lanes[lane] ?? 0;
      for (let i = 0; i < codes.length; i++) {
        hash = Math.imul(hash ^ (codes[i] as number), multiplier);
        hash ^= hash >>> 15;
      }
      this.#lanes[lane] = hash;
    }
  }

  digest(): string {
    return [...this.#lanes].map((hash) => hex(finish(hash))).join('');
  }
}

function hashOn(before: number, text: string, multiplier: number): number {
  let hash = before;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), multiplier);
    hash ^= hash >>> 15;
  }
  return hash;
}

function finish(sum: number): number {
  const hash = Math.imul(sum ^ (sum >>> 13), 0x85ebca6b);
  return hash ^ (hash >>> 16);
}

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');
