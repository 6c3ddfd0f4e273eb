'use client';

import { useCallback, useMemo } from 'react';
import { placeOf } from '@/lib/dataset/row';
import { useLoom } from '@/lib/store/loom-store-context';
import { QualityPill } from '../../quality/quality-pill';
import { QualitySheet } from '../../quality/quality-sheet';
import type { ShownItem } from '../../quality/shown-item';
import { usePathQuality } from './use-path-quality';

/** The quality of the items so far, in the header in few words and beside the tree in full; its items lead to their nodes. */
export const LoomQuality = () => {
  const { items, input, quality } = usePathQuality();
  const { loomId, isOpen, openDialog, select, focus } = useLoom((state) => ({
    loomId: state.loom.id,
    isOpen: state.dialog === 'quality',
    openDialog: state.openDialog,
    select: state.select,
    focus: state.focus,
  }));
  const byPlace = useMemo(
    () => new Map(isOpen ? items?.parsed.items.map((item) => [placeOf(item.spans), item]) : []),
    [items, isOpen],
  );
  const itemAt = useCallback(
    (place: string): ShownItem | null => {
      const item = byPlace.get(place);
      return item ? { place, number: item.index + 1, question: item.question, label: item.label } : null;
    },
    [byPlace],
  );
  const open = (place: string) => {
    const item = byPlace.get(place);
    if (!item) return;
    openDialog(null);
    select(item.endsAt);
    focus(item.endsAt);
  };
  return (
    <>
      {input && input.items.length > 0 ? (
        <QualityPill quality={quality} onOpen={() => openDialog('quality')} />
      ) : null}
      <QualitySheet
        open={isOpen}
        onOpenChange={(next) => openDialog(next ? 'quality' : null)}
        quality={quality}
        input={input}
        isFree={items === null}
        itemAt={itemAt}
        onOpen={open}
        href={`/datasets/${encodeURIComponent(loomId)}?tab=quality`}
      />
    </>
  );
};
