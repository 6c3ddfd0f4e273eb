'use client';

import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { PLACE_WORDS, type Place } from './places';

interface SaveBarProps {
  changed: readonly Place[];
  wrong: readonly Place[];
  state: 'idle' | 'saving' | 'saved';
  onSave: () => void;
  onDiscard: () => void;
}

/** What is not saved yet, and the two ways out. */
export const SaveBar = ({ changed, wrong, state, onSave, onDiscard }: SaveBarProps) => (
  <>
    <p role="status" className="mr-auto text-[13px] text-dim">
      {statusOf(changed, wrong, state)}
    </p>
    <Button variant="quiet" disabled={changed.length === 0 || state === 'saving'} onClick={onDiscard}>
      Discard the changes
    </Button>
    <Button
      variant="primary"
      busy={state === 'saving'}
      disabled={changed.length === 0}
      onClick={onSave}
      aria-keyshortcuts="Control+Enter"
    >
      Save <Kbd className="border-bg/40 bg-transparent text-bg">Ctrl ↵</Kbd>
    </Button>
  </>
);

const list = (places: readonly Place[]) => places.map((place) => PLACE_WORDS[place]).join(', ');

const statusOf = (
  changed: readonly Place[],
  wrong: readonly Place[],
  state: SaveBarProps['state'],
): string => {
  if (wrong.length > 0) return `Not saved: something is to be corrected in ${list(wrong)}.`;
  if (changed.length > 0) return `Not saved yet: ${list(changed)}. Closing keeps it.`;
  return state === 'saved' ? 'Saved.' : 'Everything is saved.';
};
