'use client';

import { useLayoutEffect, useRef } from 'react';
import { isTyping } from '../../ui/is-typing';

export interface GridCommands {
  /** By so many rows; `extend` picks those passed. */
  move(by: number, extend: boolean): void;
  toEdge(edge: 'first' | 'last', extend: boolean): void;
  open(): void;
  edit(): void;
  exclude(): void;
  showInTree(): void;
  search(): void;
  pick(): void;
  pickAll(): void;
  close(): void;
}

const PAGE_ROWS = 15;

const COMMANDS: ReadonlyMap<string, (commands: GridCommands, shift: boolean) => void> = new Map([
  ['ArrowDown', (go, shift) => go.move(1, shift)],
  ['j', (go, shift) => go.move(1, shift)],
  ['ArrowUp', (go, shift) => go.move(-1, shift)],
  ['k', (go, shift) => go.move(-1, shift)],
  ['PageDown', (go, shift) => go.move(PAGE_ROWS, shift)],
  ['PageUp', (go, shift) => go.move(-PAGE_ROWS, shift)],
  ['Home', (go, shift) => go.toEdge('first', shift)],
  ['End', (go, shift) => go.toEdge('last', shift)],
  ['Enter', (go) => go.open()],
  ['e', (go) => go.edit()],
  ['x', (go) => go.exclude()],
  ['t', (go) => go.showInTree()],
  ['/', (go) => go.search()],
  [' ', (go, shift) => (shift ? go.move(1, true) : go.pick())],
  ['a', (go) => go.pickAll()],
  ['Escape', (go) => go.close()],
]);

const OWN_KEYS =
  'button, a[href], summary, [role="button"], [role="tab"], [role="radio"], [role="checkbox"], [role="slider"], [role="separator"]';

/** Controls have their own use for these keys while they hold the focus. */
const belongsToControl = ({ key, target }: KeyboardEvent): boolean =>
  (key === 'Enter' || key === ' ' || key.startsWith('Arrow') || key === 'Home' || key === 'End') &&
  target instanceof Element &&
  target.closest(OWN_KEYS) !== null;

/** The keys of the table, wherever the focus is on the page; off while typing or in a window. */
export function useGridKeys(commands: GridCommands): void {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || belongsToControl(event)) return;
      const { key, shiftKey, repeat } = event;
      const command = COMMANDS.get(key.length === 1 ? key.toLowerCase() : key);
      const moves = /^(Arrow|Page|[jk]$)/i.test(key);
      if (!command || (repeat && !moves)) return;
      event.preventDefault();
      command(latest.current, shiftKey);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
