import type { KeyGroup } from '../ui/key-list';

export const KEY_SHEET: readonly KeyGroup[] = [
  {
    title: 'Drafts',
    keys: [
      { keys: ['↑', '↓'], does: 'walk over the drafts' },
      { keys: ['Space'], does: 'pick to merge' },
      { keys: ['t'], does: 'try on sample steps' },
      { keys: ['e'], does: 'edit a copy' },
      { keys: ['p'], does: 'make it the loom’s prompt' },
      { keys: ['x'], does: 'put aside, or take back' },
    ],
  },
  {
    title: 'Everywhere',
    keys: [
      { keys: ['Ctrl Enter'], does: 'keep an edit' },
      { keys: ['?'], does: 'this sheet' },
    ],
  },
];
