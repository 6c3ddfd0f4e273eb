import 'server-only';
import { type Phrase, phrases, phrasesOf, verdicts } from '../../grammar/phrase';
import type { Template } from '../../grammar/template';
import { factOf, question } from './question';

const TIMES = phrases('four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'twenty');
const SIDES = phrasesOf([
  { text: 'heads', other: 'tails' },
  { text: 'tails', other: 'heads' },
]);
const NUMBERS = phrases('one', 'two', 'three', 'four', 'five', 'six');
const COLOURS = phrasesOf([
  { text: 'red', other: 'black' },
  { text: 'black', other: 'red' },
]);
const ROLLS = phrases('ten', 'twelve', 'fifteen', 'twenty', 'thirty', 'forty', 'fifty');
const TICKETS = phrases(
  'one, two, three, four, five, six',
  'five, ten, fifteen, twenty, twenty-five, thirty',
  'two, four, six, eight, ten, twelve',
  'seven, fourteen, twenty-one, twenty-eight, thirty-five, forty-two',
  'eleven, twelve, thirteen, fourteen, fifteen, sixteen',
);
const DRAWS = verdicts(
  ['exactly as likely as any other six', 'no worse than a mixed set'],
  ['less likely than a mixed set', 'too regular to be drawn'],
);
const PLACES = phrases(
  'at a party',
  'in a school class',
  'on a bus',
  'in a choir',
  'at a wedding',
  'in an office',
  'on a football pitch',
  'in a waiting room',
  'at a dinner',
  'in a yoga class',
);
/** From 23 people on, two sharing a birthday is more likely than not. */
const CROWDS: readonly Phrase[] = verdicts(
  ['twenty-three', 'twenty-five', 'twenty-eight', 'thirty', 'thirty-five'],
  ['ten', 'twelve', 'fifteen', 'eighteen', 'twenty'],
);

const coin = { side: SIDES, n: TIMES };
const die = { number: NUMBERS, n: ROLLS };
const wheel = { colour: COLOURS, n: TIMES };
const crowd = { n: CROWDS, place: PLACES };

/** Independent draws have no memory. */
export const CHANCE_QUESTIONS: readonly Template[] = [
  question(
    'A fair coin has landed {side} {n} times in a row. Is {side.other} now more likely than {side}',
    coin,
    false,
  ),
  question(
    'A fair coin has landed {side} {n} times in a row. Is another {side} now less likely than before',
    coin,
    false,
  ),
  question(
    'A fair coin has landed {side} {n} times in a row. Is {side} still as likely as {side.other}',
    coin,
    true,
  ),
  question('A fair die has not shown a {number} in {n} rolls. Is a {number} due', die, false),
  question(
    'A fair die has not shown a {number} in {n} rolls. Is a {number} as likely next as any other number',
    die,
    true,
  ),
  question(
    'A fair roulette wheel has stopped on {colour} {n} times in a row. Is {colour.other} the better bet now',
    wheel,
    false,
  ),
  question(
    'A fair roulette wheel has stopped on {colour} {n} times in a row. Is {colour} still as likely as {colour.other}',
    wheel,
    true,
  ),
  question(
    'In a fair lottery, are the numbers {numbers} {verdict}',
    { numbers: TICKETS, verdict: DRAWS },
    factOf('verdict'),
  ),
  question(
    'There are {n} people {place}. Is it more likely than not that two of them share a birthday',
    crowd,
    factOf('n'),
    2,
  ),
];
