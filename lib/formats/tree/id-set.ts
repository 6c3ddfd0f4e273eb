import { hashLane } from '../../dataset/content-hash';
import { HashTable } from '../../dataset/hash-table';

/**
 * The ids of a large tree, 24 to 32 bytes each however long they are: a set of their 64-bit hashes. With ten million ids the
 * chance that any stranger passes for one of them is below 1 in 100,000.
 */
export class IdSet {
  readonly #hashes = new HashTable();

  add(id: string): void {
    if (!this.has(id)) this.#hashes.add(hashLane(id, 0), hashLane(id, 1));
  }

  has(id: string): boolean {
    return this.#hashes.find(hashLane(id, 0), hashLane(id, 1)) >= 0;
  }
}
