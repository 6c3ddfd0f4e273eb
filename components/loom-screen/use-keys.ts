'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useLayoutEffect } from 'react';
import type { LoomStore } from '@/lib/store/create-loom-store';
import type { LoomState } from '@/lib/store/loom-state';
import { useLoomStore } from '@/lib/store/loom-store-context';
import type { CanvasHandle } from '../canvas/canvas-types';
import { isTyping } from '../ui/is-typing';
import { changesLoom, type KeyAction, keyAction } from './keys';

/** A key pressed this soon after the candidates changed places was meant for the order before, in milliseconds. */
const SETTLE_MS = 300;

/** Buttons, links and the like have their own use for some keys. */
const belongsToControl = (event: KeyboardEvent): boolean => {
  const target = event.target instanceof Element ? event.target : null;
  if (event.key === 'Enter') return target?.closest('button, a[href], summary, [role="button"]') != null;
  if (event.key.startsWith('Arrow'))
    return target?.closest('[role="separator"], [role="tree"], [role="slider"], [role="group"]') != null;
  return false;
};

/** The loom screen's keys: off while typing, in a window, or with Ctrl, Alt or Meta; one change of the loom at a time. */
export function useKeys(canvas: RefObject<CanvasHandle | null>): void {
  const store = useLoomStore();
  const router = useRouter();
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || belongsToControl(event)) return;
      const action = keyAction(event.key, event);
      if (!action || (event.repeat && action.do !== 'walk')) return;
      event.preventDefault();
      const id = encodeURIComponent(store.getState().loom.id);
      if (action.do === 'dataset') router.push(`/datasets/${id}`);
      else if (action.do === 'judging') router.push(`/looms/${id}/judging`);
      else pressKey(store, action, canvas.current);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store, canvas, router]);
}

/** What a key does on the screen itself. */
type ScreenAction = Exclude<KeyAction, { do: 'dataset' | 'judging' }>;

/** Does what a key means. */
export function pressKey(
  store: LoomStore,
  action: ScreenAction,
  canvas: CanvasHandle | null,
  now = Date.now(),
): void {
  const loom = store.getState();
  if (changesLoom(action) && loom.pending !== null) return;
  const picks = action.do === 'take' || action.do === 'rank' || action.do === 'accept';
  if (picks && now - loom.orderedAt < SETTLE_MS) loom.say('The order has just changed. Press again.');
  else act(loom, action, canvas);
}

type Plain = Exclude<ScreenAction['do'], 'take' | 'rank' | 'walk' | keyof CanvasHandle>;

const DO: Record<Plain, (loom: LoomState) => unknown> = {
  accept: (loom) => loom.accept(),
  edit: (loom) => loom.edit(),
  reason: (loom) => loom.openReason(true),
  why: (loom) => loom.openWhy(true),
  undo: (loom) => loom.undo(),
  propose: (loom) => loom.propose(),
  more: (loom) => loom.more(),
  stop: (loom) => loom.stop(),
  autopilot: ({ autopilot: { on, paused }, setAutopilot }) =>
    paused ? setAutopilot(true, undefined, true) : setAutopilot(!on),
  back: (loom) => loom.back(),
  deselect: (loom) => loom.select(null),
  search: (loom) => loom.openDialog('search'),
  keys: (loom) => loom.openDialog('keys'),
  outline: (loom) => loom.toggleOutline(),
  quality: (loom) => loom.openDialog('quality'),
};

function act(loom: LoomState, action: ScreenAction, canvas: CanvasHandle | null): void {
  switch (action.do) {
    case 'take':
      void loom.takeNumber(action.number);
      break;
    case 'rank':
      loom.rankNumber(action.number);
      break;
    case 'walk':
      loom.walk(action.direction);
      break;
    case 'fitAll':
    case 'toHead':
    case 'zoomIn':
    case 'zoomOut':
      canvas?.[action.do]();
      break;
    default:
      void DO[action.do](loom);
  }
}
