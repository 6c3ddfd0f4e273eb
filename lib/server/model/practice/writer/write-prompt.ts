import 'server-only';
import type { WriterData } from './writer-data';

const MOST_EXAMPLES = 6;

/**
 * A prompt put together by code: the goal and the criteria as its heading, and under it the examples that are there, in
 * another order. Drafts are merged by their parts: each heading and each example once.
 */
export function writePrompt(data: WriterData, random: () => number): string {
  const separator = data.format?.separator ?? '\n\n';
  const parts = data.task === 'merge' ? data.drafts.flatMap((draft) => draft.split(separator)) : [];
  const isItem = (part: string) => data.format !== null && part.includes(data.format.answerPrefix.trim());
  const headings = [...(data.task === 'merge' ? [] : [headingOf(data)]), ...parts.filter((p) => !isItem(p))];
  const examples = [...parts.filter(isItem), ...(data.task === 'merge' ? [] : data.examples)];
  const chosen = inAnyOrder(unique(examples), random).slice(0, MOST_EXAMPLES);
  return [unique(headings).join('\n'), ...chosen, ''].join(separator);
}

const headingOf = ({ goal, criteria }: WriterData): string =>
  [goal, criteria].map(sentence).filter(Boolean).join(' ');

const sentence = (words: string): string => {
  const text = words.trim();
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
};

const unique = (parts: readonly string[]): string[] => [
  ...new Set(parts.map((part) => part.trim()).filter((part) => part !== '')),
];

const inAnyOrder = <T>(items: readonly T[], random: () => number): T[] =>
  items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
