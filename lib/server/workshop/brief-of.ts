import 'server-only';
import { promptItems } from '@/lib/dataset/workshop/prompt-items';
import type { Loom } from '@/lib/loom/loom';
import type { DraftBrief } from '@/lib/loom/workshop/draft-request';

const MOST_EXAMPLES = 8;

/** What a model is told of a loom when it is asked for a prompt. */
export function briefOf(
  { settings: { format } }: Pick<Loom, 'settings'>,
  prompt: string,
  words: Pick<DraftBrief, 'goal' | 'criteria'>,
): DraftBrief {
  const examples = format
    ? promptItems(prompt, format)
        .slice(0, MOST_EXAMPLES)
        .map(({ text }) => text.trim())
    : [];
  return { ...words, format, examples };
}
