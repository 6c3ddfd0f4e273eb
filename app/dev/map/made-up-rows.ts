import type { DatasetView } from '@/lib/contract/dataset';
import { contentHash } from '@/lib/dataset/content-hash';
import type { Row } from '@/lib/dataset/row';
import { seededRandom } from '@/lib/statistics/random';

const TOPICS: readonly (readonly [string, readonly string[]])[] = [
  ['sleep', ['dim light', 'a short nap', 'late coffee', 'a cold bedroom', 'snoring', 'a weighted blanket']],
  ['kitchen', ['cold water', 'green tea', 'sea salt', 'an iron pan', 'fresh yeast', 'burnt sugar']],
  ['syllogisms', ['all poets', 'no whales', 'some clocks', 'every mayor', 'few violins', 'most bridges']],
  [
    'travel',
    ['a night train', 'the slow ferry', 'an old map', 'a border town', 'the last tram', 'a folding bicycle'],
  ],
  [
    'money',
    ['compound interest', 'a flat tax', 'cheap rent', 'a lottery ticket', 'a savings account', 'paper money'],
  ],
  [
    'gardens',
    ['rain water', 'a south wall', 'talking to plants', 'an espaliered pear', 'old compost', 'a late frost'],
  ],
];
const CLAIMS: Record<string, readonly string[]> = {
  sleep: ['ruin your sleep', 'help you fall asleep', 'change what you dream of', 'make mornings easier'],
  kitchen: [
    'boil faster when salted',
    'taste better the next day',
    'keep without a fridge',
    'burn at a lower heat',
  ],
  syllogisms: [
    'that love music also sing',
    'which float are made of wood',
    'that rhyme are therefore short',
    'which tick are also clocks',
  ],
  travel: [
    'arrive earlier than the plane',
    'cost less in winter',
    'need a visa at the border',
    'run on public holidays',
  ],
  money: [
    'double in ten years',
    'hurt the poor the most',
    'beat inflation in the long run',
    'pay off in the end',
  ],
  gardens: [
    'make pears ripen sooner',
    'keep slugs away',
    'need pruning in winter',
    'feed the soil for a year',
  ],
};
const OPENINGS = [
  'Does it follow that',
  'Is it true that',
  'Would most experts agree that',
  'Can one say that',
];
const ENDS = [
  '',
  ' even so',
  ' on the whole',
  ' for most people',
  ' if nothing else changes',
  ' as the saying goes',
];
const LABELS = [' Yes', ' No'];

const pick = <T>(list: readonly T[], draw: number): T => list[Math.floor(draw * list.length)] as T;

/** Rows of six made-up topics; labels lean with the topic, a few items are doubled, excluded or unjudged. */
export function madeUpRows(count: number): Row[] {
  const random = seededRandom(17);
  const questions: string[] = [];
  return Array.from({ length: count }, (_, index) => {
    const topic = Math.floor(random() ** 1.3 * TOPICS.length);
    const [name, subjects] = TOPICS[topic] ?? ['sleep', ['snoring']];
    const made = `${pick(OPENINGS, random())} ${pick(subjects, random())} ${pick(CLAIMS[name] ?? [], random())}${pick(ENDS, random())}, or did it only seem so in case ${Math.floor(random() * 40)}?`;
    const doubled = index > 10 && random() < 0.04;
    const question = doubled ? (questions[Math.floor(random() * index)] ?? made) : made;
    questions.push(question);
    const labelIndex = random() < 0.3 + topic * 0.08 ? 0 : 1;
    const label = LABELS[labelIndex] ?? '';
    const judged = random() < 0.85;
    return {
      place: `node-${index}:0-${question.length}`,
      index,
      id: contentHash(JSON.stringify([question, label])),
      question,
      label,
      labelIndex,
      prompt: `Question: ${question}\nAnswer:`,
      source: random() < 0.7 ? 0 : 1,
      spans: [{ nodeId: `node-${index}`, from: 0, to: question.length }],
      nodeId: `node-${index}`,
      stepId: null,
      model: 'made-up',
      origin: 'model',
      choice: null,
      rankingId: null,
      score: judged ? 1.6 + 3.4 * Math.sqrt(random()) : null,
      confidence: judged ? pick([1, 1, 0.75, 0.67, 0.5, 0.33], random()) : null,
      judge: judged ? 'made-up-judge' : null,
      rejected: 4,
      edited: null,
      excluded:
        random() < 0.05
          ? {
              actId: `act-${index}`,
              by: { kind: 'human', name: 'Ada' },
              at: 0,
              reason: 'asks two things at once',
            }
          : null,
      reviews: [],
      control: null,
    };
  });
}

/** The view that would come with such rows. */
export function madeUpView(rows: readonly Row[]): DatasetView {
  const kept = rows.filter(({ excluded }) => excluded === null);
  return {
    dataset: {
      id: 'made-up',
      title: 'Made-up questions with a tempting answer',
      sources: [
        { loomId: 'loom-a', nodeId: null },
        { loomId: 'loom-b', nodeId: null },
      ],
      createdAt: 0,
      touchedAt: 0,
    },
    own: false,
    version: String(rows.length),
    sources: [
      {
        loomId: 'loom-a',
        nodeId: null,
        title: 'First loom',
        rows: rows.filter(({ source }) => source === 0).length,
        problem: null,
      },
      {
        loomId: 'loom-b',
        nodeId: null,
        title: 'Second loom',
        rows: rows.filter(({ source }) => source === 1).length,
        problem: null,
      },
    ],
    format: {
      prefix: 'Question: ',
      answerPrefix: '\nAnswer:',
      labels: LABELS.map((text) => ({ text, meaning: '' })),
      separator: '\n\n',
      labelSays: 'true-answer',
    },
    total: rows.length,
    kept: kept.length,
    excluded: rows.length - kept.length,
    edited: 0,
    found: rows.length,
    fromPrompt: 0,
    dropped: 0,
    drops: [],
    hash: contentHash(kept.map(({ id }) => id).join()),
    labels: LABELS.map((text, i) => ({
      text,
      count: kept.filter(({ labelIndex }) => labelIndex === i).length,
      wanted: 0.5,
    })),
    targetItems: 300,
    offers: [],
  };
}
