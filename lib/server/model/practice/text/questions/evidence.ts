import 'server-only';
import { phrases, phrasesOf } from '../../grammar/phrase';
import type { Template } from '../../grammar/template';
import { question } from './question';

const REMEDIES = phrases(
  'A root extract',
  'A cold bath',
  'A copper bracelet',
  'A herbal tea',
  'A magnetic pillow',
  'A crystal',
  'A vinegar drink',
  'A breathing ritual',
  'A bitter syrup',
  'A foot massage',
  'A flower essence',
  'A seaweed powder',
);
const PRAISES = phrases(
  'has been used for a thousand years',
  'is praised by a film star',
  'is sold in every pharmacy of the country',
  'helped three of your friends',
  'costs more than any rival',
  'is made from natural ingredients only',
  'carries a gold medal on its label',
  'is recommended by a doctor on television',
  'has forty thousand good reviews',
  'made the users in its advertisement look healthy',
);
const PLANTS = phrases(
  'deadly nightshade',
  'foxglove',
  'hemlock',
  'lily of the valley',
  'oleander',
  'the castor bean',
  'monkshood',
  'the death cap mushroom',
  'angel’s trumpet',
  'the seed of the yew',
);
/** With these, a positive result is more often false than true (Bayes’ rule: at best 99 % × 1/1,000 against 1 % × 999/1,000). */
const ACCURACIES = phrases('ninety', 'ninety-five', 'ninety-eight', 'ninety-nine');
const RARITIES = phrases(
  'one person in a thousand',
  'one person in five thousand',
  'one person in ten thousand',
  'one person in a hundred thousand',
);
const SUBJECTS = phrases(
  'A test for a rare illness',
  'A scan for a rare tumour',
  'A blood test for a rare gene',
  'A check for a rare infection',
);
const SMALL = phrasesOf([
  { text: 'a small village', large: 'a large city' },
  { text: 'a tiny school', large: 'a huge school' },
  { text: 'a small clinic', large: 'a big hospital' },
  { text: 'a team of five', large: 'a firm of five thousand' },
  { text: 'a country lane', large: 'a busy motorway' },
  { text: 'a small island', large: 'a populous country' },
]);
const RATES = phrases(
  'accidents',
  'sick days',
  'left-handed people',
  'redheads',
  'twin births',
  'cancer cases',
  'lottery wins',
  'colds',
);

const remedy = { remedy: REMEDIES, praise: PRAISES };
const screening = { test: SUBJECTS, accuracy: ACCURACIES, rarity: RARITIES };
const sample = { place: SMALL, rate: RATES };
const positive = '{test} gives the right result {accuracy} percent of the time, and {rarity} is affected';

/** What counts as evidence, and how much. */
export const EVIDENCE_QUESTIONS: readonly Template[] = [
  question('{remedy} {praise}. Does that show that it works', remedy, false),
  question('{remedy} {praise}. Can you be sure that it does more than a placebo', remedy, false),
  question('{remedy} {praise}. Could it be useless all the same', remedy, true),
  question('{remedy} {praise}. Would a controlled trial still be needed to know', remedy, true),
  question('Would eating {plant} be safe because it is natural', { plant: PLANTS }, false, 0.4),
  question('Can {plant} poison a person although it is natural', { plant: PLANTS }, true, 0.4),
  question(`${positive}. Is a person with a positive result probably affected`, screening, false),
  question(`${positive}. Is a positive result more likely a false alarm than a true one`, screening, true),
  question(
    'Does a very low rate of {rate} in {place} prove that something protects people there',
    sample,
    false,
    0.6,
  ),
  question(
    'Will chance give {place} extreme rates of {rate} more often than {place.large}',
    sample,
    true,
    0.6,
  ),
];
