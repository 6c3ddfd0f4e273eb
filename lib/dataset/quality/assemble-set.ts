import { floats } from './columns';
import type { DistinctQuestion } from './distinct-question';
import type { ItemColumns } from './item-columns';
import { labelledOf } from './labelled';
import type { Entry, QualityOptions, QualitySet } from './quality-set';
import { FOLDS, SAMPLE } from './thresholds';

/** Whole numbers are exact up to 2⁵³: 32 bits of hash leave 21 for the place. */
const PLACE_BITS = 21;

/** Works out of the items what the checks share. Linear in the items, but for a sort of their hashes. */
export function assembleSet(
  entries: readonly Entry[],
  columns: ItemColumns,
  options: QualityOptions,
  kept: Pick<QualitySet, 'repeated' | 'bySlot' | 'vocabulary' | 'words' | 'wordPairs'>,
  memo: (sample: readonly DistinctQuestion[]) => QualitySet['ofSample'],
): QualitySet {
  const { labels: labelNames, wanted = null } = options;
  const { foldOf, sample } = assignFolds(byHash(columns), columns, labelNames.length, kept.bySlot);
  return {
    entries,
    labelNames,
    wanted: wantedShares(labelNames, wanted),
    labelled: labelledOf(entries, columns, foldOf, labelNames.length),
    sample,
    ofSample: memo(sample),
    ...kept,
  };
}

const wantedShares = (names: readonly string[], wanted: QualityOptions['wanted']): (number | null)[] =>
  names.map((name) => {
    if (!wanted) return 1 / names.length;
    return Object.hasOwn(wanted, name) ? (wanted[name] ?? null) : null;
  });

/** Places of the items in the order of their hashes. */
function byHash({ hashes }: ItemColumns): Float64Array {
  const shift = Math.max(0, Math.ceil(Math.log2(hashes.length + 1)) - PLACE_BITS);
  const places = 2 ** (PLACE_BITS + shift);
  const packed = floats(hashes.length, (at) => ((hashes[at] as number) >>> shift) * places + at).sort();
  for (let at = 0; at < packed.length; at++) packed[at] = (packed[at] as number) % places;
  return packed;
}

/**
 * Deals the distinct questions of each label to the folds in turn, in the order of their hashes: folds are as even as can be,
 * have nothing to do with the order of the dataset, and items that ask the same share one.
 */
function assignFolds(
  ordered: Float64Array,
  { labels, slots }: ItemColumns,
  labelCount: number,
  bySlot: QualitySet['bySlot'],
): { foldOf: Uint8Array; sample: DistinctQuestion[] } {
  const dealt = new Int32Array(labelCount + 1);
  const foldOf = new Uint8Array(bySlot.length).fill(FOLDS);
  const sample: DistinctQuestion[] = [];
  for (let i = 0; i < ordered.length; i++) {
    const at = ordered[i] as number;
    const slot = slots[at] as number;
    if (foldOf[slot] !== FOLDS) continue;
    const own = labels[at] as number;
    const label = own >= 0 && own < labelCount ? own : labelCount;
    const turn = dealt[label] as number;
    foldOf[slot] = turn % FOLDS;
    dealt[label] = turn + 1;
    const question = bySlot[slot];
    if (question && sample.length < SAMPLE) sample.push(question);
  }
  return { foldOf, sample };
}
