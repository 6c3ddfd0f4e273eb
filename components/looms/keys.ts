import type { KeyGroup } from '../ui/key-list';

/** Every key of the loom list, as the sheet lists them. */
export const LOOM_LIST_KEYS: KeyGroup = {
  title: 'In the list of looms',
  keys: [
    { keys: ['n'], does: 'new loom' },
    { keys: ['↑', '↓', 'j', 'k'], does: 'walk the list' },
    { keys: ['Enter'], does: 'open the loom' },
    { keys: ['F2'], does: 'rename it' },
    { keys: ['Del'], does: 'archive it' },
    { keys: ['/'], does: 'search' },
  ],
};
