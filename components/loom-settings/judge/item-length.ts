import type { Segment } from '@/lib/dataset/item';

/** Where nothing was accepted yet, in characters. */
const USUAL = 160;

/** Characters of a usual accepted text. */
export function itemLength(segments: readonly Segment[]): number {
  const texts = segments.filter(({ origin, text }) => origin !== 'prompt' && text.trim() !== '');
  if (texts.length === 0) return USUAL;
  return Math.round(texts.reduce((sum, { text }) => sum + text.trim().length, 0) / texts.length);
}
