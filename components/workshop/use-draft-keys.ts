'use client';

import { useLayoutEffect, useRef } from 'react';
import { isTyping } from '../ui/is-typing';

export interface DraftCommands {
  pick(id: string): void;
  tryOut(id: string): void;
  edit(id: string): void;
  promote(id: string): void;
  discard(id: string): void;
  keys(): void;
}

/** The keys of the workshop work on the draft that holds the focus. */
export function useDraftKeys(commands: DraftCommands): void {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || event.repeat) return;
      const { current: go } = latest;
      if (event.key === '?') go.keys();
      else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event.key === 'ArrowDown' ? 1 : -1);
      else {
        const id = draftOf(event.target);
        const act = id === null ? undefined : ACTS[event.key];
        if (!act || id === null) return;
        act(go, id);
      }
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

const ACTS: Record<string, (go: DraftCommands, id: string) => void> = {
  ' ': (go, id) => go.pick(id),
  t: (go, id) => go.tryOut(id),
  e: (go, id) => go.edit(id),
  p: (go, id) => go.promote(id),
  x: (go, id) => go.discard(id),
};

/** The draft whose card is focused; a control in it has the keys to itself. */
const draftOf = (target: EventTarget | null): string | null =>
  target instanceof HTMLElement ? (target.dataset.draft ?? null) : null;

function walk(by: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-draft]')];
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  cards[at < 0 ? 0 : Math.min(cards.length - 1, Math.max(0, at + by))]?.focus();
}
