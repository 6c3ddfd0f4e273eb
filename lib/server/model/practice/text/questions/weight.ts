import 'server-only';
import { phrases } from '../../grammar/phrase';
import type { Template } from '../../grammar/template';
import { question } from './question';

const LIGHT = phrases(
  'feathers',
  'cotton wool',
  'popcorn',
  'cork',
  'dry leaves',
  'wool',
  'straw',
  'rose petals',
  'crisps',
  'snowflakes',
);
const HEAVY = phrases(
  'lead',
  'gold',
  'bricks',
  'iron nails',
  'coins',
  'pebbles',
  'steel balls',
  'copper wire',
  'marble',
  'wet sand',
);
const UNITS = phrases('a kilo', 'a pound', 'a tonne', 'a hundred grams');
const slots = { unit: UNITS, light: LIGHT, heavy: HEAVY };

/** The same weight, whatever it is the weight of. */
export const WEIGHT_QUESTIONS: readonly Template[] = [
  question('Does {unit} of {light} weigh less than {unit} of {heavy}', slots, false),
  question('Is {unit} of {heavy} heavier than {unit} of {light}', slots, false),
  question('Does {unit} of {light} weigh as much as {unit} of {heavy}', slots, true),
  question('Is {unit} of {heavy} exactly as heavy as {unit} of {light}', slots, true),
];
