'use client';

import { CornerDownRight, Pencil, X } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import type { Row } from '@/lib/dataset/row';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { capital, itemName } from '../item-words';
import { treeHref } from '../tree-href';
import { ControlPair } from './control-pair';
import { EditFields } from './edit-fields';
import { ExclusionNote } from './exclusion-note';
import { ItemText } from './item-text';
import { ItemTrace } from './item-trace';
import { ReviewList } from './review-list';

interface ItemPanelProps {
  row: Row;
  editing: boolean;
  onEditing: (editing: boolean) => void;
  onClose: () => void;
}

/** One item: what it says, what people did to it, and where it came from. */
export const ItemPanel = ({ row, editing, onEditing, onClose }: ItemPanelProps) => {
  const view = useDataset((state) => state.view);
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item begins at its top.
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [row.place]);
  const name = capital(itemName(row));
  return (
    <aside
      aria-label={name}
      className="flex w-110 max-w-[48vw] shrink-0 flex-col border-line border-l bg-panel"
    >
      <header className="flex items-center gap-1.5 border-line border-b py-2 pr-2 pl-4">
        <h2 className="flex-1 font-semibold text-sm">{name}</h2>
        <Button size="sm" onClick={() => onEditing(!editing)} aria-pressed={editing} aria-keyshortcuts="e">
          <Pencil aria-hidden />
          Edit <Kbd>e</Kbd>
        </Button>
        <Button asChild size="sm">
          <Link href={treeHref(view, { ...row, item: row })} aria-keyshortcuts="t" prefetch={false}>
            <CornerDownRight aria-hidden />
            Show in the tree <Kbd>t</Kbd>
          </Link>
        </Button>
        <IconButton label="Close the item" hint={<Kbd>Esc</Kbd>} icon={<X aria-hidden />} onClick={onClose} />
      </header>
      <div ref={scroller} className="grid min-h-0 flex-1 content-start gap-5 overflow-auto px-4 py-4">
        <ExclusionNote row={row} />
        {editing ? (
          <EditFields key={row.place} row={row} onDone={() => onEditing(false)} />
        ) : (
          <ItemText row={row} />
        )}
        <ReviewList row={row} labels={view.format?.labels ?? []} />
        <ControlPair control={row.control} />
        <ItemTrace row={row} />
      </div>
    </aside>
  );
};
