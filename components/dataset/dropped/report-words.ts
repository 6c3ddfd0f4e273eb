import type { DatasetView } from '@/lib/contract/dataset';
import { count } from '../item-words';

type Parsed = Pick<
  DatasetView,
  'found' | 'total' | 'kept' | 'excluded' | 'edited' | 'dropped' | 'fromPrompt' | 'sources'
>;

/** The parse report in sentences: what was found, what became of it, and what stayed out. */
export function reportSentences(view: Parsed): string[] {
  const { found, total, excluded, dropped, fromPrompt, sources } = view;
  const droppedItems = Math.max(0, found - total);
  const stray = Math.max(0, dropped - droppedItems);
  const where = sources.length === 1 ? 'the path' : `${sources.length} sources`;
  const rows =
    droppedItems === 0
      ? 'All of them are rows.'
      : `${count(total, 'is a row', 'are rows')}, ${count(droppedItems, 'is dropped', 'are dropped')}.`;
  return [
    `Found ${count(found, 'item', 'items')} on ${where}.${found === 0 ? '' : ` ${rows}`}`,
    stray > 0
      ? `${count(stray, 'other piece of text is', 'other pieces of text are')} dropped: no item begins there.`
      : '',
    fromPrompt > 0
      ? `${count(fromPrompt, 'example of the prompt stays', 'examples of the prompt stay')} out: they were not made here.`
      : '',
    excluded > 0 ? `${count(excluded, 'row is', 'rows are')} excluded by people, with a reason each.` : '',
  ].filter(Boolean);
}
