import { chance, hash } from './chance.ts';
import { BANK, type BankItem } from './items.ts';

/** The same prefix, seed and index give the same text; different indices give different items. */
export interface Draw {
  prefix: string;
  seed: number;
  index: number;
  items: number;
  /** Only items with this answer. */
  answer?: string | null;
  /** The next word, where something speaks for one: it stands for an answer, and after text that holds no question. */
  guess?: string | null;
}

const QUESTION = 'Question: ';
const ANSWER = '\nAnswer: ';
const SEPARATOR = '\n\n';

/** Continues a document of "Question: …", "Answer: Yes" items from wherever it stands. */
export const continueDocument = (draw: Draw): string => {
  const open = draw.prefix.slice(draw.prefix.lastIndexOf(SEPARATOR) + 1).trimStart();
  const [first = pick(draw, 0), ...rest] = Array.from({ length: draw.items }, (_, i) => pick(draw, i));
  if (draw.guess && !draw.answer && !draw.prefix.includes('Question:')) return draw.guess;
  const guessed =
    draw.guess && !draw.answer && /^(Yes|No)$/i.test(draw.guess.trim()) ? draw.guess.trim() : null;
  const opening = openingFor(draw.prefix, open, first, guessed);
  return opening + rest.map((item) => `${SEPARATOR}${written(item)}`).join('');
};

const written = (item: BankItem): string => QUESTION + item.question + ANSWER + item.answer;

const openingFor = (prefix: string, open: string, item: BankItem, guessed: string | null): string => {
  const whole = written(item);
  const answerAt = open.lastIndexOf('Answer:');
  if (open.startsWith('Question:') && answerAt > 0 && !open.slice(answerAt + 7).trim())
    return spaced(open, guessed ?? item.answer);
  if (/^Question:\s*$/.test(open)) return spaced(open, whole.slice(QUESTION.length));
  if (open === '' || answerAt > 0) return prefix.endsWith('\n') || prefix === '' ? whole : SEPARATOR + whole;
  if (open.startsWith('Question:')) return ANSWER + item.answer;
  return (prefix.endsWith('\n') ? '' : SEPARATOR) + whole;
};

const spaced = (open: string, text: string): string => (/\s$/.test(open) ? text : ` ${text}`);

const pick = ({ prefix, seed, index, items, answer }: Draw, nth: number): BankItem => {
  const start = hash(prefix) + Math.floor(chance(seed, 'seed') * BANK.length);
  for (let step = 0; step < BANK.length; step++) {
    // 37 shares no divisor with the bank's size, so every item comes up once before any comes twice
    const item = BANK[(start + (index * items + nth + step) * 37) % BANK.length];
    if (item && !prefix.includes(item.question) && (!answer || item.answer === answer)) return item;
  }
  return BANK[0] as BankItem;
};
