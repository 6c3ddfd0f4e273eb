'use client';

import { useDeferredValue, useMemo } from 'react';
import type { ParseResult, Segment } from '@/lib/dataset/item';
import { parseItems } from '@/lib/dataset/parse-items';
import { type ItemFormat, itemFormatSchema } from '@/lib/loom/item-format';

/** What the text parses to, a moment behind the typing; null while the format is not whole. */
export const usePreview = (segments: readonly Segment[], format: ItemFormat): ParseResult | null => {
  const settled = useDeferredValue(format);
  return useMemo(
    () => (itemFormatSchema.safeParse(settled).success ? parseItems(segments, settled) : null),
    [segments, settled],
  );
};
