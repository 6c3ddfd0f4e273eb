import 'server-only';
import { tokenize } from '../grammar/tokenize';
import type { Exam } from '../scoring/check/check-with';
import { echoLabels } from '../scoring/methods/echo';
import { ANSWERS, BREAK, type FamilyModel } from './family-model';
import { practiceItems } from './items/practice-items';

/** Neither a loom nor the training draws by this seed. */
const SEED = 'practice exam';
const ITEMS = 200;

/** Where an answer stands and where none does: every size knows that, from the words before it. */
const KNOWN: Exam['known'] = [
  { prompt: 'Question: Can a mirage be photographed?\nAnswer:', right: ' Yes', wrong: 'Question' },
  { prompt: 'Question: Is Mercury the hottest planet?\nAnswer:', right: ' No', wrong: 'Question' },
  { prompt: 'Question: Can a mirage be photographed?\n', right: 'Answer', wrong: ' Yes' },
  { prompt: 'Question: Is Mercury the hottest planet?\n', right: 'Answer', wrong: ' No' },
];

/** What a model of the family is asked, and what it was seen to know. */
export function familyExam(model: FamilyModel, classes: readonly string[]): Exam {
  const { name, parameters, order, items } = model.size;
  const rightly = itemsAnswered(model);
  const strange = classes.filter((label) => !tokenize(label).every((token) => model.knows(token)));
  const sentences = [
    `${name} is a model of ${number(parameters)} counts and weights, of n-grams up to ${order} words and of pairs of words; this server trained it on ${number(items)} items of the practice grammar.`,
    `Of ${ITEMS} items drawn anew it answers ${rightly} as the grammar does (a coin: ${ITEMS / 2}).`,
    ...(strange.length > 0 ? [strangeLabels(strange)] : []),
  ];
  return { known: KNOWN, remark: sentences.join(' ') };
}

function itemsAnswered(model: FamilyModel): number {
  const draw = practiceItems(SEED);
  let right = 0;
  for (let asked = 0; asked < ITEMS; asked++) {
    const item = draw();
    const answer = ANSWERS.findIndex((one) => item.endsWith(`:${one}${BREAK}`));
    const prompt = item.slice(0, item.lastIndexOf(':') + 1);
    const [first = 0, second = 0] = echoLabels(model, prompt, ANSWERS).map(({ logprob }) => logprob ?? 0);
    if ((first > second ? 0 : 1) === answer) right++;
  }
  return right;
}

const strangeLabels = (labels: readonly string[]): string =>
  `It never met ${labels.map((label) => JSON.stringify(label)).join(', ')}: it can only spell such labels, and finds the shorter ones likelier whatever is asked.`;

const number = (value: number): string => value.toLocaleString('en-GB');
