'use client';

import type { Ref } from 'react';
import { useLoom } from '@/lib/store/loom-store-context';
import type { CanvasHandle } from '../canvas/canvas-types';
import { LoomCanvas } from '../canvas/loom-canvas';
import { Outline } from '../canvas/outline';
import { useCanvasProps } from './use-canvas-props';

/** The tree: as a graph, and beside it as a list when asked for. */
export const CanvasPane = ({ canvas }: { canvas: Ref<CanvasHandle> }) => {
  const props = useCanvasProps();
  const outlineOpen = useLoom((state) => state.outlineOpen);
  return (
    <div className="flex h-full min-h-0">
      {outlineOpen ? (
        <div className="w-72 shrink-0 border-line border-r bg-panel">
          <Outline {...props} />
        </div>
      ) : null}
      <div className="min-w-0 flex-1">
        <LoomCanvas {...props} ref={canvas} />
      </div>
    </div>
  );
};
