import type { KeyGroup } from '../../ui/key-list';

/** The keys of the list of scores and of an open item. */
export const SCORE_KEYS: KeyGroup = {
  title: 'Items',
  keys: [
    { keys: ['↑', '↓', 'j', 'k'], does: 'walk the list; an open item goes along' },
    { keys: ['Home', 'End'], does: 'to the first, the last' },
    { keys: ['Enter'], does: 'open the item' },
    { keys: ['[', ']'], does: 'the model before, the next, by size' },
    { keys: ['←', '→'], does: 'of an open item: the one before, the next' },
    { keys: ['t'], does: 'show the open item in the tree' },
    { keys: ['o'], does: 'open it in the dataset' },
    { keys: ['Esc'], does: 'close it' },
  ],
};
