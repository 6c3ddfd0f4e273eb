import type { KeyGroup } from '../../ui/key-list';

/** Every key of the review of flags, as the sheet lists them. */
export const FLAG_KEYS: KeyGroup = {
  title: 'Looking at flags',
  keys: [
    { keys: ['Enter', 'y'], does: 'confirm what the autopilot took' },
    { keys: ['1', '…', '9'], does: 'take another one: a branch, the old one stays' },
    { keys: ['←', '→', 'j', 'k'], does: 'walk the flags' },
    { keys: ['g'], does: 'grow anew what had followed' },
    { keys: ['u'], does: 'undo' },
  ],
};
