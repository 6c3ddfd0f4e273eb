'use client';

import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useWide } from './use-wide';

interface PanelsProps {
  canvas: ReactNode;
  reading: ReactNode;
  steering: ReactNode;
}

const LINE =
  'bg-line transition-colors duration-120 hover:bg-edge focus-visible:bg-leaf data-[separator=active]:bg-leaf';

/** Canvas over text, hands at the right; one above the other where it is narrow. */
export const Panels = ({ canvas, reading, steering }: PanelsProps) => {
  if (!useWide()) {
    return (
      <div className="min-h-0 flex-1 overflow-auto">
        <div className="h-[50dvh] min-h-72">{canvas}</div>
        <div className="border-line border-t">{steering}</div>
        <div className="h-80 border-line border-t">{reading}</div>
      </div>
    );
  }
  return (
    <Group orientation="horizontal" className="min-h-0 flex-1">
      <Panel id="tree" minSize={320}>
        <Group orientation="vertical">
          <Panel id="canvas" minSize={160}>
            {canvas}
          </Panel>
          <Separator aria-label="Resize the reading pane" className={`h-px ${LINE}`} />
          <Panel id="reading" defaultSize={190} minSize={96} groupResizeBehavior="preserve-pixel-size">
            {reading}
          </Panel>
        </Group>
      </Panel>
      <Separator aria-label="Resize the steering panel" className={`w-px ${LINE}`} />
      <Panel id="steering" defaultSize={432} minSize={340} groupResizeBehavior="preserve-pixel-size">
        {steering}
      </Panel>
    </Group>
  );
};
