'use client';

import { useLayoutEffect } from 'react';
import type { LoomState } from '@/lib/store/loom-state';
import { useLoomStore } from '@/lib/store/loom-store-context';
import { isTyping } from '../../ui/is-typing';
import { shiftedDigit } from '../../ui/shifted-digit';

/** A key pressed this soon after the candidates changed places was meant for the order before, in milliseconds. */
const SETTLE_MS = 300;

const KEYS = new Map<string, (loom: LoomState, nodeId: string) => unknown>([
  ['Enter', (loom) => loom.accept()],
  ['p', (loom, nodeId) => loom.propose(nodeId)],
  ['e', (loom) => loom.edit()],
  ['r', (loom) => loom.openReason(true)],
  ['m', (loom) => loom.more()],
  ['s', (loom) => loom.stop()],
]);

/** The keys of the loom that choose and propose, for the step under one node. Undo is the screen's. */
export function useModelKeys(nodeId: string): void {
  const store = useLoomStore();
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || event.repeat) return;
      const own = event.target instanceof Element && event.target.closest('button, a[href], summary');
      if (event.key === 'Enter' && own) return;
      const ranked = shiftedDigit(event);
      const number = ranked ?? (/^[1-9]$/.test(event.key) ? Number(event.key) : null);
      const act = KEYS.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
      if (number === null && !act) return;
      event.preventDefault();
      const loom = store.getState();
      if (loom.pending !== null) return;
      const picks = number !== null || event.key === 'Enter';
      if (picks && Date.now() - loom.orderedAt < SETTLE_MS)
        return loom.say('The order has just changed. Press again.');
      if (ranked !== null) loom.rankNumber(ranked);
      else if (number === null) void act?.(loom, nodeId);
      else void loom.takeNumber(number);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store, nodeId]);
}
