'use client';

import { Download } from 'lucide-react';
import type { PutScalingRun, ScalingRunView } from '@/lib/contract/scaling-runs';
import { Button } from '../../ui/button';
import { ReportMenu } from '../report/report-menu';
import type { Place } from '../screen/arrival';
import { RunHead } from './run-head';
import { RunNotices } from './run-notices';
import { RunTabs } from './run-tabs';
import { useRunReport } from './use-run-report';

interface RunViewProps {
  run: ScalingRunView;
  place: Place;
  /** Rows that a run would score now. */
  itemsNow: number;
  busy: boolean;
  onGo: (change: Partial<Place>) => void;
  onSteer: (body: PutScalingRun) => Promise<boolean>;
  onAgain: () => void;
}

/** One run: its head, what to know of it, and what it found. */
export const RunView = ({ run, place, itemsNow, busy, onGo, onSteer, onAgain }: RunViewProps) => {
  const found = useRunReport(run);
  return (
    <section
      aria-label={run.title}
      data-run-view
      tabIndex={-1}
      className="flex min-h-0 min-w-0 flex-1 flex-col outline-none"
    >
      <RunHead
        run={run}
        busy={busy}
        onSteer={onSteer}
        onAgain={onAgain}
        menu={
          found.report ? (
            <ReportMenu run={run} report={found.report} />
          ) : (
            <Button size="sm" disabled>
              <Download aria-hidden />
              Export
            </Button>
          )
        }
      />
      <RunNotices run={run} itemsNow={itemsNow} onModels={() => onGo({ tab: 'models' })} />
      <RunTabs run={run} found={found} place={place} onGo={onGo} />
    </section>
  );
};
