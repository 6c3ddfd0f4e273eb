import { shiftedDigit } from '../ui/shifted-digit';

export interface KeyHelp {
  keys: readonly string[];
  does: string;
}

/** Every key of the loom screen, as the sheet lists them. */
export const KEY_SHEET: readonly { title: string; keys: readonly KeyHelp[] }[] = [
  {
    title: 'Choose',
    keys: [
      {
        keys: ['Enter'],
        does: 'accept the suggestion, or the first of your own order; at a blind step only the latter',
      },
      { keys: ['1', '…', '9'], does: 'take that candidate' },
      { keys: ['Shift', '1', '…', '9'], does: 'rank it in your own order, best first; again takes it out' },
      { keys: ['e'], does: 'edit a copy before taking it' },
      { keys: ['Ctrl', 'Enter'], does: 'in the edit box: take the copy' },
      { keys: ['r'], does: 'a reason for the next choice: 1–7 from the list, or words' },
      { keys: ['Shift', 'r'], does: 'a reason for the override you just made' },
      { keys: ['u'], does: 'undo the last choice' },
    ],
  },
  {
    title: 'Propose',
    keys: [
      { keys: ['p'], does: 'propose from the selected node, else from the head' },
      { keys: ['m'], does: 'more candidates beside these' },
      { keys: ['s'], does: 'stop what runs' },
      { keys: ['a'], does: 'autopilot on or off' },
    ],
  },
  {
    title: 'Move',
    keys: [
      { keys: ['←', '↑', '→', '↓'], does: 'walk the tree' },
      { keys: ['Backspace'], does: 'go back one step; the branch stays' },
      { keys: ['Esc'], does: 'select nothing: back to the head' },
      { keys: ['f'], does: 'see the whole tree' },
      { keys: ['h'], does: 'go to the head' },
      { keys: ['+', '-'], does: 'nearer, farther' },
    ],
  },
  {
    title: 'Look',
    keys: [
      { keys: ['/'], does: 'search the texts' },
      { keys: ['o'], does: 'outline: the tree as a list' },
      { keys: ['q'], does: 'quality: what a reviewer would object to' },
      { keys: ['d'], does: 'the dataset: its items, to check and review' },
      { keys: ['j'], does: 'judging: how far the judge can be trusted' },
      { keys: ['?'], does: 'this sheet' },
    ],
  },
];

/** What a key press means; canvas moves are the canvas's own. */
export type KeyAction =
  | {
      do:
        | 'accept'
        | 'edit'
        | 'reason'
        | 'why'
        | 'undo'
        | 'propose'
        | 'more'
        | 'stop'
        | 'autopilot'
        | 'back'
        | 'deselect';
    }
  | { do: 'search' | 'outline' | 'quality' | 'keys' | 'fitAll' | 'toHead' | 'zoomIn' | 'zoomOut' }
  | { do: 'dataset' }
  | { do: 'judging' }
  | { do: 'take' | 'rank'; number: number }
  | { do: 'walk'; direction: 'left' | 'right' | 'up' | 'down' };

const ACTIONS: ReadonlyMap<string, KeyAction> = new Map(
  Object.entries<KeyAction>({
    Enter: { do: 'accept' },
    e: { do: 'edit' },
    r: { do: 'reason' },
    u: { do: 'undo' },
    p: { do: 'propose' },
    m: { do: 'more' },
    s: { do: 'stop' },
    a: { do: 'autopilot' },
    Backspace: { do: 'back' },
    Escape: { do: 'deselect' },
    '/': { do: 'search' },
    o: { do: 'outline' },
    q: { do: 'quality' },
    d: { do: 'dataset' },
    j: { do: 'judging' },
    '?': { do: 'keys' },
    f: { do: 'fitAll' },
    h: { do: 'toHead' },
    '+': { do: 'zoomIn' },
    '=': { do: 'zoomIn' },
    '-': { do: 'zoomOut' },
    ArrowLeft: { do: 'walk', direction: 'left' },
    ArrowRight: { do: 'walk', direction: 'right' },
    ArrowUp: { do: 'walk', direction: 'up' },
    ArrowDown: { do: 'walk', direction: 'down' },
  }),
);

interface Press {
  /** The place of the key, whatever it types. */
  code?: string;
  shiftKey?: boolean;
}

/** Takes letters of either case: Caps Lock must not switch the keys off. */
export function keyAction(key: string, { code, shiftKey }: Press = {}): KeyAction | null {
  const ranked = shiftedDigit({ key, ...(code && { code }), ...(shiftKey && { shiftKey }) });
  if (ranked !== null) return { do: 'rank', number: ranked };
  if (/^[1-9]$/.test(key)) return { do: 'take', number: Number(key) };
  if (shiftKey && key.toLowerCase() === 'r') return { do: 'why' };
  return ACTIONS.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
}

/** What only looks around goes on while the server is asked; what changes the loom waits. */
export const changesLoom = (action: KeyAction): boolean =>
  ['accept', 'take', 'rank', 'edit', 'undo', 'propose', 'more', 'stop', 'autopilot', 'back'].includes(
    action.do,
  );
