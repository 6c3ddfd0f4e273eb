'use client';

import type { DatasetView } from '@/lib/contract/dataset';
import { DatasetStoreProvider } from '@/lib/store/dataset/dataset-context';
import type { DatasetStoreDeps } from '@/lib/store/dataset/dataset-store-state';
import { ItemActsProvider } from './dataset/acts/item-acts-context';
import type { Arrival } from './dataset-screen/arrival';
import { DatasetTabs } from './dataset-screen/dataset-tabs';
import { DatasetHeader } from './dataset-screen/header/dataset-header';
import { KeysDialog } from './dataset-screen/keys-dialog';
import { ReadingError } from './dataset-screen/reading-error';
import { useScreenKeys } from './dataset-screen/use-screen-keys';

interface DatasetScreenProps {
  view: DatasetView;
  /** The tab and the item to begin with. */
  arrival?: Arrival;
  /** Another world than the browser's, for benchmarks. */
  deps?: DatasetStoreDeps;
}

/** One dataset: its items, their review, and what did not become one. Follows the dataset while it is on screen. */
export const DatasetScreen = ({ view, arrival, deps }: DatasetScreenProps) => (
  <DatasetStoreProvider key={view.dataset.id} view={view} deps={deps}>
    <ItemActsProvider>
      <Screen arrival={arrival} />
    </ItemActsProvider>
  </DatasetStoreProvider>
);

const Screen = ({ arrival }: Pick<DatasetScreenProps, 'arrival'>) => {
  const keys = useScreenKeys();
  return (
    <div className="flex h-dvh flex-col">
      <DatasetHeader onKeys={() => keys.setOpen(true)} />
      <main id="main" className="flex min-h-0 flex-1 flex-col">
        <ReadingError />
        <DatasetTabs arrival={arrival} onKeys={() => keys.setOpen(true)} />
      </main>
      <KeysDialog open={keys.open} onOpenChange={keys.setOpen} />
    </div>
  );
};
