import 'server-only';
import { applyActs } from '@/lib/dataset/apply-acts';
import type { Drop } from '@/lib/dataset/item';
import type { ItemAct } from '@/lib/dataset/item-act';
import type { Piece } from './read-entries';
import type { Entry } from './row-entries';
import { Tally } from './tally';

/** The rows that no further node of the path can change, and where they are. */
export class KeptRows {
  readonly entries: Entry[] = [];
  readonly #drops: Drop[] = [];
  #examples = 0;
  /** Null when it has to be counted anew. */
  #tally: Tally | null = new Tally();
  readonly #at = new Map<string, number>();
  /** Steps that rows end in. */
  readonly #steps = new Set<string>();

  add(piece: Piece): void {
    const { entries, drops, examples } = piece;
    this.#tally?.add(piece);
    for (const entry of entries) this.#at.set(entry.row.place, this.entries.push(entry) - 1);
    for (const drop of drops) this.#drops.push(drop);
    this.#examples += examples;
    this.noteSteps(entries);
  }

  /** Rows and drops. */
  get size(): number {
    return this.entries.length + this.#drops.length;
  }

  noteSteps(entries: readonly Entry[]): void {
    for (const { row } of entries) if (row.stepId) this.#steps.add(row.stepId);
  }

  endsIn(stepId: string): boolean {
    return this.#steps.has(stepId);
  }

  /** Puts acts over the rows at these places instead of those that were over them. */
  setActs(places: readonly string[], actsOf: ReadonlyMap<string, ItemAct[]>): void {
    this.#tally = null;
    for (const place of places) {
      const at = this.#at.get(place);
      const entry = at === undefined ? undefined : this.entries[at];
      if (at === undefined || !entry) continue;
      const row = applyActs(entry.base, actsOf.get(place) ?? [], entry.format);
      this.entries[at] = { ...entry, row };
    }
  }

  /** A copy, to add to. */
  tally(): Tally {
    if (!this.#tally) {
      this.#tally = new Tally();
      this.#tally.add({ entries: this.entries, drops: this.#drops, examples: this.#examples });
    }
    return this.#tally.copy();
  }
}
