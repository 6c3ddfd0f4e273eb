import type { Ref } from 'react';
import type { KeyedTexts } from '@/lib/loom/keyed-texts';
import type { LoomTree } from '@/lib/loom/tree';

export type Badge = 'suggested' | 'override' | 'autopilot' | 'edited' | 'failed' | 'interrupted' | 'ahead';

/** What a card shows besides its text. */
export interface CardInfo {
  /** The number of its item or step, such as "38". */
  place: string;
  label: string | null;
  /** Which of the loom's labels it is: the first is blue, the second rust. */
  labelIndex: number | null;
  /** The judge's weighted mean, 1 to 5. */
  score: number | null;
  badge: Badge | null;
  model: string | null;
}

/** What the canvas's own buttons do, for the screen's keys. */
export interface CanvasHandle {
  fitAll(): void;
  zoomIn(): void;
  zoomOut(): void;
  toHead(): void;
}

/** The keys shown on the buttons; the screen listens for them. */
export const CANVAS_KEYS: Record<keyof CanvasHandle, string> = {
  fitAll: 'f',
  zoomIn: '+',
  zoomOut: '-',
  toHead: 'h',
};

export interface LoomCanvasProps {
  tree: LoomTree;
  /** Raised when the tree, a flag or what `card` says has changed. */
  version: number;
  headId: string;
  /** The open step's candidates, best first. */
  openNodeIds: readonly string[];
  suggestionId: string | null;
  suggestionTaken?: boolean;
  selectedId: string | null;
  /** The nodes whose text is arriving. */
  liveIds: ReadonlySet<string>;
  texts: KeyedTexts;
  card: (id: string) => CardInfo | null;
  /** What a card shows of a text, such as an item's question alone; must stay the same function. Default: all of it. */
  shown?: (text: string) => string;
  onSelect: (id: string) => void;
  onTake?: (id: string) => void;
  onStartStep?: (id: string) => void;
  /** Asks for the texts of cards in view that are not there yet; may name one again after a while. */
  needTexts: (ids: string[]) => void;
  /** Brings a node into view, each time `nonce` changes. */
  focusRequest: { id: string; nonce: number } | null;
  /** Whether a new open step is brought into view always, or only while the one before was in view (autopilot). */
  follow?: 'always' | 'while-watching';
  ref?: Ref<CanvasHandle>;
}
