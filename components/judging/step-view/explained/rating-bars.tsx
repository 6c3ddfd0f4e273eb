import type { Rating } from '@/lib/judging/explain/ratings-stage';
import { percent } from '../../teaching/words';

/** The distribution of one rating as five bars, what it expects, and the missing mass. */
export const RatingBars = ({ rating }: { rating: Rating }) => {
  const { probabilities, missingMass, score } = rating;
  if (!probabilities) return <span className="text-no">unread</span>;
  const words = probabilities.map((one, at) => `${at + 1}: ${percent(one)}`).join(', ');
  return (
    <span className="inline-grid justify-items-end gap-0.5" title={words}>
      <span className="sr-only">{words}</span>
      <span aria-hidden className="flex h-4 items-end gap-px">
        {probabilities.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: five places that never move.
          <span key={at} className="w-1.5 bg-leaf" style={{ height: `${Math.max(6, one * 100)}%` }} />
        ))}
      </span>
      <span>{score.toFixed(2)}</span>
      <span className="text-[10px] text-dim">
        {missingMass === null ? 'as written' : `${percent(missingMass)} missing`}
      </span>
    </span>
  );
};
