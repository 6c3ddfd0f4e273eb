/**
 * Entries under 64-bit keys (two 32-bit integers each), numbered from 0 in order of insertion, each with two 32-bit
 * values. Takes 16 bytes an entry and 4 to 16 for its slot, where a Map of strings would take some 200.
 */
export class HashTable {
  #size = 0;
  /** Key, key, value, value. */
  #entries = new Int32Array(4 * 64);
  /** Entry number plus one; 0 is free. */
  #slots = new Int32Array(128);

  get size(): number {
    return this.#size;
  }

  /** The entry's number, or -1. */
  find(high: number, low: number): number {
    return (this.#slots[this.#slotOf(high, low)] ?? 0) - 1;
  }

  /** The number of the new entry. The key must not be there yet. */
  add(high: number, low: number, first = 0, second = 0): number {
    if (this.#size * 4 === this.#entries.length) this.#grow();
    this.#entries.set([high, low, first, second], this.#size * 4);
    this.#slots[this.#slotOf(high, low)] = ++this.#size;
    return this.#size - 1;
  }

  copy(): HashTable {
    const copy = new HashTable();
    copy.#size = this.#size;
    copy.#entries = this.#entries.slice();
    copy.#slots = this.#slots.slice();
    return copy;
  }

  first(entry: number): number {
    return this.#entries[entry * 4 + 2] ?? 0;
  }

  second(entry: number): number {
    return this.#entries[entry * 4 + 3] ?? 0;
  }

  /** Where the key is, or would go. */
  #slotOf(high: number, low: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const at = ((this.#slots[slot] ?? 0) - 1) * 4;
      if (at < 0 || (this.#entries[at] === high && this.#entries[at + 1] === low)) return slot;
    }
  }

  #grow(): void {
    const entries = new Int32Array(this.#entries.length * 2);
    entries.set(this.#entries);
    this.#entries = entries;
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let entry = 0; entry < this.#size; entry++)
      this.#slots[this.#slotOf(entries[entry * 4] ?? 0, entries[entry * 4 + 1] ?? 0)] = entry + 1;
  }
}
