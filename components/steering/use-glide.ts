'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';

const GLIDE_MS = 150;

const wantsStill = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Lets the children of a list that carry `data-candidate` glide to their new places when their order changes. */
export function useGlide(list: RefObject<HTMLElement | null>, order: readonly string[]): void {
  const places = useRef(new Map<string, number>());
  const shown = useRef<readonly string[]>([]);

  useLayoutEffect(() => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-candidate]') ?? [])];
    const moved = shown.current.some((id, at) => order.includes(id) && order[at] !== id);
    const next = new Map(items.map((item) => [item.dataset.candidate ?? '', item.offsetTop]));
    if (moved && !wantsStill()) {
      for (const item of items) {
        const id = item.dataset.candidate ?? '';
        const by = (places.current.get(id) ?? item.offsetTop) - item.offsetTop;
        if (by === 0) continue;
        item.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], {
          duration: GLIDE_MS,
          easing: 'ease-out',
        });
      }
    }
    places.current = next;
    shown.current = order;
  });
}
