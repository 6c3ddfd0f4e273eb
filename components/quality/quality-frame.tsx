import type { ReactNode } from 'react';
import type { QualityReport } from '@/lib/dataset/quality';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { ProgressBar } from '../ui/progress-bar';
import { SummaryLine } from './checks/summary-line';
import { tooFewWords } from './quality-words';
import type { QualityNow } from './run/use-quality';

export const FREE_WORDS =
  'Quality is measured of items. Give the loom an item format in its settings, and its text is read as items.';

interface QualityFrameProps {
  quality: QualityNow;
  report: QualityReport | null;
  isEmpty: boolean;
  empty: { icon: ReactNode; title: string; words: string };
  /** What holds of the report as a whole. */
  note?: ReactNode;
  children: ReactNode;
}

/** The summary over the checks; or that there is nothing to measure, that it is being measured, why it could not be. */
export const QualityFrame = ({ quality, report, isEmpty, empty, note, children }: QualityFrameProps) => {
  const { error, measuring, share, again } = quality;
  if (isEmpty)
    return (
      <EmptyState icon={empty.icon} title={empty.title} className="h-full content-center">
        {empty.words}
      </EmptyState>
    );
  const few = report ? tooFewWords(report.items) : null;
  return (
    <div className="mx-auto grid w-full max-w-3xl content-start gap-5">
      {error === null ? null : (
        <ErrorState
          title="The quality could not be measured"
          actions={
            <Button size="sm" onClick={again}>
              Try again
            </Button>
          }
        >
          {error}
          {report ? ' What stands below is of an earlier state.' : ''}
        </ErrorState>
      )}
      {report ? (
        <div className="grid gap-1.5">
          <SummaryLine report={report} measuring={measuring} share={share} />
          {few ? <p className="text-[13px] text-dim">{few}</p> : null}
          {note ? <p className="text-[13px] text-dim">{note}</p> : null}
        </div>
      ) : error === null ? (
        <div role="status" className="grid justify-items-center gap-3 py-16 text-[13px] text-dim">
          Measuring the items…
          <ProgressBar label="Measuring the items" value={share} max={1} className="w-56" />
        </div>
      ) : null}
      {children}
    </div>
  );
};
