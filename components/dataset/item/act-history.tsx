'use client';

import type { ItemAct } from '@/lib/dataset/item-act';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { cn } from '../../ui/cn';
import { TimeAgo } from '../../ui/time-ago';
import { Part } from './part';
import { verdictWords } from './review-list';

/** All that people and models did to the item, the latest first; what was undone is struck through and says so. */
export const ActHistory = ({ acts }: { acts: readonly ItemAct[] }) => {
  const labels = useDataset((state) => state.view.format?.labels ?? []);
  if (acts.length === 0) return null;
  return (
    <Part title="What was done to it">
      <ol className="grid gap-1 text-[13px]">
        {acts.toReversed().map((act) => (
          <li key={act.id} className={cn('break-words', act.undoneAt !== null && 'text-dim')}>
            <span className={cn(act.undoneAt !== null && 'line-through decoration-faint')}>
              {act.by.name} {wordsOf(act, labels)}
            </span>
            <span className="text-dim">
              , <TimeAgo at={act.createdAt} />
              {act.undoneAt === null ? '' : ', undone'}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
};

function wordsOf({ body }: ItemAct, labels: readonly { text: string }[]): string {
  switch (body.kind) {
    case 'edit':
      return `edited it to “${excerpt(body.question)}” with the label ${body.label.trim()}`;
    case 'exclude':
      return `excluded it: ${body.reason}`;
    case 'review':
      return `reviewed it: ${body.under?.answer ? verdictWords({ ...body, answer: 0 }, [{ text: body.under.answer }]) : verdictWords(body, labels)}`;
    case 'control':
      return 'made its control pair';
  }
}

const excerpt = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
