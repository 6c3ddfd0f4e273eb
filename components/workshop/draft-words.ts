import type { DraftTrial, PromptDraft } from '@/lib/loom/prompt-draft';

/** A draft and its number, from 1 in the order of making. */
export interface NumberedDraft extends PromptDraft {
  number: number;
}

export const numbered = (drafts: readonly PromptDraft[]): NumberedDraft[] =>
  drafts.map((draft, at) => ({ ...draft, number: at + 1 }));

const list = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;

/** Where a draft comes from, in words. */
export function originOf(draft: PromptDraft, all: readonly NumberedDraft[]): string {
  const from = list(all.filter(({ id }) => draft.from.includes(id)).map(({ number }) => number));
  const by = draft.model ? `by ${draft.model.model}` : '';
  switch (draft.kind) {
    case 'asked':
      return `Written ${by} from the goal`;
    case 'merged':
      return `Merged ${by} from ${from}`;
    case 'loomed':
      return `Loomed, the last words ${by || 'by you'}`;
    default:
      return from ? `Your edit of ${from}` : 'Your own wording';
  }
}

export const percent = (share: number | null): string =>
  share === null ? 'not measured' : `${Math.round(share * 100)} %`;

/** "Yes 12, No 8"; null where no item has a label. */
export const balanceWords = ({ balance }: Pick<DraftTrial, 'balance'>): string => {
  const counts = Object.entries(balance);
  return counts.some(([, count]) => count > 0)
    ? counts.map(([label, count]) => `${label} ${count}`).join(', ')
    : 'none';
};

export const scoreWords = (score: number | null): string =>
  score === null ? 'not judged' : score.toFixed(1);
