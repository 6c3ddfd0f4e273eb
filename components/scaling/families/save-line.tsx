import { Button } from '../../ui/button';
import type { SaveState } from './use-families';

interface SaveLineProps {
  state: SaveState;
  /** Something is right and not stored yet. */
  changed: boolean;
  problems: number;
  onAgain: () => void;
}

/** Whether what stands on the page is stored. */
export const SaveLine = ({ state, changed, problems, onAgain }: SaveLineProps) => (
  <span className="inline-flex items-center gap-2">
    <span role="status" aria-label="Saving" className="text-[13px] text-dim">
      {wordsOf(state, changed, problems)}
    </span>
    {state.is === 'failed' ? (
      <Button size="sm" onClick={onAgain}>
        Try again
      </Button>
    ) : null}
  </span>
);

function wordsOf(state: SaveState, changed: boolean, problems: number): string {
  if (state.is === 'failed') return `Not saved: ${state.message}`;
  if (state.is === 'conflict') return 'Not saved: changed elsewhere meanwhile.';
  if (state.is === 'saving' || changed) return 'Saving';
  if (problems > 0)
    return `Saved, but for ${problems === 1 ? 'one thing' : `${problems} things`} to correct.`;
  return 'Everything is saved.';
}
