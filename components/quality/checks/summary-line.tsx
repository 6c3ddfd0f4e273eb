import type { QualityReport } from '@/lib/dataset/quality';
import { ProgressBar } from '../../ui/progress-bar';
import { summaryWords, tallyOf } from '../quality-words';
import { StateIcon } from './state-mark';

interface SummaryLineProps {
  report: QualityReport;
  measuring: boolean;
  share: number | null;
}

/** How many checks came out how; while the next report is made, that this one is of an older state. */
export const SummaryLine = ({ report, measuring, share }: SummaryLineProps) => {
  const tally = tallyOf(report.checks);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p role="status" aria-label="Quality" className="flex items-center gap-2 font-semibold text-[15px]">
        <StateIcon state={tally.bad > 0 ? 'bad' : tally.warn > 0 ? 'warn' : 'ok'} />
        {summaryWords(tally)}
      </p>
      {measuring ? (
        <span className="flex items-center gap-2 text-dim text-xs">
          measuring…
          {share === null ? null : <ProgressBar label="Measuring" value={share} max={1} className="w-20" />}
        </span>
      ) : null}
    </div>
  );
};
