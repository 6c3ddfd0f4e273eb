import type { KeyGroup } from '../ui/key-list';

/** Every key of the dataset screen, as the sheet lists them. */
export const KEY_SHEET: readonly KeyGroup[] = [
  {
    title: 'Items',
    keys: [
      { keys: ['↑', '↓', 'j', 'k'], does: 'move through the rows' },
      { keys: ['Home', 'End'], does: 'first and last row' },
      { keys: ['Enter'], does: 'open the item' },
      { keys: ['e'], does: 'edit question and label' },
      { keys: ['x'], does: 'exclude with a reason, or bring back; all picked rows at once' },
      { keys: ['t'], does: 'show it in the tree' },
      { keys: ['/'], does: 'search' },
      { keys: ['Esc'], does: 'close the item' },
    ],
  },
  {
    title: 'Pick rows',
    keys: [
      { keys: ['Space'], does: 'pick the row, or not' },
      { keys: ['Shift', '↓'], does: 'pick a range' },
      { keys: ['a'], does: 'pick all shown, or none' },
    ],
  },
  {
    title: 'Review',
    keys: [
      { keys: ['y'], does: 'agree; with the label hidden: the first label, or the one that begins so' },
      { keys: ['n'], does: 'disagree; with the label hidden: the other label' },
      { keys: ['1', '…', '9'], does: 'answer with that label' },
      { keys: ['s'], does: 'unsure' },
      { keys: ['x'], does: 'exclude with a reason' },
      { keys: ['←', '→'], does: 'previous and next item' },
      { keys: ['t'], does: 'show it in the tree' },
    ],
  },
  {
    title: 'Controls',
    keys: [
      { keys: ['↑', '↓', 'j', 'k'], does: 'move through the items' },
      { keys: ['Ctrl', 'Enter'], does: 'by hand: save the pair and go on' },
      { keys: ['p'], does: 'by a model: propose' },
      { keys: ['Enter'], does: 'accept the suggestion and go on' },
      { keys: ['1', '…', '9'], does: 'take that candidate and go on' },
      { keys: ['e', 'r', 'm', 's'], does: 'edit a copy, give a reason, more candidates, stop' },
    ],
  },
  {
    title: 'Everywhere',
    keys: [
      { keys: ['u'], does: 'undo what was done last on this page' },
      { keys: ['Ctrl', 'z'], does: 'the same' },
      { keys: ['l'], does: 'scaling: score it on models of growing size' },
      { keys: ['?'], does: 'this sheet' },
    ],
  },
];
