'use client';

import { useRef } from 'react';
import type { LoomSnapshot } from '@/lib/contract/snapshot';
import { LoomStoreProvider } from '@/lib/store/loom-store-context';
import type { CanvasHandle } from './canvas/canvas-types';
import type { Arrival } from './loom-screen/arrival';
import { CanvasPane } from './loom-screen/canvas-pane';
import { LoomHeader } from './loom-screen/header/loom-header';
import { LoomDialogs } from './loom-screen/loom-dialogs';
import { Panels } from './loom-screen/panels';
import { useArrival } from './loom-screen/use-arrival';
import { useKeys } from './loom-screen/use-keys';
import { ReadingPane } from './reading/reading-pane';
import { SteeringPanel } from './steering/steering-panel';

interface LoomScreenProps {
  snapshot: LoomSnapshot;
  /** The node that a link leads to. */
  arrival?: Arrival | null;
}

/** One open loom: the tree, the text, and the hands. Follows the loom's events while it is on screen. */
export const LoomScreen = ({ snapshot, arrival = null }: LoomScreenProps) => (
  <LoomStoreProvider key={snapshot.loom.id} snapshot={snapshot}>
    <Screen arrival={arrival} />
  </LoomStoreProvider>
);

const Screen = ({ arrival }: { arrival: Arrival | null }) => {
  const canvas = useRef<CanvasHandle>(null);
  useKeys(canvas);
  useArrival(arrival);
  return (
    <div className="flex h-dvh flex-col">
      <LoomHeader back={arrival?.back ?? null} />
      <main id="main" className="flex min-h-0 flex-1 flex-col">
        <Panels
          canvas={<CanvasPane canvas={canvas} />}
          reading={<ReadingPane />}
          steering={<SteeringPanel />}
        />
      </main>
      <LoomDialogs />
    </div>
  );
};
