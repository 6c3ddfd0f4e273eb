'use client';

import '@xyflow/react/dist/base.css';
import { ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { type MouseEvent, useImperativeHandle, useMemo } from 'react';
import { useHydrated } from '@/components/ui/use-hydrated';
import { queryRect } from '@/lib/loom/layout';
import { Backdrop } from './backdrop';
import { CanvasContextProvider } from './canvas-context';
import type { LoomCanvasProps } from './canvas-types';
import { NODE_TYPES } from './card-node';
import { Controls } from './controls';
import { MiniMap } from './mini-map';
import { useCards } from './use-cards';
import { START_VIEW, useFocus, useFollow } from './use-focus';
import { useLatest } from './use-latest';
import { useNeededTexts } from './use-needed-texts';
import { useScene } from './use-scene';
import { useCamera } from './use-view';
import { MAX_ZOOM, MIN_ZOOM } from './zoom-level';

const NO_EDGES: never[] = [];
const whole = (text: string): string => text;

const Canvas = (props: LoomCanvasProps) => {
  const {
    texts,
    card,
    shown = whole,
    onTake,
    onStartStep,
    onSelect,
    focusRequest,
    follow = 'always',
    ref,
  } = props;
  const scene = useScene(props);
  const needTexts = useNeededTexts(texts, props.needTexts);
  const { nodes, level } = useCards(scene, props, needTexts);
  const focus = useFocus(scene);
  const camera = useCamera();
  useFollow({ scene, focus, request: focusRequest, follow });
  useImperativeHandle(ref, () => focus.handle, [focus.handle]);

  const take = useLatest((id: string) => onTake?.(id));
  const start = useLatest((id: string) => onStartStep?.(id));
  const [canTake, canStart] = [onTake !== undefined, onStartStep !== undefined];
  const context = useMemo(
    () => ({ texts, shown, onTake: canTake ? take : null, onStartStep: canStart ? start : null }),
    [texts, shown, take, start, canTake, canStart],
  );

  /** Painted cards are found by place. */
  const selectPainted = (event: MouseEvent): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const { view } = camera();
    const x = (event.clientX - box.left - view.x) / view.zoom;
    const y = (event.clientY - box.top - view.y) / view.zoom;
    const [index] = queryRect(scene.layout, { x0: x, y0: y, x1: x, y1: y });
    const id = index === undefined ? undefined : scene.tree.ids[index];
    if (id !== undefined) onSelect(id);
  };

  return (
    <CanvasContextProvider value={context}>
      <div className="group/canvas relative h-full w-full overflow-hidden bg-bg" data-level={level}>
        <Backdrop
          scene={scene}
          texts={texts}
          card={card}
          shown={shown}
          selectedId={props.selectedId}
          liveIds={props.liveIds}
          needTexts={needTexts}
        />
        <ReactFlow
          className="[&_.react-flow\_\_attribution]:bg-transparent! [&_.react-flow\_\_attribution_a]:text-faint! [&_.react-flow\_\_node]:transition-[translate,transform,height] [&_.react-flow\_\_node]:duration-150 [&_.react-flow\_\_node]:ease-[cubic-bezier(0.215,0.61,0.355,1)] motion-reduce:[&_.react-flow\_\_node]:transition-none"
          nodes={nodes}
          edges={NO_EDGES}
          nodeTypes={NODE_TYPES}
          onNodeClick={(_, node) => onSelect(node.id)}
          onPaneClick={selectPainted}
          defaultViewport={START_VIEW}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          panOnScroll
          zoomOnDoubleClick={false}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          deleteKeyCode={null}
          disableKeyboardA11y
          attributionPosition="top-right"
        />
        <MiniMap scene={scene} />
        <Controls handle={focus.handle} />
      </div>
    </CanvasContextProvider>
  );
};

/**
 * The tree as a graph. The layout of any number of nodes lies in typed arrays; React Flow gets the cards in view, a canvas
 * under it paints the edges and, from afar, everything.
 */
export const LoomCanvas = (props: LoomCanvasProps) =>
  useHydrated() ? (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  ) : (
    <div className="h-full w-full bg-bg" />
  );
