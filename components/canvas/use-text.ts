import { useCallback, useSyncExternalStore } from 'react';
import type { KeyedTexts } from '@/lib/loom/keyed-texts';

/** One node's text, live; undefined until it is loaded. */
export function useText(texts: KeyedTexts, id: string): string | undefined {
  const subscribe = useCallback((listener: () => void) => texts.subscribe(id, listener), [texts, id]);
  const read = () => texts.get(id);
  return useSyncExternalStore(subscribe, read, read);
}
