'use client';

import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { LabelSays } from '@/lib/loom/item-format';
import { HEAD_HEIGHT, HeatHead } from './heat-head';
import { rowAfter } from './heat-keys';
import { columnEdges, type HeatPicture, type HeatWindow, paintHeat } from './paint-heat';
import { RowTooltip } from './row-tooltip';
import { rowSentence } from './row-words';
import { useSize } from './use-size';

interface HeatGridProps {
  picture: HeatPicture;
  labelSays: LabelSays | null;
  /** Index of the item that is open. */
  active: number | null;
  onItem: (index: number) => void;
}

interface Pointed {
  place: number;
  column: number | null;
  x: number;
  y: number;
}

/** The map itself: one canvas over as many rows as there are, painted where it is in sight. For keys and ears it is a list of rows. */
export const HeatGrid = ({ picture, labelSays, active, onItem }: HeatGridProps) => {
  const { rows, geometry, groups, metric } = picture;
  const { rowHeight } = geometry;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(scroller);
  const [cursor, setCursor] = useState<number | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const { edges, width } = columnEdges(groups, geometry);
  const at = rows.findIndex(({ index }) => index === cursor);
  const opened = active === null ? -1 : rows.findIndex(({ index }) => index === active);
  const room = Math.max(0, size.height - HEAD_HEIGHT);
  const height = Math.min(room, rows.length * rowHeight);
  const across = Math.min(size.width, width);

  const paint = useCallback(() => {
    const [box, page] = [canvas.current, scroller.current];
    const context = box?.getContext('2d');
    if (!box || !page || !context || across === 0) return;
    const density = window.devicePixelRatio || 1;
    const [wide, tall] = [Math.round(across * density), Math.round(height * density)];
    if (box.width !== wide) box.width = wide;
    if (box.height !== tall) box.height = tall;
    context.setTransform(density, 0, 0, density, 0, 0);
    const view: HeatWindow = {
      width: across,
      height,
      left: page.scrollLeft,
      top: page.scrollTop,
      hovered: pointed?.place ?? -1,
      cursor: hasFocus ? at : -1,
      opened,
    };
    paintHeat(context, picture, view);
  }, [picture, across, height, pointed?.place, hasFocus, at, opened]);
  useLayoutEffect(paint, [paint]);

  const frame = useRef(0);
  const onScroll = () => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(paint);
    if (pointed) setPointed(null);
  };
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const show = useCallback(
    (place: number) => {
      const page = scroller.current;
      if (!page || place < 0) return;
      const top = place * rowHeight;
      if (top < page.scrollTop) page.scrollTop = top;
      else if (top + rowHeight > page.scrollTop + room) page.scrollTop = top + rowHeight - room;
    },
    [rowHeight, room],
  );
  // What is opened elsewhere comes into sight; a new order of the rows does not move the page.
  const shown = useRef<number | null>(null);
  useEffect(() => {
    if (active === null || active === shown.current || room === 0) return;
    shown.current = active;
    setCursor(active);
    show(opened);
  }, [active, opened, show, room]);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || rows.length === 0) return;
    const next = rowAfter(event.key, at, rows.length, Math.max(1, Math.floor(room / rowHeight) - 1));
    const isOpen = (event.key === 'Enter' || event.key === ' ') && at >= 0;
    if (next === null && !isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    const row = rows[next ?? at];
    if (!row) return;
    if (isOpen) return onItem(row.index);
    setCursor(row.index);
    show(next ?? at);
  };
  const placeOf = (event: PointerEvent | React.MouseEvent): Pointed | null => {
    const page = scroller.current;
    if (!page) return null;
    const box = page.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const place = Math.floor((y - HEAD_HEIGHT + page.scrollTop) / rowHeight);
    if (place < 0 || place >= rows.length) return null;
    const along = x + page.scrollLeft;
    const column = edges.find((edge) => along >= edge.x && along < edge.x + geometry.cellWidth);
    return { place, column: x > geometry.gutter ? (column?.at ?? null) : null, x, y };
  };

  const current = rows[at];
  const hovered = pointed && rows[pointed.place];
  return (
    <div className="relative">
      <div
        ref={scroller}
        onScroll={onScroll}
        className="h-[max(22rem,68vh)] overflow-auto rounded-xl border border-line bg-panel"
      >
        <HeatHead groups={groups} geometry={geometry} width={width} />
        <div
          role="listbox"
          data-standing
          tabIndex={0}
          aria-label="Items by how they go with size"
          aria-activedescendant={current ? `${id}-${current.index}` : undefined}
          onKeyDown={press}
          onFocus={() => {
            setHasFocus(true);
            if (!current) setCursor(rows[0]?.index ?? null);
          }}
          onBlur={() => setHasFocus(false)}
          onPointerMove={(event) => setPointed(placeOf(event))}
          onPointerLeave={() => setPointed(null)}
          onClick={(event) => {
            const row = rows[placeOf(event)?.place ?? -1];
            if (!row) return;
            setCursor(row.index);
            onItem(row.index);
          }}
          className="relative min-w-full cursor-pointer focus-visible:outline-offset-[-2px]"
          style={{ height: rows.length * rowHeight, width }}
        >
          <canvas
            ref={canvas}
            aria-hidden
            className="sticky left-0 block"
            style={{ top: HEAD_HEIGHT, width: across, height }}
          />
          {current ? (
            <div
              key={current.index}
              id={`${id}-${current.index}`}
              role="option"
              tabIndex={-1}
              aria-selected={current.index === active}
              aria-posinset={at + 1}
              aria-setsize={rows.length}
              className="sr-only"
              style={{ top: at * rowHeight }}
            >
              {rowSentence(current, metric, labelSays, groups)}
            </div>
          ) : null}
        </div>
      </div>
      {hovered && pointed ? (
        <RowTooltip
          row={hovered}
          metric={metric}
          labelSays={labelSays}
          groups={groups}
          column={pointed.column}
          at={pointed}
          size={size}
        />
      ) : null}
    </div>
  );
};
