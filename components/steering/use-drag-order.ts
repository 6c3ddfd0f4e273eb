'use client';

import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** A press that moves less than this, in pixels, is a click. */
const SLACK = 4;
/** So near the edge of the list's pane, in pixels, it scrolls along. */
const EDGE = 28;

export interface Drag {
  id: string;
  /** Where it would stand in the list when let go, from 0. */
  place: number;
}

/** Lets the children of a list that carry `data-candidate` be dragged to another place; Escape leaves all as it was. */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: string, place: number) => void,
): { drag: Drag | null; onGrip: (id: string, event: PointerEvent) => void } {
  const [drag, setDrag] = useState<Drag | null>(null);
  const drop = useRef(onDrop);
  const leave = useRef<(() => void) | null>(null);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => () => leave.current?.(), []);

  const onGrip = useCallback(
    (id: string, { button, clientY: from }: PointerEvent) => {
      if (button !== 0 || leave.current) return;
      let place: number | null = null;
      const listening = new AbortController();
      const end = () => {
        listening.abort();
        leave.current = null;
        setDrag(null);
      };
      leave.current = end;
      const listen = <K extends keyof WindowEventMap>(type: K, hear: (event: WindowEventMap[K]) => void) =>
        window.addEventListener(type, hear, { signal: listening.signal, capture: true });
      listen('pointermove', (event) => {
        if (place === null && Math.abs(event.clientY - from) < SLACK) return;
        place = placeAt(list.current, id, event.clientY);
        scrollAlong(list.current, event.clientY);
        setDrag({ id, place });
      });
      listen('pointerup', () => {
        end();
        if (place === null) return;
        window.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
        drop.current(id, place);
      });
      listen('pointercancel', end);
      listen('keydown', (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        end();
      });
    },
    [list],
  );
  return { drag, onGrip };
}

/** The click that ends a drag is none. */
const swallow = (event: Event) => {
  event.preventDefault();
  event.stopPropagation();
};

/** How many of the other candidates lie above a height on screen. */
function placeAt(list: HTMLElement | null, id: string, y: number): number {
  const others = [...(list?.querySelectorAll<HTMLElement>('[data-candidate]') ?? [])].filter(
    (item) => item.dataset.candidate !== id,
  );
  return others.filter((item) => {
    const { top, height } = item.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}

function scrollAlong(list: HTMLElement | null, y: number): void {
  const pane = list?.closest<HTMLElement>('[data-scrolls]');
  if (!pane) return;
  const { top, bottom } = pane.getBoundingClientRect();
  if (y < top + EDGE) pane.scrollBy(0, -EDGE / 2);
  else if (y > bottom - EDGE) pane.scrollBy(0, EDGE / 2);
}
