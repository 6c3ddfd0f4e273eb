import 'server-only';
import { phrases, phrasesOf, verdicts } from '../../grammar/phrase';
import type { Template } from '../../grammar/template';
import { factOf, question } from './question';

const GROWTHS = phrases(
  'A lily on a pond',
  'A weed on a lake',
  'A layer of algae on a pool',
  'A patch of mould on a wall',
  'A carpet of moss on a roof',
);
const DAYS = phrasesOf(
  [20, 24, 28, 30, 32, 36, 40, 48, 50, 60].map((day) => ({
    text: `${day}`,
    half: `${day / 2}`,
    before: `${day - 1}`,
  })),
);
const WORKERS = phrasesOf([
  { text: 'bakers', made: 'cakes' },
  { text: 'printers', made: 'posters' },
  { text: 'potters', made: 'bowls' },
  { text: 'tailors', made: 'shirts' },
  { text: 'machines', made: 'toys' },
  { text: 'gardeners', made: 'flower beds' },
  { text: 'cooks', made: 'soups' },
]);
const FEW = phrases('three', 'four', 'five', 'six', 'seven', 'eight');
const MANY = phrases('thirty', 'forty', 'sixty', 'ninety', 'a hundred');
const SHAPES = phrases(
  'garden',
  'carpet',
  'courtyard',
  'tablecloth',
  'field',
  'window',
  'playground',
  'poster',
);
const AREAS = verdicts(
  ['four times as large', 'more than twice as large'],
  ['twice as large', 'exactly double'],
);
const BOXES = phrases('a box', 'a crate', 'a cube of cheese', 'a cubic fish tank', 'an ice cube', 'a die');
const VOLUMES = verdicts(
  ['eight times as large', 'more than four times as large'],
  ['twice as large', 'four times as large'],
);
const DEGREES = phrasesOf([5, 6, 8, 9, 10, 12, 15].map((low) => ({ text: `${low}`, double: `${2 * low}` })));
const SPEEDS = phrasesOf([
  { text: '30', back: '60', middle: '45' },
  { text: '20', back: '60', middle: '40' },
  { text: '40', back: '80', middle: '60' },
  { text: '50', back: '100', middle: '75' },
  { text: '60', back: '120', middle: '90' },
  { text: '60', back: '100', middle: '80' },
]);
const TOWNS = phrases(
  'the coast',
  'the airport',
  'the mountains',
  'your sister’s house',
  'the border',
  'the lake',
  'the capital',
  'the old mill',
);
/** The slower half takes longer, so the average of the trip lies below the middle of the speeds. */
const AVERAGES = verdicts(['below', 'lower than'], ['exactly', 'above']);

const pond = { growth: GROWTHS, day: DAYS };
const shift = { worker: WORKERS, few: FEW, many: MANY };

/** Growth, area and speed do not go in step with first impressions. */
export const SCALE_QUESTIONS: readonly Template[] = [
  question(
    '{growth} doubles its area every day and covers everything on day {day}. Was half of it covered on day {day.half}',
    pond,
    false,
  ),
  question(
    '{growth} doubles its area every day and covers everything on day {day}. Was half of it still bare on day {day.before}',
    pond,
    true,
  ),
  question(
    'It takes {few} {worker} {few} hours to make {few} {worker.made}. Do {many} {worker} need {many} hours to make {many} {worker.made}',
    shift,
    false,
  ),
  question(
    'It takes {few} {worker} {few} hours to make {few} {worker.made}. Can {many} {worker} make {many} {worker.made} in {few} hours',
    shift,
    true,
  ),
  question(
    'If every side of a square {shape} is doubled, is its area {verdict}',
    { shape: SHAPES, verdict: AREAS },
    factOf('verdict'),
  ),
  question(
    'If every edge of {box} is doubled, is its volume {verdict}',
    { box: BOXES, verdict: VOLUMES },
    factOf('verdict'),
  ),
  question(
    'Is a day of {low.double} degrees Celsius twice as hot as a day of {low} degrees',
    { low: DEGREES },
    false,
    0.5,
  ),
  question(
    'You drive to {town} at {out} kilometres an hour and back by the same road at {out.back}. Is your average speed {verdict} {out.middle}',
    { town: TOWNS, out: SPEEDS, verdict: AVERAGES },
    factOf('verdict'),
    2,
  ),
];
