import { type Check, embeddingDuplicatesInSlices, type QualityItem } from '@/lib/dataset/quality';
import type { TextVectors } from './quality-protocol';

/** Up to here a change of the items has them compared anew by itself: the time grows with the square. */
const MOST_UNASKED = 2000;

export const OUTDATED = 'The items have changed since a model made embeddings of them: measure again.';

/** A model's vectors by text, and the check that was made of them. */
export interface Embedded {
  model: string;
  byText: ReadonlyMap<string, Float32Array>;
  /** Null until the first comparison ends. */
  check: { version: number; check: Check } | null;
}

export const embeddedBy = ({ model, texts, data, columns }: TextVectors): Embedded => ({
  model,
  byText: new Map(texts.map((text, at) => [text, data.subarray(at * columns, (at + 1) * columns)])),
  check: null,
});

/** Whether the check is to be made of these items. */
export function isToCompare(
  { byText, check }: Embedded,
  items: readonly QualityItem[],
  version: number,
): boolean {
  if (check?.version === version) return false;
  const isWhole = items.every(({ question }) => byText.has(question));
  return check === null || (isWhole && items.length <= MOST_UNASKED);
}

export function comparison(
  { model, byText }: Embedded,
  items: readonly QualityItem[],
): Generator<number, Check> {
  const vectors = new Map<string, Float32Array>();
  for (const { place, question } of items) {
    const vector = byText.get(question);
    if (vector) vectors.set(place, vector);
  }
  return embeddingDuplicatesInSlices(items, { model, vectors });
}

/** What the report says of embeddings while the items are not those that were compared. */
export const outdated = ({ id, name, threshold, method }: Check): Check => ({
  id,
  name,
  threshold,
  method,
  state: 'unknown',
  value: null,
  number: null,
  sentence: OUTDATED,
  items: [],
  groups: [],
  details: [],
});
