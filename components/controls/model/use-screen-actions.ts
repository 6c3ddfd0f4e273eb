'use client';

import { useEffect, useRef } from 'react';
import { useLoomStore } from '@/lib/store/loom-store-context';

export interface ScreenActions {
  undo: () => Promise<void>;
  previous: () => void;
  showKeys: () => void;
}

/** What undo, back and the sheet of keys are in the panel while it stands on the dataset's screen: those of that screen. */
export function useScreenActions(actions: ScreenActions): void {
  const store = useLoomStore();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    store.setState({
      undo: () => latest.current.undo(),
      back: async () => latest.current.previous(),
      openDialog: (dialog) => {
        if (dialog === 'keys') latest.current.showKeys();
      },
    });
  }, [store]);
}
