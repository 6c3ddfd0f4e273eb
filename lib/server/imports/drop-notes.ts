import 'server-only';
import type { DropReason } from '@/lib/dataset/item';

const WHY: Record<Exclude<DropReason, 'outside'>, string> = {
  'no-answer': 'without an answer',
  'unknown-label': 'with a label that the item format does not have',
  duplicate: 'the same as an earlier one',
  'conflicting-duplicate': 'asking the same as an earlier one with another label',
  truncated: 'cut off',
};

/** What is not taken over from the text into the dataset, by reason. The text itself comes in whole. */
export function dropNotes(drops: ReadonlyMap<DropReason, number>): string[] {
  const why = Object.entries(WHY).flatMap(([reason, words]) => {
    const count = drops.get(reason as DropReason) ?? 0;
    return count > 0 ? `${count.toLocaleString('en')} ${words}` : [];
  });
  const outside = drops.get('outside') ?? 0;
  return [
    ...(why.length > 0 ? [`Dropped items: ${why.join(', ')}.`] : []),
    ...(outside > 0
      ? [
          `${outside.toLocaleString('en')} ${outside === 1 ? 'piece of text belongs' : 'pieces of text belong'} to no item.`,
        ]
      : []),
  ];
}
