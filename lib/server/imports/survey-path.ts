import 'server-only';
import type { ImportPreview } from '@/lib/contract/importing';
import type { DropReason, Item, Segment } from '@/lib/dataset/item';
import { streamItems } from '@/lib/dataset/stream-items';
import type { Told } from '@/lib/dataset/tell-find';
import type { ItemFormat } from '@/lib/loom/item-format';
import { beginning } from './beginning';
import { dropNotes } from './drop-notes';

const SAMPLES = 5;
const SAMPLE_LENGTH = 600;
const TEXT_LENGTH = 1500;
/** Nodes without an item between two looks at the clock. */
const BREATH = 1000;

export type Survey = Pick<ImportPreview, 'items' | 'kept' | 'dropped' | 'labels' | 'sample' | 'notes'>;

/** What a path holds, with the item format its loom gets. `onItem` sees each item that is kept. */
export function* surveyItems(
  path: readonly Segment[],
  format: ItemFormat,
  onItem: (item: Item) => void = () => undefined,
): Generator<number, Survey & { kept: number }> {
  const counts = format.labels.map(() => 0);
  const sample: string[] = [];
  const drops = new Map<DropReason, number>();
  let kept = 0;
  const take = (told: Told) => {
    if (told.kind === 'drop') drops.set(told.drop.reason, (drops.get(told.drop.reason) ?? 0) + 1);
    if (told.kind !== 'item') return;
    const { labelIndex, text } = told.item;
    kept++;
    counts[labelIndex] = (counts[labelIndex] ?? 0) + 1;
    if (sample.length < SAMPLES) sample.push(beginning(text, SAMPLE_LENGTH));
    onItem(told.item);
  };
  const stream = streamItems(format);
  for (const [place, segment] of path.entries()) {
    for (const told of stream.push(segment)) {
      take(told);
      yield place / path.length;
    }
    if (place % BREATH === 0) yield place / path.length;
  }
  for (const told of stream.end()) take(told);
  const dropped = [...drops].reduce((sum, [reason, n]) => (reason === 'outside' ? sum : sum + n), 0);
  return {
    ...{ items: kept + dropped, kept, dropped, sample, notes: dropNotes(drops) },
    labels: format.labels.map(({ text }, place) => ({ text, count: counts[place] ?? 0 })),
  };
}

/** A path of free text: how it begins. */
export function surveyText(path: readonly Segment[]): Survey {
  let text = '';
  for (const segment of path) {
    text += segment.text;
    if (text.length > TEXT_LENGTH) break;
  }
  const sample = text.trim() ? [beginning(text, TEXT_LENGTH)] : [];
  return { items: null, kept: null, dropped: null, labels: [], sample, notes: [] };
}
