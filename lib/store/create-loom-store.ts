import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LoomSnapshot } from '../contract/snapshot';
import { aheadStepId } from './ahead';
import { dataFromSnapshot } from './loom-data';
import type { LoomState, LoomStoreDeps, SliceTools } from './loom-state';
import { RequestIds } from './request-ids';
import { openStepId, shownStepId } from './selectors';
import { createChoiceSlice, type Until } from './slices/choice-slice';
import { createConnectionSlice, type Follow } from './slices/connection-slice';
import { createHeadSlice } from './slices/head-slice';
import { createOrderSlice } from './slices/order-slice';
import { createPendingSlice } from './slices/pending-slice';
import { createReasonSlice } from './slices/reason-slice';
import { createSettingsSlice } from './slices/settings-slice';
import { createStepSlice } from './slices/step-slice';
import { createTextsSlice } from './slices/texts-slice';
import { createUiSlice } from './slices/ui-slice';

export type LoomStore = StoreApi<LoomState>;

/** How long the stream may lag behind an answered request before everything is asked for anew, in milliseconds. */
const LAG_MS = 8_000;

/** A store for one open loom. Give it through `LoomStoreProvider`; never keep one in a module. */
export function createLoomStore(snapshot: LoomSnapshot, deps: LoomStoreDeps): LoomStore {
  const ids = new RequestIds(deps.newId);
  const follow: Follow = {
    cursor: snapshot.cursor,
    resync: async () => follow.cursor,
    poke: () => {},
  };
  return createStore<LoomState>((set, get, store) => {
    const tools: SliceTools = { set, get, deps };
    const until = untilSeen(store, follow);
    const connection = createConnectionSlice(follow)(tools);
    return {
      ...dataFromSnapshot(snapshot),
      ...createPendingSlice(tools),
      ...createTextsSlice(tools),
      ...createStepSlice(ids)(tools),
      ...createChoiceSlice(ids, until)(tools),
      ...createOrderSlice(tools),
      ...createReasonSlice(tools),
      ...createHeadSlice(tools),
      ...createSettingsSlice(ids)(tools),
      ...createUiSlice(tools),
      ...connection,
      connect() {
        const disconnect = connection.connect();
        const unwatch = store.subscribe(needWhatIsShown);
        needWhatIsShown(get());
        return () => {
          unwatch();
          disconnect();
        };
      },
    };
  });
}

/** Fetches what the page shows, or shows next, and does not have: the shown step, the open one, the one proposed ahead on its suggestion, and the texts of the path. */
function needWhatIsShown(state: LoomState, before?: LoomState): void {
  for (const id of new Set([shownStepId(state), openStepId(state), aheadStepId(state)]))
    if (id !== null && !state.steps.has(id) && state.stepError?.stepId !== id) void state.needStep(id);
  if (state.path !== before?.path) state.needTexts(state.path);
}

const untilSeen =
  (store: LoomStore, follow: Follow): Until =>
  async (seen) => {
    if (seen(store.getState())) return;
    follow.poke();
    const { promise, resolve } = Promise.withResolvers<void>();
    const unwatch = store.subscribe((state) => seen(state) && resolve());
    const timer = setTimeout(resolve, LAG_MS);
    await promise;
    unwatch();
    clearTimeout(timer);
    if (!seen(store.getState())) await follow.resync();
  };
