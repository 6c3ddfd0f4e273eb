import { cn } from '@/components/ui/cn';
import type { CardData } from './card-data';

const LABEL_TONES = ['text-yes', 'text-no'];

const badgeTone = (badge: CardData['badge']): string =>
  badge === 'failed' || badge === 'interrupted'
    ? 'text-no'
    : badge === 'edited' || badge === 'ahead'
      ? 'text-dim'
      : 'text-sun';

function badgeOf({ badge, kind, prompt, ahead }: CardData): CardData['badge'] {
  if (prompt) return null;
  if (kind === 'suggested') return 'suggested';
  if (badge === 'ahead' && !ahead) return null;
  return badge === 'suggested' ? null : badge;
}

/** Which item it ends, and its label; nothing where it ends none. */
const Place = ({ prompt, place, label, labelIndex }: CardData) => {
  if (prompt) return <span>Prompt</span>;
  if (!place && !label) return null;
  return (
    <span className="tabular-nums">
      {place}
      {place && label ? ' · ' : ''}
      {label ? (
        <b className={cn('font-semibold', LABEL_TONES[labelIndex ?? -1] ?? 'text-dim')}>{label.trim()}</b>
      ) : null}
    </span>
  );
};

/** The small line over a card's text: place, label, a word on how it came here, score. */
export const CardHeading = ({ data }: { data: CardData }) => {
  const badge = badgeOf(data);
  return (
    <div className="mb-0.5 flex items-baseline gap-1.5 whitespace-nowrap text-[11px] text-faint leading-[15px] group-data-[level=mid]/canvas:text-[15px] group-data-[level=mid]/canvas:leading-[19px]">
      <Place {...data} />
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
