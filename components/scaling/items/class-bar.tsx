import { Check, Tag } from 'lucide-react';
import { cn } from '../../ui/cn';
import type { ClassLine } from './class-lines';
import { logprobWords, probabilityWords } from './score-words';

/** One class: its text with its marks, its probability as a bar, in percent, and as a log probability. */
export const ClassBar = ({ line, className }: { line: ClassLine; className?: string }) => {
  const { text, isRight, isLabel, isPredicted, score } = line;
  const known = score && (score.logprob !== null || score.atMost !== null);
  const bound = score?.logprob ?? score?.atMost ?? null;
  return (
    <div
      className={cn(
        'grid h-4.5 grid-cols-[minmax(0,1fr)_minmax(2rem,1fr)_5.75rem] items-center gap-1.5 text-xs tabular-nums leading-none',
        className,
      )}
    >
      <span className="flex min-w-0 items-center gap-1">
        <span className={cn('min-w-0 truncate', isPredicted && 'font-semibold')} title={text.trim()}>
          {text.trim() || '(empty)'}
        </span>
        {isRight ? <Mark icon={<Check aria-hidden />} name="right class" tone="text-leaf" /> : null}
        {isLabel && !isRight ? <Mark icon={<Tag aria-hidden />} name="the label" tone="text-sun" /> : null}
      </span>
      {known && bound !== null ? (
        <span aria-hidden className="h-1.5 overflow-hidden rounded-full bg-line">
          <span
            className={cn(
              'block h-full min-w-px rounded-full',
              score?.logprob === null ? 'opacity-40' : '',
              isRight ? 'bg-leaf' : 'bg-dim',
            )}
            style={{ width: `${Math.exp(bound) * 100}%` }}
          />
        </span>
      ) : (
        <span />
      )}
      <span className="whitespace-nowrap text-right text-dim">
        {known && score ? (
          score.logprob === null ? (
            logprobWords(score)
          ) : (
            <>
              {probabilityWords(score)} <span className="inline-block w-10">{logprobWords(score)}</span>
            </>
          )
        ) : isPredicted ? (
          'predicted'
        ) : (
          ''
        )}
      </span>
    </div>
  );
};

const Mark = ({ icon, name, tone }: { icon: React.ReactNode; name: string; tone: string }) => (
  <span
    role="img"
    aria-label={name}
    title={name}
    className={cn('inline-flex shrink-0 [&_svg]:size-3 [&_svg]:stroke-[2.5]', tone)}
  >
    {icon}
  </span>
);
