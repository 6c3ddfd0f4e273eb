import { expect } from 'vitest';
import { parseItems } from '@/lib/dataset/parse-items';
import type { RowsDocument } from '@/lib/formats/rows/document/rows-to-document';
import { segment } from '../../dataset/builders';

/** The items of a document as the loom that is made of it is read; duplicates too. */
export function parsed({ format, items }: RowsDocument) {
  const path = items.map(({ text }) => segment(text, { origin: 'import' }));
  const { items: kept, drops } = parseItems([segment('', { origin: 'prompt' }), ...path], format);
  const twins = drops.filter(({ reason }) => /duplicate/u.test(reason)).length;
  expect(kept.length + twins).toBe(items.length);
  return { kept, drops: drops.filter(({ reason }) => !/duplicate/u.test(reason)) };
}
