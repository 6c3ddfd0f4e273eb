'use client';

import type { LiveStep } from '@/lib/contract/apply-event';
import type { NoSuggestion } from '@/lib/loom/ranking';
import { useLoom } from '@/lib/store/loom-store-context';
import { lastRanking } from '@/lib/store/selectors';
import { Button } from '../ui/button';

/** Reasons that asking the judge once more may cure; a judge that is off, or too few candidates, it does not. */
const CURABLE: ReadonlySet<NoSuggestion['code']> = new Set([
  'stopped',
  'judge-failed',
  'unparsable',
  'undecided',
]);

/** Below the candidates, so that nothing moves: has a step without a suggestion ranked once more. */
export const RankAgain = ({ view }: { view: LiveStep }) => {
  const { rank, pending } = useLoom((state) => ({ rank: state.rank, pending: state.pending }));
  const none = lastRanking(view)?.noSuggestion;
  const chosen = view.choices.some((choice) => choice.undoneAt === null);
  const enough = view.nodes.filter((node) => node.state === 'done').length > 1;
  if (view.step.state !== 'open' || !none || !CURABLE.has(none.code) || chosen || !enough) return null;
  return (
    <div className="px-1">
      <Button size="sm" busy={pending === 'rank'} disabled={pending !== null} onClick={() => void rank()}>
        {none.code === 'stopped' ? 'Rank these' : 'Rank again'}
      </Button>
    </div>
  );
};
