import type { KeyGroup } from '../../ui/key-list';

/** Every key of the page of families, as its sheet lists them. */
export const FAMILY_KEYS: KeyGroup = {
  title: 'Among the families',
  keys: [
    { keys: ['n'], does: 'add a family' },
    { keys: ['i'], does: 'import a CSV' },
    { keys: ['↑', '↓', 'j', 'k'], does: 'walk the families' },
    { keys: ['Enter'], does: 'open or fold the family' },
    { keys: ['m'], does: 'add a model to it' },
    { keys: ['x'], does: 'remove it' },
  ],
};
