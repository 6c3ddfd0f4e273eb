'use client';

import { useEffect, useState } from 'react';
import { collectFits, type Fits } from '@/lib/dataset/controls/fit-templates';
import { type MadePair, makePair, type PairTemplates } from '@/lib/dataset/controls/make-pair';
import { type Slot, slotsOf } from '@/lib/dataset/controls/slots';
import type { Row } from '@/lib/dataset/row';
import type { ItemFormat } from '@/lib/loom/item-format';

/** So many items between two looks at the page, and this long after the last key. */
const PORTION = 1000;
const REST_MS = 120;

/** An item's sentences are looked for once. */
const known = new WeakMap<Row, { format: ItemFormat; slots: Record<Slot, string> }>();

function slotsOnce(row: Row, format: ItemFormat): Record<Slot, string> {
  const before = known.get(row);
  if (before?.format === format) return before.slots;
  const slots = slotsOf(row, format);
  known.set(row, { format, slots });
  return slots;
}

export const pairOf = (templates: PairTemplates, row: Row, format: ItemFormat): MadePair =>
  makePair(templates, row, format, slotsOnce(row, format));

/** What the templates make of each of these items, worked out in portions; null until it is known. */
export function useFits(
  { control, biased }: PairTemplates,
  rows: readonly Row[],
  format: ItemFormat,
): Fits<Row> | null {
  const [found, setFound] = useState<{ key: readonly unknown[]; fits: Fits<Row> } | null>(null);
  useEffect(() => {
    const made: [Row, MadePair][] = [];
    let timer = 0;
    const go = () => {
      for (const row of rows.slice(made.length, made.length + PORTION))
        made.push([row, pairOf({ control, biased }, row, format)]);
      if (made.length < rows.length) timer = window.setTimeout(go);
      else setFound({ key: [control, biased, rows, format], fits: collectFits(made) });
    };
    timer = window.setTimeout(go, REST_MS);
    return () => window.clearTimeout(timer);
  }, [control, biased, rows, format]);
  const current = [control, biased, rows, format];
  return found?.key.every((part, at) => part === current[at]) ? found.fits : null;
}
