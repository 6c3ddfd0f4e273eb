'use client';

import { useLayoutEffect, useRef } from 'react';
import { isTyping } from '../../ui/is-typing';

export interface StepCommands {
  move(by: number): void;
  toEdge(edge: 'first' | 'last'): void;
  open(): void;
  showInTree(): void;
  search(): void;
  close(): void;
}

const PAGE_ROWS = 15;

const COMMANDS: ReadonlyMap<string, (commands: StepCommands) => void> = new Map([
  ['ArrowDown', (go) => go.move(1)],
  ['j', (go) => go.move(1)],
  ['ArrowUp', (go) => go.move(-1)],
  ['k', (go) => go.move(-1)],
  ['PageDown', (go) => go.move(PAGE_ROWS)],
  ['PageUp', (go) => go.move(-PAGE_ROWS)],
  ['Home', (go) => go.toEdge('first')],
  ['End', (go) => go.toEdge('last')],
  ['Enter', (go) => go.open()],
  ['t', (go) => go.showInTree()],
  ['/', (go) => go.search()],
  ['Escape', (go) => go.close()],
]);

const OWN_KEYS =
  'button, a[href], summary, pre, [role="button"], [role="tab"], [role="radio"], [role="checkbox"], [role="slider"]';

/** Controls, and texts that scroll, have their own use for these keys while they hold the focus. */
const belongsToControl = ({ key, target }: KeyboardEvent): boolean =>
  /^(Enter|Arrow.*|Page.*|Home|End)$/.test(key) &&
  target instanceof Element &&
  target.closest(OWN_KEYS) !== null;

/** The keys of the table, wherever the focus is on the page; off while typing or in a window. */
export function useStepKeys(commands: StepCommands): void {
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
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
