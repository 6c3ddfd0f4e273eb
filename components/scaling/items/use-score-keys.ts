'use client';

import { useLayoutEffect, useRef } from 'react';
import { isTyping } from '../../ui/is-typing';

export interface ScoreCommands {
  /** By so many rows. */
  move(by: number): void;
  toEdge(edge: 'first' | 'last'): void;
  open(): void;
  /** To the model before or after this one by family and size. */
  model(by: number): void;
}

const PAGE_ROWS = 8;

const COMMANDS: ReadonlyMap<string, (commands: ScoreCommands) => void> = new Map([
  ['ArrowDown', (go) => go.move(1)],
  ['j', (go) => go.move(1)],
  ['ArrowUp', (go) => go.move(-1)],
  ['k', (go) => go.move(-1)],
  ['PageDown', (go) => go.move(PAGE_ROWS)],
  ['PageUp', (go) => go.move(-PAGE_ROWS)],
  ['Home', (go) => go.toEdge('first')],
  ['End', (go) => go.toEdge('last')],
  ['Enter', (go) => go.open()],
  ['[', (go) => go.model(-1)],
  [']', (go) => go.model(1)],
]);

const OWN_KEYS =
  'button, a[href], summary, pre, nav, [role="button"], [role="tab"], [role="radio"], [role="slider"], [role="separator"], canvas';

/** Controls have their own use for these keys while they hold the focus; so has a list of links for all that walk. */
const belongsToControl = ({ key, target }: KeyboardEvent): boolean =>
  target instanceof Element &&
  ((/^(Enter|Arrow.*|Page.*|Home|End)$/.test(key) && target.closest(OWN_KEYS) !== null) ||
    (/^[jk]$/i.test(key) && target.closest('nav, [role="listbox"]') !== null));

/**
 * The keys of the list, wherever the focus is on the page; off while typing or in a window. They come before those of the page and
 * of an open item, so that an item walks in the order of the list.
 */
export function useScoreKeys(commands: ScoreCommands): void {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || belongsToControl(event)) return;
      const { key, repeat } = event;
      const command = COMMANDS.get(key.length === 1 ? key.toLowerCase() : key);
      if (!command || (repeat && !/^(Arrow.*|Page.*|[jk])$/i.test(key))) return;
      event.preventDefault();
      command(latest.current);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
