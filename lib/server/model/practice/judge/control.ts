import 'server-only';
import { type Measured, measured } from './measure';

/** Points lost for each word that the item does not have. */
const ADDED = 0.5;
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** How much of the item's question a candidate keeps, and how many words it adds. */
export function sameQuestion(text: string, item: string): Measured {
  const asked = wordsOf(questionOf(item));
  const kept = asked.length - missing(asked, wordsOf(text)).length;
  const added = missing(wordsOf(text), wordsOf(item)).length;
  if (added === 0 && missing(wordsOf(item), wordsOf(text)).length === 0)
    return measured(1, 'is the item itself, word for word');
  return measured(
    1 + (4 * kept) / Math.max(1, asked.length) - added * ADDED,
    `keeps ${kept} of ${asked.length} words of the question${added ? `, adds ${added}` : ''}`,
  );
}

/** How much of what stands around the item's question a candidate leaves out; null where nothing does. */
export function leavesOut(text: string, item: string): Measured | null {
  const words = wordsOf(item);
  const around = words.length - wordsOf(questionOf(item)).length;
  const gone = missing(words, wordsOf(text)).length;
  if (gone === 0) return measured(1, 'leaves nothing of the item out');
  if (around === 0) return null;
  return measured(
    1 + 4 * Math.min(1, gone / around),
    `leaves ${gone} words out, where ${around} stand around the question`,
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The last sentence that asks, else the last. */
function questionOf(item: string): string {
  const sentences = [...segmenter.segment(item)].map(({ segment }) => segment);
  return sentences.findLast((sentence) => sentence.includes('?')) ?? sentences.at(-1) ?? '';
}

/** Words of one list that the other has not, each as often as it lacks there. */
function missing(of: readonly string[], from: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of from) left.set(word, (left.get(word) ?? 0) + 1);
  return of.filter((word) => {
    const there = left.get(word) ?? 0;
    left.set(word, there - 1);
    return there <= 0;
  });
}
