'use client';

import { Sheet } from 'lucide-react';
import type { DatasetReply } from '@/lib/contract/reply';
import { EmptyState } from '../ui/empty-state';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../ui/tabs';
import { DropList } from './drop-list';
import { parseSentence } from './drop-words';
import { ItemTable } from './item-table';

interface ParseReportProps {
  dataset: DatasetReply;
  onShowNode?: (nodeId: string) => void;
}

/** The report comes after the window: it takes the focus that waited on the close button. */
const focusOn = (element: HTMLElement | null) => element?.focus();

const VIEW =
  'h-[38vh] min-h-48 overflow-auto rounded-b-xl border border-line border-t-0 focus-visible:-outline-offset-2';

/** The rows first, then everything that did not become one. */
export const ParseReport = ({ dataset, onShowNode }: ParseReportProps) => {
  const { items, drops, kept } = dataset;
  return (
    <div>
      <p className="mb-2 text-[13px]">{parseSentence(dataset)}</p>
      <Tabs defaultValue="rows">
        <TabsList aria-label="Parse report">
          <TabsTrigger ref={focusOn} value="rows">
            Rows ({kept.toLocaleString('en')})
          </TabsTrigger>
          <TabsTrigger value="drops">Dropped ({drops.length.toLocaleString('en')})</TabsTrigger>
        </TabsList>
        <TabsContent value="rows" className={VIEW}>
          {items.length > 0 ? (
            <ItemTable items={items} />
          ) : (
            <EmptyState icon={<Sheet aria-hidden />} title="No rows yet" className="py-10">
              Each item that you accept becomes a row. A loom of free text has none, but its tree can be taken
              along as Bonsai JSON.
            </EmptyState>
          )}
        </TabsContent>
        <TabsContent value="drops" className={VIEW}>
          {drops.length > 0 ? (
            <DropList drops={drops} onShowNode={onShowNode} />
          ) : (
            <EmptyState title="Nothing was dropped" className="py-10">
              Every item on the accepted path is a row.
            </EmptyState>
          )}
        </TabsContent>
      </Tabs>
    </div>
  );
};
