import 'server-only';
import { phrases, phrasesOf } from '../../grammar/phrase';
import type { Template } from '../../grammar/template';
import { question } from './question';

const RELATIVES = phrases(
  'grandfather',
  'grandmother',
  'great-aunt',
  'uncle',
  'neighbour',
  'landlord',
  'old teacher',
  'godmother',
  'former boss',
  'piano teacher',
);
const AGES = phrases(
  'eighty-eight',
  'ninety',
  'ninety-one',
  'ninety-three',
  'ninety-six',
  'ninety-nine',
  'a hundred',
);
const HABITS = phrasesOf([
  { text: 'smoked a pack a day', gerund: 'smoking a pack a day' },
  { text: 'drove without a seat belt', gerund: 'driving without a seat belt' },
  { text: 'spent every summer in the sun without protection', gerund: 'lying in the sun without protection' },
  { text: 'rode a motorcycle without a helmet', gerund: 'riding a motorcycle without a helmet' },
  { text: 'drank half a bottle of spirits a day', gerund: 'drinking half a bottle of spirits a day' },
  { text: 'worked with asbestos', gerund: 'working with asbestos' },
  { text: 'ate hardly any vegetables', gerund: 'eating hardly any vegetables' },
  { text: 'never took any exercise', gerund: 'never taking any exercise' },
  { text: 'ignored high blood pressure', gerund: 'ignoring high blood pressure' },
  { text: 'sprayed crops without a mask', gerund: 'spraying crops without a mask' },
  { text: 'used a mobile phone at the wheel', gerund: 'using a mobile phone at the wheel' },
  { text: 'climbed ladders that were not secured', gerund: 'climbing ladders that are not secured' },
]);
const slots = { relative: RELATIVES, habit: HABITS, age: AGES };

/** One survivor proves nothing. */
export const ANECDOTE_QUESTIONS: readonly Template[] = [
  question(
    'My {relative} {habit} and lived to be {age}. Does that prove that {habit.gerund} is harmless',
    slots,
    false,
  ),
  question(
    'My {relative} {habit} and lived to be {age}. Is that good evidence that {habit.gerund} is safe',
    slots,
    false,
  ),
  question(
    'My {relative} {habit} and lived to be {age}. Could {habit.gerund} be dangerous all the same',
    slots,
    true,
  ),
  question('My {relative} {habit} and lived to be {age}. Is {habit.gerund} still a risk', slots, true),
];
