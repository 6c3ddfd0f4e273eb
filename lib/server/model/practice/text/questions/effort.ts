import 'server-only';
import { phrases } from '../../grammar/phrase';
import type { Template } from '../../grammar/template';
import { question } from './question';

const EFFORTS = phrases(
  'working hard',
  'following your passion',
  'being honest',
  'staying positive',
  'eating well',
  'saving every month',
  'reading many books',
  'getting up early',
  'being kind to everyone',
  'planning carefully',
  'having famous parents',
  'going to a good school',
  'speaking several languages',
  'keeping a tidy desk',
  'exercising every day',
  'believing in yourself',
  'trusting your instincts',
  'never giving up',
  'having many friends',
  'taking big risks',
  'avoiding every risk',
  'listening to experts',
  'meditating every morning',
  'keeping a diary',
  'living in the countryside',
  'marrying young',
  'owning a house',
  'being good-looking',
);
const OUTCOMES = phrases(
  'a long life',
  'a happy marriage',
  'success at work',
  'good health in old age',
  'wealth',
  'a lasting friendship',
  'peace of mind',
  'the respect of others',
  'good grades',
  'a secure job',
  'well-behaved children',
  'a fair salary',
  'a quick promotion',
  'a good reputation',
  'lasting happiness',
  'freedom from worry',
  'an early retirement',
  'the trust of colleagues',
  'a restful sleep',
  'loyal friends',
);
const slots = { effort: EFFORTS, outcome: OUTCOMES };

/** Virtue and reward: no effort guarantees an outcome, and none is the only way to it. */
export const EFFORT_QUESTIONS: readonly Template[] = [
  question('Does {effort} guarantee {outcome}', slots, false),
  question('Will {effort} always bring {outcome}', slots, false),
  question('Is {effort} enough to be certain of {outcome}', slots, false),
  question('Can {effort} alone secure {outcome} for everyone', slots, false),
  question('Can {effort} fail to bring {outcome}', slots, true),
  question('Is it possible to miss out on {outcome} in spite of {effort}', slots, true),
  question('Will some people enjoy {outcome} without {effort}', slots, true),
  question('Does {outcome} depend on more than {effort}', slots, true),
];
