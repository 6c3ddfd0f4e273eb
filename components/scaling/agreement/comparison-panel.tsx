import type { ScoresQuery } from '@/lib/contract/scaling-report';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { counted } from '../figures/data/number-words';
import { testWords, verdictWords } from './comparison-words';
import type { Rater } from './pairs';
import type { useComparison } from './use-comparison';

interface ComparisonPanelProps extends ReturnType<typeof useComparison> {
  first: Rater;
  second: Rater;
  onList?: (model: string, only: ScoresQuery['only']) => void;
}

/** Two models over the same items. */
export const ComparisonPanel = ({ first, second, reply, error, onList }: ComparisonPanelProps) => (
  <section
    aria-label="The two models compared"
    className="grid content-start gap-3 rounded-xl border border-line bg-panel p-4 text-[13px]"
  >
    <h3 className="break-words font-semibold text-[15px]">
      {first.name} <span className="font-normal text-dim">against</span> {second.name}
    </h3>
    {error ? <ErrorState title="The two could not be compared">{error}</ErrorState> : null}
    {reply ? (
      <>
        <p className="text-pretty">{verdictWords(reply, first.short, second.short)}</p>
        <dl className="grid max-w-md grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 tabular-nums">
          {(
            [
              [`Right under ${first.short} alone`, reply.onlyFirst],
              [`Right under ${second.short} alone`, reply.onlySecond],
              ['Right under both, or under neither', reply.items - reply.onlyFirst - reply.onlySecond],
            ] as const
          ).map(([what, items]) => (
            <div key={what} className="contents">
              <dt className="min-w-0 break-words text-dim">{what}</dt>
              <dd className="text-right">{counted(items, 'items')}</dd>
            </div>
          ))}
        </dl>
        <p className="text-pretty text-dim text-xs">{testWords(reply)}</p>
      </>
    ) : error ? null : (
      <div role="status" aria-label="Comparing" className="grid gap-2">
        <Skeleton className="h-4" />
        <Skeleton className="h-4 w-2/3" />
      </div>
    )}
    {onList ? (
      <div className="flex flex-wrap gap-2">
        {[first, second].map(({ key, short }) => (
          <Button key={key} size="sm" className="max-w-full" onClick={() => onList(key, 'wrong')}>
            <span className="truncate">Wrong under {short}</span>
          </Button>
        ))}
      </div>
    ) : null}
  </section>
);
