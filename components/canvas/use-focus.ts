import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import {
  at,
  COLUMN_WIDTH,
  fitted,
  meet,
  pannedTo,
  type Rect,
  rectOf,
  seen,
  union,
  type View,
} from '@/lib/loom/layout';
import { NONE } from '@/lib/loom/tree';
import type { CanvasHandle, LoomCanvasProps } from './canvas-types';
import type { Scene } from './scene';
import { useLatest } from './use-latest';
import { prefersStill } from './use-motion';
import { useCamera, useViewChange } from './use-view';
import { FAR_ZOOM, MIN_ZOOM } from './zoom-level';

export const PAN_MS = 160;
const EDGE = 40;
/** Where a loom opens before its head is found. */
export const START_VIEW = { x: 24, y: 48, zoom: 1 };

/** Where steering happens: the head and the first candidates of the open step. */
function steeringRect({ layout, headIndex, open }: Scene): Rect | null {
  if (headIndex === NONE) return null;
  return open
    .slice(0, 4)
    .map((index) => rectOf(layout, index))
    .reduce(union, rectOf(layout, headIndex));
}

/** Moves the view: the canvas's own buttons, and bringing a part of the tree into view. */
export function useFocus(scene: Scene) {
  const flow = useReactFlow();
  const camera = useCamera();

  const move = useLatest((rect: Rect, still: boolean, from?: View): void => {
    const { view, size } = camera();
    if (size.width === 0) return;
    const ahead = Math.min(COLUMN_WIDTH + EDGE, size.width / 4);
    const margin = { x0: EDGE, y0: EDGE, x1: ahead, y1: EDGE };
    const next = pannedTo(from ?? view, rect, size, margin);
    if (next.x === view.x && next.y === view.y && next.zoom === view.zoom) return;
    void flow.setViewport(next, { duration: still || prefersStill() ? 0 : PAN_MS });
  });

  const isSeen = useLatest((rect: Rect): boolean => {
    const { view, size } = camera();
    return meet(seen(view, size), rect);
  });

  const isShown = useLatest((): boolean => camera().size.width > 0);

  const toHead = useLatest((): void => {
    const rect = steeringRect(scene);
    if (!rect) return;
    const { view } = camera();
    move(rect, false, view.zoom < FAR_ZOOM ? { ...START_VIEW, x: view.x } : view);
  });

  const fitAll = useLatest((): void => {
    const { size } = camera();
    const view = fitted(scene.layout.bounds, size, EDGE, 1);
    void flow.setViewport(
      { ...view, zoom: Math.max(MIN_ZOOM, view.zoom) },
      { duration: prefersStill() ? 0 : PAN_MS },
    );
  });

  const handle: CanvasHandle = useMemo(() => {
    const duration = () => ({ duration: prefersStill() ? 0 : PAN_MS });
    return {
      fitAll,
      toHead,
      zoomIn: () => void flow.zoomIn(duration()),
      zoomOut: () => void flow.zoomOut(duration()),
    };
  }, [flow, fitAll, toHead]);

  return { handle, move, isSeen, isShown };
}

interface FollowProps {
  scene: Scene;
  focus: ReturnType<typeof useFocus>;
  request: LoomCanvasProps['focusRequest'];
  follow: NonNullable<LoomCanvasProps['follow']>;
}

/** Brings the open step into view when it begins, and any node that is asked for. */
export function useFollow({ scene, focus, request, follow }: FollowProps): void {
  const { move, isSeen, isShown } = focus;
  const before = useRef<Rect | null>(null);
  const step = scene.open[0] === undefined ? NONE : at(scene.tree.step, scene.open[0]);

  const followStep = useLatest((): void => {
    const rect = steeringRect(scene);
    if (!rect || !isShown()) return;
    const watching = before.current === null || isSeen(before.current) || isSeen(rect);
    if (follow === 'always' || watching) move(rect, before.current === null);
    before.current = rect;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new head or step is what is followed
  useEffect(followStep, [followStep, scene.headIndex, step]);
  useViewChange(() => {
    if (before.current === null) followStep();
  });

  const bring = useLatest((id: string): void => {
    const index = scene.tree.indexOf.get(id) ?? NONE;
    if (index !== NONE) move(rectOf(scene.layout, index), false);
  });
  const { id, nonce } = request ?? { id: null, nonce: 0 };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the nonce asks again for the same node
  useEffect(() => {
    if (id !== null) bring(id);
  }, [bring, id, nonce]);
}
