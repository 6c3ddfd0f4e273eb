import 'server-only';
import { phrasesOf } from '../../grammar/phrase';
import type { Template } from '../../grammar/template';
import { question } from './question';

const COSTS = phrasesOf([
  { text: 'paid for a concert ticket, and now you are ill', on: 'go' },
  { text: 'bought a novel, and it bores you', on: 'finish it' },
  { text: 'spent a year on a degree that you dislike', on: 'stay' },
  { text: 'ordered too much food, and you are full', on: 'eat it all' },
  { text: 'put a fortune into a failing shop', on: 'keep it open' },
  { text: 'repaired an old car three times, and it broke down again', on: 'repair it once more' },
  { text: 'paid for a gym that you never visit', on: 'renew the contract' },
  { text: 'watched half of a dull film', on: 'watch the rest' },
  { text: 'bought shares that have lost half their value', on: 'hold on to them' },
  { text: 'booked a holiday, and a storm has been announced', on: 'travel into the storm' },
  { text: 'knitted half a sweater that will never fit', on: 'finish it' },
]);

const slots = { cost: COSTS };

/** What is spent is spent. */
export const SUNK_COST_QUESTIONS: readonly Template[] = [
  question('You have {cost}. Is what you have spent so far a good reason to {cost.on}', slots, false),
  question('You have {cost}. Do you get back what you spent if you {cost.on}', slots, false),
  question('You have {cost}. Is what you have spent gone even if you {cost.on}', slots, true),
  question('You have {cost}. Can it be wise not to {cost.on} although you have spent so much', slots, true),
];
