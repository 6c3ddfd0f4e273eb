import { cn } from '@/components/ui/cn';
import type { CardData } from './card-data';

const LABEL_TONES = ['text-yes', 'text-no'];

const badgeTone = (badge: CardData['badge']): string =>
  badge === 'failed' || badge === 'interrupted' ? 'text-no' : badge === 'edited' ? 'text-dim' : 'text-sun';

function badgeOf({ badge, kind, prompt }: CardData): CardData['badge'] {
  if (prompt) return null;
  if (kind === 'suggested') return 'suggested';
  return badge === 'suggested' ? null : badge;
}

/** The small line over a card's text: place, label, a word on how it came here, score. */
export const CardHeading = ({ data }: { data: CardData }) => {
  const badge = badgeOf(data);
  return (
    <div className="mb-0.5 flex items-baseline gap-1.5 whitespace-nowrap text-[11px] text-faint leading-[15px] group-data-[level=mid]/canvas:text-[15px] group-data-[level=mid]/canvas:leading-[19px]">
      <span className="tabular-nums">
        {data.prompt ? 'Prompt' : data.place}
        {data.label && !data.prompt ? (
          <>
            {data.place ? ' · ' : ''}
            <b className={cn('font-semibold', LABEL_TONES[data.labelIndex ?? -1] ?? 'text-dim')}>
              {data.label.trim()}
            </b>
          </>
        ) : null}
      </span>
      {badge ? <span className={cn('font-medium', badgeTone(badge))}>{badge}</span> : null}
      {data.live ? <span className="text-dim">arriving</span> : null}
      {data.score === null ? null : (
        <span className="ml-auto tabular-nums">
          <span className="sr-only">score </span>
          {data.score.toFixed(1)}
        </span>
      )}
    </div>
  );
};
