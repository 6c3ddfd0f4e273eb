'use client';

import { nanoid } from 'nanoid';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { LoomSnapshot } from '../contract/snapshot';
import { createLoomStore, type LoomStore } from './create-loom-store';
import { openEventStream } from './event-stream';
import { onNextFrame } from './frame-batch';
import { createLoomApi } from './loom-api';
import type { LoomState, LoomStoreDeps } from './loom-state';

const StoreContext = createContext<LoomStore | null>(null);

const browserDeps = (loomId: string): LoomStoreDeps => ({
  api: createLoomApi(loomId),
  openStream: (options) => openEventStream({ loomId, ...options }),
  newId: nanoid,
  schedule: onNextFrame,
  now: Date.now,
});

/** Holds one loom's store for the page below, and follows the loom's events while the page is there. */
export function LoomStoreProvider({ snapshot, children }: { snapshot: LoomSnapshot; children: ReactNode }) {
  const [store] = useState(() => createLoomStore(snapshot, browserDeps(snapshot.loom.id)));
  useEffect(() => store.getState().connect(), [store]);
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useLoomStore(): LoomStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useLoomStore needs a LoomStoreProvider above it');
  return store;
}

/** What `select` picks from the loom; shallow-equal picks do not render again. */
export const useLoom = <T,>(select: (state: LoomState) => T): T =>
  useStore(useLoomStore(), useShallow(select));
