'use client';

import { useCallback, useState } from 'react';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { DroppedTab } from '../dataset/dropped/dropped-tab';
import { ItemPanel } from '../dataset/item/item-panel';
import { ReviewTab } from '../dataset/review/review-tab';
import type { ReviewWish } from '../dataset/review/use-review-queue';
import { ItemsTab } from '../dataset/table/items-tab';
import { useTableState } from '../dataset/table/use-table-state';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../ui/tabs';
import type { Arrival, TabId } from './arrival';
import { ControlsPane } from './controls-pane';
import { MapTab } from './map-tab';
import { QualityTab } from './quality-tab';
import { usePlace } from './use-place';

const CONTENT = 'flex min-h-0 flex-1 focus-visible:-outline-offset-2';

interface DatasetTabsProps {
  arrival?: Arrival;
  /** Shows the sheet of keys. */
  onKeys: () => void;
}

/** The views of the dataset; an open item stands beside those that show items. */
export const DatasetTabs = ({ arrival, onKeys }: DatasetTabsProps) => {
  const place = usePlace(arrival);
  const table = useTableState();
  const [wish, setWish] = useState<ReviewWish>({ filter: 'unreviewed', shuffled: false, blind: false });
  const { total, dropped, pick } = useDataset(({ view, pick }) => ({
    total: view.total,
    dropped: view.dropped,
    pick,
  }));
  const { openItem, setTab } = place;
  const review = useCallback(
    (places?: string[]) => {
      if (places) pick(places);
      setWish((before) => ({ ...before, filter: 'picked' }));
      setTab('review');
    },
    [pick, setTab],
  );
  const openInItems = useCallback(
    (at: string) => {
      openItem(at);
      setTab('items');
    },
    [openItem, setTab],
  );
  const showItems = useCallback(() => setTab('items'), [setTab]);
  return (
    <Tabs
      value={place.tab}
      onValueChange={(next) => setTab(next as TabId)}
      className="flex min-h-0 flex-1 flex-col"
    >
      <TabsList aria-label="Views of the dataset" className="bg-panel px-3">
        <TabsTrigger value="items">Items ({total.toLocaleString('en')})</TabsTrigger>
        <TabsTrigger value="review">Review</TabsTrigger>
        <TabsTrigger value="quality">Quality</TabsTrigger>
        <TabsTrigger value="map">Map</TabsTrigger>
        <TabsTrigger value="controls">Controls</TabsTrigger>
        <TabsTrigger value="dropped">Dropped ({dropped.toLocaleString('en')})</TabsTrigger>
      </TabsList>
      <TabsContent value="items" tabIndex={-1} className={CONTENT}>
        <div className="flex min-w-0 flex-1">
          <ItemsTab
            view={table}
            active={place.active}
            onActive={place.goTo}
            onOpen={openItem}
            onClose={place.close}
            onReview={review}
          />
        </div>
        <OpenItem {...place} />
      </TabsContent>
      <TabsContent value="review" tabIndex={-1} className={CONTENT}>
        <ReviewTab wish={wish} onWish={setWish} onOpen={openInItems} />
      </TabsContent>
      <TabsContent
        value="quality"
        forceMount
        tabIndex={-1}
        className={`${CONTENT} data-[state=inactive]:hidden`}
      >
        <QualityTab
          shown={place.tab === 'quality'}
          onOpen={openItem}
          onReview={review}
          onShowPicked={showItems}
        />
        {place.tab === 'quality' ? <OpenItem {...place} /> : null}
      </TabsContent>
      <TabsContent value="map" tabIndex={-1} className={CONTENT}>
        <div className="min-w-0 flex-1">
          <MapTab onOpen={openItem} onReview={review} />
        </div>
        <OpenItem {...place} />
      </TabsContent>
      <TabsContent value="controls" tabIndex={-1} className={CONTENT}>
        <ControlsPane place={place.active} onPlace={place.goTo} onKeys={onKeys} />
      </TabsContent>
      <TabsContent value="dropped" tabIndex={-1} className={CONTENT}>
        <DroppedTab />
      </TabsContent>
    </Tabs>
  );
};

const OpenItem = ({ open, edited, setEditing, close }: ReturnType<typeof usePlace>) => {
  const row = useDataset((state) => (open === null ? undefined : state.byPlace.get(open)));
  if (!row) return null;
  const onEditing = (on: boolean) => setEditing(row.place, on);
  return <ItemPanel row={row} editing={edited === row.place} onEditing={onEditing} onClose={close} />;
};
