import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DatasetView } from '../../contract/dataset';
import { createAsking } from './asking';
import type { DatasetStoreDeps, DatasetStoreState } from './dataset-store-state';
import { createFollowing } from './following';
import { RowBook } from './row-book';

export type DatasetStore = StoreApi<DatasetStoreState>;

/** A store for the screen of one dataset. Give it through `DatasetStoreProvider`; never keep one in a module. */
export function createDatasetStore(view: DatasetView, deps: DatasetStoreDeps): DatasetStore {
  const book = new RowBook(view);
  return createStore<DatasetStoreState>((set, get) => {
    const show = (more: Partial<DatasetStoreState> = {}) => set({ ...book.shown, ...more });
    const following = createFollowing({ book, deps, show, get });
    return {
      ...book.shown,
      loading: { done: 0, total: view.total },
      error: null,
      reviewer: null,
      picked: new Set(),

      setReviewer(name) {
        deps.memory.write(name);
        set({ reviewer: name });
      },
      pick: (places) => set({ picked: new Set(places) }),
      ...createAsking({ book, deps, show, get, take: following.take }),
      take: following.take,
      refresh: following.refresh,
      connect() {
        set({ reviewer: deps.memory.read() });
        return following.connect();
      },
      trace: (place, signal) => deps.api.trace(place, signal),
      async patch(body) {
        await deps.api.patch(body);
        await following.refresh();
      },
    };
  });
}
