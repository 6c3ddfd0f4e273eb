import 'server-only';
import type { Phrase } from '../../grammar/phrase';

/** `is in the garden` reads `is not in the garden` in the form `not`. */
const predicates = (...texts: string[]): readonly Phrase[] =>
  texts.map((text) => ({
    text,
    forms: { not: text.replace(/^\w+/, (verb) => (verb === 'can' ? 'cannot' : `${verb} not`)) },
    fact: null,
    weight: 1,
  }));

/** `the kettle|is on` reads `the kettle is on`, `the kettle is not on` in the form `not`, and with a capital in `Start`. */
const statements = (...rows: string[]): readonly Phrase[] =>
  rows.map((row) => {
    const [subject = '', predicate = ''] = row.split('|');
    const not = predicate.replace(/^\w+/, (verb) => `${verb} not`);
    const capital = subject.charAt(0).toUpperCase() + subject.slice(1);
    return {
      text: `${subject} ${predicate}`,
      forms: { not: `${subject} ${not}`, Start: `${capital} ${predicate}`, Not: `${capital} ${not}` },
      fact: null,
      weight: 1,
    };
  });

/** People of the first statement, and of the second: no name is in both. */
export const FIRST_NAMES = [
  'Nadia',
  'Tom',
  'Amara',
  'Kenji',
  'Lucia',
  'Piotr',
  'Olga',
  'Hassan',
  'Ravi',
  'Elena',
  'Yusuf',
  'Mia',
  'Felix',
  'Noor',
  'Diego',
  'Hanna',
  'Chidi',
  'Sofia',
  'Emil',
  'Leila',
  'Marek',
  'Aiko',
  'Paula',
  'Omar',
];
export const SECOND_NAMES = [
  'Anna',
  'Ben',
  'Carmen',
  'David',
  'Erik',
  'Fatima',
  'George',
  'Helga',
  'Igor',
  'Jasmin',
  'Karl',
  'Lena',
  'Miguel',
  'Nina',
  'Oscar',
  'Priya',
  'Quentin',
  'Rita',
  'Stefan',
  'Tara',
  'Ugo',
  'Vera',
  'Wanda',
  'Zoe',
];

/** What the first person does, and the second: independent of each other whoever they are. */
export const FIRST_PREDICATES = predicates(
  'is in the garden',
  'is at home',
  'is asleep',
  'is on the train',
  'is at work',
  'is in the library',
  'is upstairs',
  'is abroad',
  'is at the market',
  'is on the roof',
  'is in the kitchen',
  'is at the dentist',
  'has gone swimming',
  'has left early',
  'has missed the bus',
  'has gone to bed',
  'has stayed in town',
  'was late this morning',
);
export const SECOND_PREDICATES = predicates(
  'has paid the bill',
  'has called the plumber',
  'has read the letter',
  'has passed the exam',
  'has fed the cat',
  'has found the map',
  'has signed the form',
  'has sold the boat',
  'has baked a cake',
  'has watered the plants',
  'has won the match',
  'has broken the vase',
  'can play the cello',
  'can speak Greek',
  'can repair a clock',
  'is left-handed',
  'is a good cook',
  'is afraid of spiders',
);
export const THINGS = statements(
  'the kettle|is on',
  'the parcel|has arrived',
  'the shop|is open',
  'the radio|is on',
  'the door|is locked',
  'the bridge|is closed',
  'the soup|is hot',
  'the lights|are off',
  'the meeting|is over',
  'the river|is frozen',
  'the clock|is fast',
  'the museum|is free today',
  'the milk|has gone sour',
  'the lift|is broken',
  'the ferry|is late',
  'the roses|are in bloom',
  'the printer|is out of paper',
  'the window|was open',
  'the fire|has gone out',
  'the tide|is high',
  'the bakery|has closed',
  'the path|is muddy',
  'the alarm|was set',
  'the price|has risen',
  'the dog|is outside',
  'the stove|is cold',
  'the tickets|are sold out',
  'the moon|is full',
  'the box|is empty',
  'the snow|has melted',
);
