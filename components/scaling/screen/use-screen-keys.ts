'use client';

import { useLayoutEffect, useRef } from 'react';
import { isTyping } from '../../ui/is-typing';
import { TABS, type TabId } from './arrival';

export interface ScreenCommands {
  /** To the run so many places on. False where the keys belong to something else. */
  walk(by: number): boolean;
  newRun(): void;
  importResults(): void;
  pauseOrGoOn(): void;
  tab(tab: TabId): void;
  /** False where nothing of the page’s own is open. */
  close(): boolean;
  toDataset(): void;
}

/** Controls have their own use for the arrows while they hold the focus. */
const OWN_ARROWS =
  '[role="tab"], [role="radio"], [role="slider"], [role="separator"], [role="grid"], [role="listbox"], canvas';

const WALK: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['j', 1],
  ['ArrowUp', -1],
  ['k', -1],
]);

/** The keys of the page; off while typing or in a window. */
export function useScreenKeys(commands: ScreenCommands): void {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || event.shiftKey) return;
      if (act(event, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Does what a key says; false where it says nothing here. */
function act(event: KeyboardEvent, go: ScreenCommands): boolean {
  const by = WALK.get(event.key);
  if (by !== undefined) {
    const owned =
      event.key.startsWith('Arrow') && event.target instanceof Element && event.target.closest(OWN_ARROWS);
    return !owned && go.walk(by);
  }
  if (event.repeat) return false;
  const tab = /^[1-9]$/.test(event.key) ? TABS[Number(event.key) - 1] : undefined;
  if (tab) go.tab(tab);
  else if (event.key === 'n') go.newRun();
  else if (event.key === 'i') go.importResults();
  else if (event.key === 'p') go.pauseOrGoOn();
  else if (event.key === 'd') go.toDataset();
  else if (event.key === 'Escape') return go.close();
  else return false;
  return true;
}
