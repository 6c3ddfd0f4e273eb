import type { DropReason, ParseResult } from '@/lib/dataset/item';

type Parsed = Pick<ParseResult, 'found' | 'kept' | 'drops' | 'fromPrompt'>;

export const DROP_WORDS: Record<DropReason, string> = {
  'no-answer': 'no answer',
  'unknown-label': 'unknown label',
  duplicate: 'duplicate',
  'conflicting-duplicate': 'conflicting label',
  truncated: 'cut off',
  outside: 'outside any item',
};

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** "Found 41 items on the accepted path: 37 kept, 4 dropped. 12 examples of the prompt stay out." */
export const parseSentence = ({ found, kept, drops, fromPrompt }: Parsed): string => {
  const outside = drops.length - (found - kept);
  const stray =
    outside > 0 ? ` ${count(outside, 'piece of text belongs', 'pieces of text belong')} to no item.` : '';
  const prompt =
    fromPrompt > 0
      ? ` ${count(fromPrompt, 'example of the prompt stays', 'examples of the prompt stay')} out.`
      : '';
  return `Found ${count(found, 'item', 'items')} on the accepted path: ${kept.toLocaleString('en')} kept, ${found - kept} dropped.${stray}${prompt}`;
};
