import { useCallback, useEffect, useRef } from 'react';
import type { KeyedTexts } from '@/lib/loom/keyed-texts';

/** Calls `onArrival` once in a frame when any of the texts waited for arrives; waiting for others forgets the ones before. */
export function useTextArrivals(texts: KeyedTexts, onArrival: () => void): (ids: readonly string[]) => void {
  const leave = useRef<Array<() => void>>([]);
  const frame = useRef(0);

  const forget = useCallback(() => {
    for (const unsubscribe of leave.current) unsubscribe();
    leave.current = [];
  }, []);

  useEffect(
    () => () => {
      forget();
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    },
    [forget],
  );

  return useCallback(
    (ids) => {
      forget();
      const wake = () => {
        frame.current ||= requestAnimationFrame(() => {
          frame.current = 0;
          onArrival();
        });
      };
      leave.current = ids.map((id) => texts.subscribe(id, wake));
    },
    [texts, onArrival, forget],
  );
}
