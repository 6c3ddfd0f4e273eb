import type { KeyGroup } from '../../ui/key-list';
import { SCORE_KEYS } from '../items/keys';

/** Every key of the Scaling page, as the sheet lists them. */
export const KEY_SHEET: readonly KeyGroup[] = [
  {
    title: 'Runs',
    keys: [
      { keys: ['↑', '↓', 'j', 'k'], does: 'walk the runs; in Items only with the focus on a run' },
      { keys: ['n'], does: 'new run' },
      { keys: ['i'], does: 'import results files' },
      { keys: ['p'], does: 'pause the run, or let it go on' },
      { keys: ['1', '…', '4'], does: 'Figures, Models, Items, Agreement' },
    ],
  },
  {
    title: 'A new run',
    keys: [
      { keys: ['c'], does: 'check the models' },
      { keys: ['Ctrl', 'Enter'], does: 'run' },
      { keys: ['Esc'], does: 'close the form; what is filled in is kept' },
    ],
  },
  SCORE_KEYS,
  {
    title: 'Everywhere',
    keys: [
      { keys: ['d'], does: 'back to the dataset' },
      { keys: ['?'], does: 'this sheet' },
    ],
  },
];
