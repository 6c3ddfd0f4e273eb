import { useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { Size, View } from '@/lib/loom/layout';

export interface Camera {
  view: View;
  size: Size;
}

/** Reads how the canvas is seen right now, without rendering on every move. */
export function useCamera(): () => Camera {
  const store = useStoreApi();
  return useCallback(() => {
    const { transform, width, height } = store.getState();
    return { view: { x: transform[0], y: transform[1], zoom: transform[2] }, size: { width, height } };
  }, [store]);
}

/** Calls `listener` in the same frame in which the view or the size changes. */
export function useViewChange(listener: () => void): void {
  const store = useStoreApi();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(
    () =>
      store.subscribe((now, before) => {
        const moved = now.transform !== before.transform;
        if (moved || now.width !== before.width || now.height !== before.height) latest.current();
      }),
    [store],
  );
}
