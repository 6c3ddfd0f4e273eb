'use client';

import { useRef } from 'react';
import type { LoomSnapshot } from '@/lib/contract/snapshot';
import { LoomStoreProvider } from '@/lib/store/loom-store-context';
import type { CanvasHandle } from './canvas/canvas-types';
import { CanvasPane } from './loom-screen/canvas-pane';
import { LoomHeader } from './loom-screen/header/loom-header';
import { LoomDialogs } from './loom-screen/loom-dialogs';
import { Panels } from './loom-screen/panels';
import { useKeys } from './loom-screen/use-keys';
import { ReadingPane } from './reading/reading-pane';
import { SteeringPanel } from './steering/steering-panel';

/** One open loom: the tree, the text, and the hands. Follows the loom's events while it is on screen. */
export const LoomScreen = ({ snapshot }: { snapshot: LoomSnapshot }) => (
  <LoomStoreProvider key={snapshot.loom.id} snapshot={snapshot}>
    <Screen />
  </LoomStoreProvider>
);

const Screen = () => {
  const canvas = useRef<CanvasHandle>(null);
  useKeys(canvas);
  return (
    <div className="flex h-dvh flex-col">
      <LoomHeader />
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
