/** Things in the order of one measure, least first, so that each question built from them has a right answer. */
const SCALES: { ask: (a: string, b: string) => string; things: string[] }[] = [
  {
    ask: (a, b) => `Is ${a} farther from the Sun than ${b}?`,
    things: ['Mercury', 'Venus', 'Earth', 'Mars', 'Jupiter', 'Saturn', 'Uranus', 'Neptune'],
  },
  {
    ask: (a, b) => `Is ${a} higher than ${b}?`,
    things: [
      'Ben Nevis',
      'Mount Fuji',
      'the Matterhorn',
      'Mont Blanc',
      'Kilimanjaro',
      'Denali',
      'Aconcagua',
      'K2',
    ],
  },
  {
    ask: (a, b) => `Does ${a} melt at a higher temperature than ${b}?`,
    things: ['mercury', 'tin', 'lead', 'zinc', 'aluminium', 'silver', 'gold', 'copper', 'iron', 'tungsten'],
  },
  {
    ask: (a, b) => `Is a grown ${a} usually heavier than a grown ${b}?`,
    things: [
      'shrew',
      'robin',
      'hedgehog',
      'hare',
      'badger',
      'wolf',
      'lion',
      'polar bear',
      'giraffe',
      'blue whale',
    ],
  },
  {
    ask: (a, b) => `Did ${a} come into use later than ${b}?`,
    things: [
      'the wheel',
      'paper',
      'the printing press',
      'the telescope',
      'the telegraph',
      'the telephone',
      'radar',
    ],
  },
];

export interface BankItem {
  question: string;
  answer: 'Yes' | 'No';
}

/** Every ordered pair of every scale. */
export const BANK: readonly BankItem[] = SCALES.flatMap(({ ask, things }) =>
  things.flatMap((a, i) =>
    things.flatMap((b, j): BankItem[] =>
      i === j ? [] : [{ question: ask(a, b), answer: i > j ? 'Yes' : 'No' }],
    ),
  ),
);
