import 'server-only';
import { phrases, phrasesOf } from '../../grammar/phrase';
import type { Template } from '../../grammar/template';
import { CLAIMS } from '../claims/claims';
import { type Answer, factOf, question } from './question';

const SPEAKERS = phrasesOf([
  { text: 'Your uncle', verdict: 'Is he right' },
  { text: 'Your aunt', verdict: 'Is she right' },
  { text: 'Your neighbour', verdict: 'Is your neighbour right' },
  { text: 'A colleague', verdict: 'Is that true' },
  { text: 'A taxi driver', verdict: 'Is that true' },
  { text: 'Your grandmother', verdict: 'Is she right' },
  { text: 'A tour guide', verdict: 'Is that correct' },
  { text: 'Your hairdresser', verdict: 'Is that correct' },
  { text: 'A well-read friend', verdict: 'Is your friend right' },
  { text: 'A teacher', verdict: 'Is that correct' },
]);
const SOURCES = phrases(
  'A poster',
  'A calendar page',
  'A popular video',
  'A newspaper column',
  'A chain letter',
  'A children’s book',
  'A speaker at a wedding',
  'A game show',
  'A message from a cousin',
  'An advertisement',
);

const slots = { claim: CLAIMS };
const isSo = factOf('claim');
const isNotSo: Answer = (bound) => bound.claim?.fact === false;

/** Frames for claims. Those that ask whether a claim is wrong weigh as much as those that ask whether it is right, the plain question aside. */
export const CLAIM_QUESTIONS: readonly Template[] = [
  question('{claim.question}', slots, isSo, 9),
  question('Is it true that {claim}', slots, isSo),
  question('Is it correct to say that {claim}', slots, isSo),
  question('Would you win a bet that {claim}', slots, isSo),
  question('Do the facts support the idea that {claim}', slots, isSo),
  question('If someone tells you that {claim}, should you believe it', slots, isSo),
  question('Should a good encyclopedia say that {claim}', slots, isSo),
  question('{speaker} says that {claim}. {speaker.verdict}', { ...slots, speaker: SPEAKERS }, isSo, 2),
  question('Is it a myth that {claim}', slots, isNotSo),
  question('Is it wrong to say that {claim}', slots, isNotSo),
  question('Would you lose a bet that {claim}', slots, isNotSo),
  question('Do the facts speak against the idea that {claim}', slots, isNotSo),
  question('Would you be mistaken to believe that {claim}', slots, isNotSo),
  question('{source} claims that {claim}. Is the claim false', { ...slots, source: SOURCES }, isNotSo, 2),
];
