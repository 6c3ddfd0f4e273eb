import 'server-only';
import { phrases } from '../../grammar/phrase';
import type { Template } from '../../grammar/template';
import { question } from './question';

const SAYINGS = phrases(
  'time heals all wounds',
  'practice makes perfect',
  'honesty is the best policy',
  'what does not kill you makes you stronger',
  'good things come to those who wait',
  'the early bird catches the worm',
  'slow and steady wins the race',
  'where there is smoke, there is fire',
  'love conquers all',
  'opposites attract',
  'crime does not pay',
  'cheats never prosper',
  'the customer is always right',
  'two heads are better than one',
  'great minds think alike',
  'absence makes the heart grow fonder',
  'hard work pays off',
  'ignorance is bliss',
  'the best things in life are free',
  'you get what you pay for',
  'no news is good news',
  'a leopard cannot change its spots',
  'every cloud has a silver lining',
  'the more, the merrier',
  'the truth always comes out',
  'patience is always rewarded',
  'you can be anything you want to be',
  'fortune favours the bold',
  'a watched pot never boils',
  'children never lie',
  'bad luck comes in threes',
  'lightning never strikes twice',
  'seeing is believing',
  'the squeaky wheel gets the grease',
);
const PLACES = phrases(
  'An old saying has it',
  'People like to say',
  'A proverb tells us',
  'It is often said',
  'A song claims',
  'A fridge magnet says',
);
const slots = { saying: SAYINGS, place: PLACES };

/** A saying that always held would be a law of nature; none of these is. */
export const SAYING_QUESTIONS: readonly Template[] = [
  question('{place} that {saying}. Is that so in every case', slots, false),
  question('{place} that {saying}. Can you rely on it without exception', slots, false),
  question('{place} that {saying}. Are there cases in which that is wrong', slots, true),
  question('{place} that {saying}. Has life shown exceptions to this', slots, true),
];
