'use client';

import { nanoid } from 'nanoid';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { DatasetView } from '../../contract/dataset';
import { createDatasetStore, type DatasetStore } from './create-dataset-store';
import { createDatasetApi } from './dataset-api';
import type { DatasetStoreDeps, DatasetStoreState } from './dataset-store-state';
import { reviewerMemory } from './reviewer-memory';
import { watchPage } from './watch-page';

const StoreContext = createContext<DatasetStore | null>(null);

const browserDeps = (datasetId: string): DatasetStoreDeps => ({
  api: createDatasetApi(datasetId),
  newId: nanoid,
  now: Date.now,
  watch: watchPage,
  memory: reviewerMemory,
});

interface DatasetStoreProviderProps {
  view: DatasetView;
  /** Another world than the browser's, for benchmarks. */
  deps?: DatasetStoreDeps;
  children: ReactNode;
}

/** Holds one dataset's store for the page below, and follows the dataset while the page is there. */
export function DatasetStoreProvider({ view, deps, children }: DatasetStoreProviderProps) {
  const [store] = useState(() => createDatasetStore(view, deps ?? browserDeps(view.dataset.id)));
  useEffect(() => store.getState().connect(), [store]);
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useDatasetStore(): DatasetStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useDatasetStore needs a DatasetStoreProvider above it');
  return store;
}

/** What `select` picks from the dataset; shallow-equal picks do not render again. */
export const useDataset = <T,>(select: (state: DatasetStoreState) => T): T =>
  useStore(useDatasetStore(), useShallow(select));
