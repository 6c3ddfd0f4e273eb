import { excerpt } from '../../describe-find';
import { floats } from '../columns';
import type { Entry, QualitySet } from '../quality-set';
import type { Check } from '../report';
import { topIndices } from '../statistics/top-indices';
import { MAX_PLACES, THRESHOLDS } from '../thresholds';
import { finePercent, items, percent } from '../wording';
import { duplicateGroups } from './duplicate-groups';
import { unknown } from './unknown';

const SHOWN = 3;

const ABOUT = {
  id: 'near-duplicates',
  name: 'Near-duplicates',
  threshold: `at most ${percent(THRESHOLDS.nearWarn)} of the items`,
  method:
    'Sets of words and pairs of neighbouring words; alike from a Jaccard index of 0.7 on. Pairs are found by MinHash (80 hashes, 20 bands of 4: a pair at 0.7 is found with 99.6 %, at 0.8 with 99.99 %) and then compared exactly (Broder 1997; Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, ch. 3). In a bucket of more than four questions each is compared only with the six most like it by further hashes. Items that ask exactly the same are left to their own check.',
} as const;

interface Group {
  entries: Entry[];
  similarity: number;
}

/** Items with another one that is almost the same; groups are what hangs together by such pairs. */
export function nearDuplicates({ entries, bySlot }: QualitySet): Check {
  if (entries.length === 0) return unknown(ABOUT, 'There are no items yet.');
  const best = new Float64Array(bySlot.length);
  const groups = connected(entries, bySlot, best).sort((a, b) => b.similarity - a.similarity);
  const alike = groups.flatMap((group) => group.entries);
  const share = alike.length / entries.length;
  const state = share > THRESHOLDS.nearBad ? 'bad' : share > THRESHOLDS.nearWarn ? 'warn' : 'ok';
  const count = `${items(alike.length)} (${finePercent(share)})`;
  const tail = {
    ok: 'few enough',
    warn: 'they count almost twice',
    bad: 'the set says less than its size, and the intervals of any score on it are too narrow',
  };
  return {
    ...ABOUT,
    state,
    value: finePercent(share),
    number: share,
    sentence:
      alike.length === 0
        ? 'No two items are almost the same.'
        : `${count} ${alike.length === 1 ? 'is' : 'are'} almost the same as another one: ${tail[state]}.`,
    items: topIndices(
      floats(alike.length, (at) => best[alike[at]?.distinct.slot as number] as number),
      MAX_PLACES,
    ).map((at) => alike[at]?.place ?? ''),
    groups: duplicateGroups(groups.map((group) => group.entries)),
    details: [
      { name: 'Groups', value: String(groups.length) },
      ...groups.slice(0, SHOWN).map(({ entries: [first, ...others], similarity }) => ({
        name: `Up to ${percent(similarity)} alike`,
        value: [first, others.find(({ distinct }) => distinct !== first?.distinct)]
          .map((entry) => excerpt(entry?.question ?? ''))
          .join(' – '),
      })),
    ],
  };
}

/** Groups in the order of their first items, each in dataset order; `best` gets each slot's highest similarity. */
function connected(entries: readonly Entry[], bySlot: QualitySet['bySlot'], best: Float64Array): Group[] {
  const groupOf = new Int32Array(bySlot.length);
  const groups: Group[] = [];
  for (const entry of entries) {
    const { near, slot } = entry.distinct;
    if (near.slots.length === 0) continue;
    if (groupOf[slot] === 0) {
      const similarity = gather(slot, groups.length + 1, groupOf, bySlot, best);
      groups.push({ entries: [], similarity });
    }
    groups[(groupOf[slot] as number) - 1]?.entries.push(entry);
  }
  return groups;
}

/** Marks all that hangs together with a question as one group; gives its highest similarity. */
function gather(
  from: number,
  group: number,
  groupOf: Int32Array,
  bySlot: QualitySet['bySlot'],
  best: Float64Array,
): number {
  const open = [from];
  groupOf[from] = group;
  let highest = 0;
  for (let slot = open.pop(); slot !== undefined; slot = open.pop()) {
    const near = bySlot[slot]?.near;
    if (!near) continue;
    let most = 0;
    for (let i = 0; i < near.slots.length; i++) {
      const other = near.slots[i] as number;
      if ((near.similarity[i] as number) > most) most = near.similarity[i] as number;
      if (groupOf[other] !== 0) continue;
      groupOf[other] = group;
      open.push(other);
    }
    best[slot] = most;
    if (most > highest) highest = most;
  }
  return highest;
}
