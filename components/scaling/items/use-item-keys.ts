'use client';

import { useLayoutEffect, useRef } from 'react';
import { isTyping } from '../../ui/is-typing';

export interface ItemCommands {
  /** To the item before or after this one. */
  move(by: number): void;
  showInTree(): void;
  openInDataset(): void;
  close(): void;
}

const COMMANDS: ReadonlyMap<string, (commands: ItemCommands) => void> = new Map([
  ['ArrowRight', (go) => go.move(1)],
  ['ArrowLeft', (go) => go.move(-1)],
  ['t', (go) => go.showInTree()],
  ['o', (go) => go.openInDataset()],
  ['Escape', (go) => go.close()],
]);

const OWN_ARROWS =
  'pre, canvas, [role="tab"], [role="radio"], [role="slider"], [role="separator"], [role="group"] button';

/** The keys of an open item; off while typing or in a window. They come before those of the page. */
export function useItemKeys(commands: ItemCommands): void {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || event.shiftKey) return;
      const { key, target, repeat } = event;
      const isArrow = key.startsWith('Arrow');
      if (isArrow && target instanceof Element && target.closest(OWN_ARROWS)) return;
      const command = COMMANDS.get(key);
      if (!command || (repeat && !isArrow)) return;
      event.preventDefault();
      command(latest.current);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
