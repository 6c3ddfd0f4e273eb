import { hashLane } from './content-hash';
import { HashTable } from './hash-table';

/** What is remembered of an item: enough to tell a later one with the same question what it is a duplicate of. */
export interface KnownItem {
  /** Place among the items, or among the examples of the prompts, from 0. */
  index: number;
  inPrompt: boolean;
  /** The label's place in the format, or, where the format has none, a hash of the answer. */
  label: number;
}

/** What parsing remembers of the items so far: of one path, or of several that make one dataset. */
export interface ItemMemory {
  items: number;
  examples: number;
  /** The first item with this question; null when there is none. */
  find(key: string): KnownItem | null;
  /** The question must be new. */
  add(key: string, item: KnownItem): unknown;
  /** Whether several paths are read: only then can the same place come twice, and only then are places remembered. */
  readonly severalPaths: boolean;
  hasPlace(place: string): boolean;
  addPlace(place: string): unknown;
}

/** A memory of 20 to 32 bytes an item, and as much again for its place where there are several paths. */
export function createMemory({ severalPaths = false } = {}): ItemMemory {
  const questions = new HashTable();
  const places = new HashTable();
  return {
    items: 0,
    examples: 0,
    severalPaths,
    find(key) {
      const entry = questions.find(hashLane(key, 0), hashLane(key, 1));
      if (entry < 0) return null;
      const index = questions.first(entry);
      return { index: index < 0 ? ~index : index, inPrompt: index < 0, label: questions.second(entry) };
    },
    add: (key, { index, inPrompt, label }) =>
      questions.add(hashLane(key, 0), hashLane(key, 1), inPrompt ? ~index : index, label),
    hasPlace: (place) => places.find(hashLane(place, 0), hashLane(place, 1)) >= 0,
    addPlace: (place) => places.add(hashLane(place, 0), hashLane(place, 1)),
  };
}

/** A memory that goes on from another one and leaves that as it is. */
export function memoryOver(below: ItemMemory): ItemMemory {
  const known = new Map<string, KnownItem>();
  const places = new Set<string>();
  return {
    items: below.items,
    examples: below.examples,
    severalPaths: below.severalPaths,
    find: (key) => below.find(key) ?? known.get(key) ?? null,
    add: (key, item) => known.set(key, item),
    hasPlace: (place) => places.has(place) || below.hasPlace(place),
    addPlace: (place) => places.add(place),
  };
}
