import 'server-only';
import { phrases, phrasesOf, verdicts } from '../../grammar/phrase';
import type { Template } from '../../grammar/template';
import { factOf, question } from './question';

const GOODS = phrases(
  'a coat',
  'a bicycle',
  'a laptop',
  'a sofa',
  'a share',
  'a train ticket',
  'a litre of milk',
  'a painting',
  'a guitar',
  'a flat',
  'a camera',
  'a tent',
  'a used car',
  'a wedding dress',
  'a barrel of oil',
  'a hotel room',
);
const PERCENTS = phrases('five', 'ten', 'fifteen', 'twenty', 'twenty-five', 'thirty', 'forty', 'fifty');
const MOVES = phrasesOf([
  { text: 'rises', back: 'falls' },
  { text: 'falls', back: 'rises' },
]);
/** A rise and a fall by the same percentage always end below the start, in either order. */
const AFTERWARDS = verdicts(
  ['lower than at first', 'below where it began'],
  ['back where it began', 'the same as at first', 'higher than at first'],
);
const CUTS = phrasesOf([
  { text: 'ten', sum: 'twenty' },
  { text: 'twenty', sum: 'forty' },
  { text: 'thirty', sum: 'sixty' },
  { text: 'forty', sum: 'eighty' },
  { text: 'fifty', sum: 'one hundred' },
]);
const SHOPS = phrases('A shop', 'An outlet', 'A website', 'A market stall', 'A department store');
/** Two cuts of p percent take less off than one of twice as much. */
const CUT_VERDICTS = verdicts(
  ['Is that a smaller discount than', 'Does that save you less than'],
  ['Is that the same as', 'Does that save you as much as', 'Does that save you more than'],
);
const THINGS = phrasesOf([
  { text: 'a bat', the: 'the bat' },
  { text: 'a lamp', the: 'the lamp' },
  { text: 'a kettle', the: 'the kettle' },
  { text: 'a book', the: 'the book' },
  { text: 'a teapot', the: 'the teapot' },
  { text: 'a scarf', the: 'the scarf' },
]);
const EXTRAS = phrasesOf([
  { text: 'a ball', the: 'the ball' },
  { text: 'a bulb', the: 'the bulb' },
  { text: 'a cup', the: 'the cup' },
  { text: 'a bookmark', the: 'the bookmark' },
  { text: 'a spoon', the: 'the spoon' },
  { text: 'a button', the: 'the button' },
]);
/** `sum` = difference + naive; the right price is half of the naive one. */
const SUMS = phrasesOf([
  { text: '11 euros', more: '10 euros', naive: '1 euro', right: '50 cents' },
  { text: '22 euros', more: '20 euros', naive: '2 euros', right: '1 euro' },
  { text: '54 euros', more: '50 euros', naive: '4 euros', right: '2 euros' },
  { text: '36 euros', more: '30 euros', naive: '6 euros', right: '3 euros' },
  { text: '108 euros', more: '100 euros', naive: '8 euros', right: '4 euros' },
  { text: '50 euros', more: '40 euros', naive: '10 euros', right: '5 euros' },
]);

const swing = { good: GOODS, move: MOVES, p: PERCENTS, after: AFTERWARDS };
const cut = { shop: SHOPS, good: GOODS, p: CUTS, verdict: CUT_VERDICTS };
const pair = { thing: THINGS, extra: EXTRAS, sum: SUMS };
const riddle =
  'Together {thing} and {extra} cost {sum}, and {thing.the} costs {sum.more} more than {extra.the}. Does {extra.the} cost';

/** Percentages and prices that look simpler than they are. */
export const PRICE_QUESTIONS: readonly Template[] = [
  question(
    'The price of {good} {move} by {p} percent and then {move.back} by {p} percent. Is it then {after}',
    swing,
    factOf('after'),
    2,
  ),
  question(
    '{shop} takes {p} percent off {good} and then another {p} percent off the new price. {verdict} {p.sum} percent off',
    cut,
    factOf('verdict'),
    2,
  ),
  question(`${riddle} {sum.naive}`, pair, false),
  question(`${riddle} {sum.right}`, pair, true),
];
