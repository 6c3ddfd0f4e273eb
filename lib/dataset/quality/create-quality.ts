import { assembleSet } from './assemble-set';
import { CHECKS } from './checks';
import { createDistinctQuestions } from './distinct-questions';
import { drain } from './drain';
import { createColumnStore } from './item-columns';
import { nearClusters } from './near/near-clusters';
import type { Known } from './near/nearest';
import type { Entry, QualityOptions, QualitySet } from './quality-set';
import type { Check, QualityItem, QualityReport } from './report';
import { createSampleMemo } from './sample-memo';

/** The checks of a set that changes: what depends on an item alone is worked out once, the rest at each report. */
export interface Quality {
  readonly size: number;
  /** Adds an item at the end. Throws a RangeError where there is one of that place already. */
  append(item: QualityItem): void;
  /** Puts another content at the place of an item. Throws a RangeError where there is none of that place. */
  replace(item: QualityItem): void;
  /** Throws a RangeError where there is none of that place. */
  remove(place: string): void;
  /** Makes these the items, in this order; only what is new or changed costs. The last of several of one place counts. */
  sync(items: readonly QualityItem[]): void;
  /** `sync` as a generator of the share done. What is yielded to may not touch the engine. */
  syncing(items: readonly QualityItem[]): Generator<number, void>;
  /** The same, however the items came there. */
  report(): QualityReport;
  /** The report as a generator of the share done. */
  reporting(): Generator<number, QualityReport>;
  /**
   * The cluster of each item by its place, from 0 in the order of their first items: what asks the same, and what hangs together by
   * pairs of near-duplicates, shares one.
   */
  clusters(): Map<string, number>;
  /** The items with what likeness is measured by (see `nearest`), as they stand: later changes do not touch the list. */
  known(): Known<string>[];
}

/** Items between two shares. */
const PORTION = 64;

export function createQuality(options: QualityOptions): Quality {
  const questions = createDistinctQuestions();
  const memo = createSampleMemo();
  let entries: Entry[] = [];
  let byPlace = new Map<string, Entry>();
  const columns = createColumnStore();
  /** The columns are not those of the items any more. */
  let stale = false;

  const entryOf = ({ place, question, labelIndex }: QualityItem): Entry => ({
    place,
    question,
    labelIndex,
    distinct: questions.take(question),
    length: characters(question),
  });
  const known = (place: string): Entry => {
    const entry = byPlace.get(place);
    if (!entry) throw new RangeError(`There is no item at the place “${place}”.`);
    return entry;
  };

  function* syncing(items: readonly QualityItem[]): Generator<number, void> {
    const wanted = new Map(items.map((item) => [item.place, item]));
    const next = new Map<string, Entry>();
    const fresh: Entry[] = [];
    let finished = false;
    try {
      for (const item of wanted.values()) {
        const before = byPlace.get(item.place);
        const same = before?.question === item.question && before.labelIndex === item.labelIndex;
        const entry = before && same ? before : entryOf(item);
        if (entry !== before) fresh.push(entry);
        next.set(item.place, entry);
        if (next.size % PORTION === 0) yield next.size / wanted.size;
      }
      finished = true;
    } finally {
      if (!finished) for (const { distinct } of fresh) questions.release(distinct);
    }
    for (const entry of entries) if (next.get(entry.place) !== entry) questions.release(entry.distinct);
    byPlace = next;
    entries = [...next.values()];
    stale = true;
  }

  function* reporting(): Generator<number, QualityReport> {
    const checks: Check[] = [];
    const set = currentSet();
    for (const check of CHECKS) {
      checks.push(check(set));
      yield checks.length / CHECKS.length;
    }
    return { items: set.entries.length, checks };
  }

  function currentSet(): QualitySet {
    if (stale) columns.refill(entries);
    stale = false;
    const { bySlot, vocabulary } = questions;
    const read = columns.read();
    const repeated = repeatedOf(entries, read.slots, bySlot.length);
    const { words, wordPairs } = questions.totals();
    return assembleSet([...entries], read, options, { repeated, bySlot, vocabulary, words, wordPairs }, memo);
  }

  return {
    get size() {
      return entries.length;
    },
    append(item) {
      if (byPlace.has(item.place))
        throw new RangeError(`There is an item at the place “${item.place}” already.`);
      const entry = entryOf(item);
      byPlace.set(item.place, entry);
      entries.push(entry);
      if (!stale) columns.push(entry);
    },
    replace(item) {
      const before = known(item.place);
      const entry = entryOf(item);
      questions.release(before.distinct);
      byPlace.set(item.place, entry);
      entries[entries.indexOf(before)] = entry;
      stale = true;
    },
    remove(place) {
      const entry = known(place);
      questions.release(entry.distinct);
      byPlace.delete(place);
      entries.splice(entries.indexOf(entry), 1);
      stale = true;
    },
    sync: (items) => drain(syncing(items)),
    syncing,
    report: () => drain(reporting()),
    reporting,
    clusters: () => nearClusters(entries, questions.bySlot),
    known: () => entries.map(({ place, distinct }) => ({ features: distinct, of: place })),
  };
}

/** Items by question, of the questions that several items ask, in dataset order. */
function repeatedOf(entries: readonly Entry[], slots: Int32Array, limit: number): Entry[][] {
  const uses = new Int32Array(limit);
  for (let at = 0; at < slots.length; at++)
    uses[slots[at] as number] = (uses[slots[at] as number] as number) + 1;
  const groups = new Map<number, Entry[]>();
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    if ((uses[slot] as number) < 2) continue;
    const group = groups.get(slot);
    if (group) group.push(entries[at] as Entry);
    else groups.set(slot, [entries[at] as Entry]);
  }
  return [...groups.values()];
}

/** Code points of a text. */
function characters(text: string): number {
  let count = text.length;
  for (let i = 1; i < text.length; i++)
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) count--;
  return count;
}
