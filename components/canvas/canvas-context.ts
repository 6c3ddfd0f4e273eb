import { createContext, useContext } from 'react';
import type { KeyedTexts } from '@/lib/loom/keyed-texts';

/** What every card needs and that never changes while the canvas is mounted. */
export interface CanvasContext {
  texts: KeyedTexts;
  shown: (text: string) => string;
  onTake: ((id: string) => void) | null;
  onStartStep: ((id: string) => void) | null;
}

const Context = createContext<CanvasContext | null>(null);

export const CanvasContextProvider = Context.Provider;

export function useCanvasContext(): CanvasContext {
  const context = useContext(Context);
  if (context === null) throw new Error('a card is rendered outside of the canvas');
  return context;
}
