import type { DropReason } from '@/lib/dataset/item';

export const DROP_WORDS: Record<DropReason, string> = {
  'no-answer': 'no answer',
  'unknown-label': 'unknown label',
  duplicate: 'duplicate',
  'conflicting-duplicate': 'conflicting label',
  truncated: 'cut off',
  outside: 'outside any item',
};

/** "Found 41 items: 37 kept, 4 dropped. 12 examples of the prompt stay out." */
export const parseSentence = (found: number, kept: number, fromPrompt: number): string => {
  const items = found === 1 ? '1 item' : `${found.toLocaleString('en')} items`;
  const examples = fromPrompt === 1 ? '1 example' : `${fromPrompt} examples`;
  const prompt =
    fromPrompt > 0 ? ` ${examples} of the prompt ${fromPrompt === 1 ? 'stays' : 'stay'} out.` : '';
  return `Found ${items} on the accepted path: ${kept.toLocaleString('en')} kept, ${found - kept} dropped.${prompt}`;
};
