import type { KeyGroup } from '../../ui/key-list';

/** Every key of the page of flights, as the sheet lists them. */
export const FLIGHT_KEYS: KeyGroup = {
  title: 'Among the flights',
  keys: [
    { keys: ['n'], does: 'start flights' },
    { keys: ['↑', '↓', 'j', 'k'], does: 'walk the list' },
    { keys: ['Enter'], does: 'open the loom' },
    { keys: ['Space'], does: 'pause it, or go on' },
    { keys: ['x'], does: 'stop it' },
    { keys: ['v'], does: 'look at its flags' },
  ],
};
