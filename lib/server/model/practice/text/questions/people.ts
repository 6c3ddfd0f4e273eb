import 'server-only';
import { phrases, phrasesOf } from '../../grammar/phrase';
import type { Template } from '../../grammar/template';
import { question } from './question';

const NAMES = phrases(
  'Amina',
  'Bruno',
  'Carla',
  'Dmitri',
  'Esther',
  'Farid',
  'Greta',
  'Hiro',
  'Ines',
  'Jonas',
  'Kavya',
  'Leon',
  'Marta',
  'Nils',
  'Oksana',
  'Pedro',
  'Rosa',
  'Samir',
  'Tessa',
  'Viktor',
);
const PASTS = phrases(
  'studied philosophy and marches for clean rivers',
  'grew up on a farm and loves numbers',
  'speaks five languages and hates flying',
  'is shy, tidy and fond of detail',
  'won a chess prize at school',
  'writes poems and collects stamps',
  'is outspoken and good with people',
  'built a radio at the age of nine',
  'sings loudly and never forgets a face',
  'reads the newspaper from back to front',
);
const JOBS = phrases(
  'a bank clerk',
  'a nurse',
  'a lawyer',
  'a plumber',
  'an accountant',
  'a teacher',
  'a bus driver',
  'a pharmacist',
  'a journalist',
  'a shop manager',
  'an engineer',
  'a florist',
);
const HOBBIES = phrases(
  'campaigns for the environment',
  'plays in a band',
  'runs marathons',
  'keeps bees',
  'writes novels',
  'paints at weekends',
  'coaches a youth team',
  'restores old clocks',
  'dances tango',
  'bakes for charity',
);

const GROUPS = phrases(
  'of ten thousand adults',
  'of pensioners',
  'of students',
  'in a large city',
  'of nurses',
  'of young parents',
  'in twelve countries',
  'of office workers',
  'of farmers',
  'of twins',
);
const HABITS = phrases(
  'drank coffee',
  'owned a dog',
  'ate breakfast',
  'went to concerts',
  'slept for eight hours',
  'played chess',
  'ate dark chocolate',
  'rode a bicycle to work',
  'read novels',
  'took vitamins',
  'kept a garden',
  'drank red wine',
  'owned a piano',
  'went to church',
  'wore a watch',
  'spoke two languages',
  'ate fish',
  'had many friends',
  'used an electric toothbrush',
  'travelled a lot',
);
const TRAITS = phrasesOf([
  { text: 'lived longer', cause: 'longer lives' },
  { text: 'earned more', cause: 'higher pay' },
  { text: 'had fewer colds', cause: 'fewer colds' },
  { text: 'felt happier', cause: 'happiness' },
  { text: 'had better grades', cause: 'better grades' },
  { text: 'had lower blood pressure', cause: 'lower blood pressure' },
  { text: 'slept better', cause: 'better sleep' },
  { text: 'had better memories', cause: 'better memory' },
  { text: 'stayed married longer', cause: 'longer marriages' },
  { text: 'had fewer accidents', cause: 'fewer accidents' },
  { text: 'weighed less', cause: 'lower weight' },
  { text: 'felt less lonely', cause: 'less loneliness' },
]);

const person = { name: NAMES, past: PASTS, job: JOBS, hobby: HOBBIES };
const survey = { group: GROUPS, habit: HABITS, trait: TRAITS };
const found = 'In a survey {group}, those who {habit} {trait} on average';

/** A conjunction is never likelier than one of its parts, and a correlation alone shows no cause. */
export const PEOPLE_QUESTIONS: readonly Template[] = [
  question('{name} {past}. Is {name} more likely to be {job} who {hobby} than to be {job}', person, false),
  question(
    '{name} {past}. Is {name} at least as likely to be {job} as to be {job} who {hobby}',
    person,
    true,
  ),
  question(`${found}. Does that alone prove that the habit leads to {trait.cause}`, survey, false),
  question(`${found}. Would taking up the habit be certain to bring {trait.cause}`, survey, false),
  question(`${found}. Could something else explain both`, survey, true),
  question(`${found}. Is it possible that the habit has no effect on this`, survey, true),
];
