import { hashLane } from './content-hash';
import { HashTable } from './hash-table';

/** Counts different texts without keeping them. */
export interface Distinct {
  readonly size: number;
  /** Whether the text is new. */
  add(text: string): boolean;
  copy(): Distinct;
}

/** Texts in any order, in 20 to 32 bytes each. */
export class DistinctTexts implements Distinct {
  readonly #table: HashTable;

  constructor(table = new HashTable()) {
    this.#table = table;
  }

  get size(): number {
    return this.#table.size;
  }

  copy(): DistinctTexts {
    return new DistinctTexts(this.#table.copy());
  }

  add(text: string): boolean {
    const [high, low] = [hashLane(text, 0), hashLane(text, 1)];
    if (this.#table.find(high, low) >= 0) return false;
    this.#table.add(high, low);
    return true;
  }
}

/** Texts of which equal ones follow each other, as the nodes of rows do along one path: all it holds is the last. */
export class DistinctRuns implements Distinct {
  size = 0;
  #last: string | null = null;

  copy(): DistinctRuns {
    const copy = new DistinctRuns();
    copy.size = this.size;
    copy.#last = this.#last;
    return copy;
  }

  add(text: string): boolean {
    if (text === this.#last) return false;
    this.#last = text;
    this.size++;
    return true;
  }
}
