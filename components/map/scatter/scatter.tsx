'use client';

import type { Ref } from 'react';
import { type KeyboardEvent, useCallback, useEffect, useId, useImperativeHandle, useState } from 'react';
import { cn } from '../../ui/cn';
import type { Palette } from '../palette';
import type { Marks } from './paint-marks';
import { pressKey } from './point-keys';
import { PointTooltip, rowSentence } from './point-tooltip';
import type { Scene } from './scene';
import { type Tool, usePointer } from './use-pointer';
import { useStage } from './use-stage';

export interface ScatterHandle {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
}

interface ScatterProps {
  ref?: Ref<ScatterHandle>;
  scene: Scene;
  palette: Palette;
  layout: string;
  names: Marks['names'];
  tool: Tool;
  picked: ReadonlySet<string>;
  /** Whether the tooltip says the class too. */
  tellClass: boolean;
  onPick: (places: string[]) => void;
  onOpen: (place: string) => void;
}

const STEP = 1.4;

interface Marked {
  point: number;
  place: string | undefined;
  /** And not by the pointer. */
  byKeys: boolean;
}
const NOWHERE: Marked = { point: -1, place: undefined, byKeys: false };

/** The points: drag, wheel, lasso and keys over the two canvases. */
export const Scatter = (props: ScatterProps) => {
  const { ref, scene, tool, picked, onPick, onOpen } = props;
  const [stage, { frame, below, above }] = useStage(props);
  const [marked, setMarked] = useState(NOWHERE);
  const helpId = useId();

  useImperativeHandle(
    ref,
    () => ({
      zoomIn: () => stage?.zoom(STEP),
      zoomOut: () => stage?.zoom(1 / STEP),
      fit: () => stage?.fit(),
    }),
    [stage],
  );

  const { rows } = scene;
  const mark = useCallback(
    (point: number, byKeys = false) => {
      stage?.mark(point);
      const place = rows[point]?.place;
      setMarked((before) =>
        before.place === place && before.byKeys === byKeys ? before : { point, place, byKeys },
      );
    },
    [stage, rows],
  );
  const row = rows[marked.point]?.place === marked.place ? rows[marked.point] : undefined;
  useEffect(() => {
    // The rows changed under the mark.
    if (!row && marked.place !== undefined) mark(-1);
  }, [row, marked.place, mark]);
  const placeOf = (point: number) => scene.rows[point]?.place;
  const open = (point: number) => {
    const place = placeOf(point);
    if (place !== undefined) onOpen(place);
  };
  const toggle = (point: number) => {
    const place = placeOf(point);
    if (place === undefined) return;
    const next = new Set(picked);
    if (!next.delete(place)) next.add(place);
    onPick([...next]);
  };

  const { handlers, dragging } = usePointer({
    stage,
    frame,
    tool,
    onHover: mark,
    onClick: (point, adding) => (adding ? toggle(point) : open(point)),
    onLasso: (points, adding) => {
      const places = points.map(placeOf).filter((place) => place !== undefined);
      onPick(adding ? [...new Set([...picked, ...places])] : places);
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!stage) return;
    const keys = { stage, at: marked.point, onOpen: open, onToggle: toggle, onClear: () => onPick([]) };
    if (!pressKey(event, { ...keys, onMove: (point) => mark(point, true) })) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const name = scene.classes[scene.of[marked.point] ?? 0]?.name ?? null;
  return (
    <div
      ref={frame}
      role="application"
      aria-label={`Map of ${scene.rows.length.toLocaleString('en')} items`}
      aria-describedby={helpId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys and pointer work on an application
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => mark(-1)}
      {...handlers}
      className={cn(
        'relative h-full w-full touch-none select-none overflow-hidden focus-visible:-outline-offset-2',
        tool === 'lasso' || dragging === 'lasso'
          ? 'cursor-crosshair'
          : dragging
            ? 'cursor-grabbing'
            : 'cursor-grab',
        row && !dragging && tool === 'pan' && 'cursor-pointer',
      )}
    >
      <canvas ref={below} aria-hidden className="absolute inset-0 h-full w-full" />
      <canvas ref={above} aria-hidden className="absolute inset-0 h-full w-full" />
      {row && stage && frame.current ? (
        <PointTooltip
          row={row}
          className={props.tellClass ? name : null}
          at={stage.screenOf(marked.point)}
          size={{ width: frame.current.clientWidth, height: frame.current.clientHeight }}
        />
      ) : null}
      <p id={helpId} className="sr-only">
        Arrow keys go from item to item, Enter opens one, Space picks it, Escape picks none. Plus, minus and 0
        zoom; Shift with an arrow pans; Shift and dragging draws a lasso.
      </p>
      <p aria-live="polite" className="sr-only">
        {row && marked.byKeys ? rowSentence(row, picked.has(row.place)) : ''}
      </p>
    </div>
  );
};
