import type { DropReason } from '@/lib/dataset/item';

export const DROP_WORDS: Record<DropReason, string> = {
  'no-answer': 'no answer',
  'unknown-label': 'unknown label',
  duplicate: 'duplicate',
  'conflicting-duplicate': 'conflicting label',
  truncated: 'cut off',
  outside: 'outside any item',
};
