import { chance } from '../chance.ts';
import type { ModelUnderFault } from '../faults.ts';
import type { FakeToken } from '../tokens.ts';
import { Reader } from './reader.ts';
import { temptationOf } from './tempting.ts';

const USUAL_SIZE = 20;

export const readerOf = ({ fault, amount }: ModelUnderFault, text: string): Reader =>
  new Reader(
    temptationOf(fault === 'sized' || fault === 'sized-slow' ? (amount ?? USUAL_SIZE) : USUAL_SIZE),
    text,
  );

/** Each word with its natural-log probability after all before it. */
export const withLogprobs = (
  model: ModelUnderFault,
  before: string,
  texts: readonly string[],
): FakeToken[] => {
  const reader = readerOf(model, before);
  return texts.map((text) => {
    const logprob = reader.logprobOf(text);
    reader.read(text);
    return { text, logprob };
  });
};

/** The same with `count` likeliest words at each place; the word itself comes on top of them where it is none of them. */
export const withTop = (
  model: ModelUnderFault,
  before: string,
  texts: readonly string[],
  count: number,
): FakeToken[] => {
  const reader = readerOf(model, before);
  return texts.map((word) => {
    const text = pieceOf(model, word);
    const shown = shownOf(model, reader);
    const top = new Map(shown.slice(0, countFor(model, count)));
    const logprob = shown.find(([token]) => token === text)?.[1] ?? reader.logprobOf(word);
    if (!top.has(text) && model.fault !== 'label-missing') top.set(text, logprob);
    reader.read(word);
    return { text, logprob, top };
  });
};

/** What a person would say next: a word drawn where something speaks for one; null where nothing does. */
export const guess = (model: ModelUnderFault, text: string, seed: number, index: number): string | null => {
  const reader = readerOf(model, text);
  if (!reader.knows) return null;
  let left = chance('guess', text, seed, index);
  for (const [word, logprob] of reader.likeliest()) {
    left -= Math.exp(logprob);
    if (left < 0) return word;
  }
  return ' perhaps';
};

const countFor = ({ fault, amount }: ModelUnderFault, count: number): number =>
  fault === 'top-5-only' ? Math.min(count, amount ?? 5) : count;

const shownOf = (model: ModelUnderFault, reader: Reader): [string, number][] => {
  const masses = new Map<string, number>();
  for (const [word, logprob] of reader.likeliest()) {
    const piece = pieceOf(model, word);
    masses.set(piece, (masses.get(piece) ?? 0) + Math.exp(logprob));
  }
  return [...masses]
    .map(([token, mass]): [string, number] => [token, Math.log(mass)])
    .filter(
      ([token]) => model.fault !== 'label-missing' || !reader.atAnswer || token.trim().toLowerCase() !== 'no',
    )
    .sort((a, b) => b[1] - a[1]);
};

/** The first token of a word, where the model’s tokens are smaller than words. */
const pieceOf = ({ fault }: ModelUnderFault, word: string): string => {
  if (fault === 'shared-first-token') return word.startsWith(' ') && word.length > 1 ? ' ' : word;
  if (fault === 'split-words')
    return /^ ?\p{L}{3}/u.test(word) ? word.slice(0, word.startsWith(' ') ? 3 : 2) : word;
  return word;
};
