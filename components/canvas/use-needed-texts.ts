import { useCallback, useEffect, useRef } from 'react';
import type { KeyedTexts } from '@/lib/loom/keyed-texts';
import { useLatest } from './use-latest';

const GATHER_MS = 60;
const ASK_AGAIN_MS = 8000;
const MOST_AT_ONCE = 1000;

/** Gathers the ids whose texts are missing and asks for them together; for one that does not come, again after a while. */
export function useNeededTexts(
  texts: KeyedTexts,
  needTexts: (ids: string[]) => void,
): (ids: Iterable<string>) => void {
  const ask = useLatest(needTexts);
  const asked = useRef(new Map<string, number>());
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const flush = useCallback(() => {
    timer.current = null;
    const ids = [...waiting.current].filter((id) => !texts.has(id)).slice(0, MOST_AT_ONCE);
    waiting.current.clear();
    if (ids.length === 0) return;
    for (const id of ids) asked.current.set(id, performance.now());
    ask(ids);
  }, [texts, ask]);

  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );

  return useCallback(
    (ids) => {
      const now = performance.now();
      for (const id of ids) {
        if (texts.has(id)) asked.current.delete(id);
        else if (now - (asked.current.get(id) ?? Number.NEGATIVE_INFINITY) > ASK_AGAIN_MS)
          waiting.current.add(id);
      }
      if (waiting.current.size > 0) timer.current ??= setTimeout(flush, GATHER_MS);
    },
    [texts, flush],
  );
}
