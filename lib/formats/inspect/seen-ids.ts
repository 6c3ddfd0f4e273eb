/** Hex digits of an id that fit into a number exactly. */
const DIGITS = 13;

/**
 * Tells ids (hexadecimal) that came before, in 16 to 32 bytes an id. Of ids that differ only after 13 digits the later one
 * counts as seen.
 */
export class SeenIds {
  readonly #slots: Float64Array;
  #size = 0;

  /** `most`: how many ids will come at most. */
  constructor(most: number) {
    this.#slots = new Float64Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  /** Whether it came before; from now on it did. */
  add(id: string): boolean {
    // 0 marks an empty slot.
    const key = Number.parseInt(id.slice(0, DIGITS), 16) + 1;
    const slots = this.#slots;
    let at = key % slots.length;
    while (slots[at] !== 0) {
      if (slots[at] === key) return true;
      at = (at + 1) % slots.length;
    }
    if (++this.#size >= slots.length) throw new RangeError('More ids came than were announced.');
    slots[at] = key;
    return false;
  }
}
