import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Stage } from './stage';

export type Tool = 'pan' | 'lasso';

interface PointerProps {
  stage: Stage | null;
  frame: RefObject<HTMLDivElement | null>;
  tool: Tool;
  onHover: (point: number) => void;
  onClick: (point: number, adding: boolean) => void;
  /** The points inside a lasso; `adding`: to those picked before. */
  onLasso: (points: number[], adding: boolean) => void;
}

/** Farther than this, in pixels, a press is a drag. */
const DRAG = 4;
const LASSO_STEP = 3;

interface Drag {
  pointer: number;
  tool: Tool;
  from: { x: number; y: number };
  last: { x: number; y: number };
  moved: boolean;
  line: number[];
}

const placeOf = (event: { clientX: number; clientY: number }, element: HTMLElement) => {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
};

/** Drag pans (or draws the lasso), the wheel zooms, a press on a point is a click on it. */
export function usePointer({ stage, frame, tool, onHover, onClick, onLasso }: PointerProps) {
  const drag = useRef<Drag | null>(null);
  const [dragging, setDragging] = useState<Tool | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (!stage || !element) return;
    // React listens to the wheel passively; the page must not scroll along.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      stage.zoom(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0016)), placeOf(event, element));
      onHover(-1);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [stage, frame, onHover]);

  const end = (): void => {
    drag.current = null;
    stage?.lasso([]);
    setDragging(null);
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || drag.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = placeOf(event, event.currentTarget);
    const used = event.shiftKey ? 'lasso' : tool;
    drag.current = {
      pointer: event.pointerId,
      tool: used,
      from: at,
      last: at,
      moved: false,
      line: [at.x, at.y],
    };
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const at = placeOf(event, event.currentTarget);
    const now = drag.current;
    if (!stage) return;
    if (!now) onHover(stage.pointAt(at.x, at.y));
    if (now?.pointer !== event.pointerId) return;
    if (!now.moved && Math.hypot(at.x - now.from.x, at.y - now.from.y) < DRAG) return;
    if (!now.moved) {
      now.moved = true;
      onHover(-1);
      setDragging(now.tool);
    }
    if (now.tool === 'pan') stage.pan(at.x - now.last.x, at.y - now.last.y);
    else if (Math.hypot(at.x - (now.line.at(-2) ?? 0), at.y - (now.line.at(-1) ?? 0)) >= LASSO_STEP) {
      now.line.push(at.x, at.y);
      stage.lasso([...now.line]);
    }
    now.last = at;
  };

  const onPointerUp = (event: PointerEvent<HTMLDivElement>): void => {
    const now = drag.current;
    if (!stage || now?.pointer !== event.pointerId) return;
    const adding = event.ctrlKey || event.metaKey;
    if (now.moved && now.tool === 'lasso') onLasso(stage.inside(now.line), adding);
    if (!now.moved) {
      const point = stage.pointAt(now.from.x, now.from.y);
      if (point >= 0) onClick(point, adding || event.shiftKey);
    }
    end();
  };

  return {
    dragging,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: end,
      onPointerLeave: () => drag.current === null && onHover(-1),
    },
  };
}
