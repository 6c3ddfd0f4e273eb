import type { KeyGroup } from '../../ui/key-list';

/** Every key of the Judging page, as the sheet lists them. */
export const KEY_SHEET: readonly KeyGroup[] = [
  {
    title: 'Steps',
    keys: [
      { keys: ['↑', '↓', 'j', 'k'], does: 'move through the steps' },
      { keys: ['Home', 'End'], does: 'first and last step' },
      { keys: ['Enter'], does: 'open the step' },
      { keys: ['t'], does: 'show it in the tree' },
      { keys: ['/'], does: 'search' },
      { keys: ['Esc'], does: 'close the step' },
    ],
  },
  {
    title: 'Everywhere',
    keys: [{ keys: ['?'], does: 'this sheet' }],
  },
];
