'use client';

import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../../ui/tabs';
import { useHydrated } from '../../ui/use-hydrated';
import { AgreementView } from '../agreement/agreement-view';
import { Figures } from '../figures/figures';
import { ModelsTab } from '../progress/models-tab';
import type { OnlyScores, Place, TabId } from '../screen/arrival';
import { ItemsTab } from './items-tab';
import { ReportWaits } from './report-waits';
import type { RunReport } from './use-run-report';

const CONTENT = 'relative flex min-h-0 flex-1 focus-visible:-outline-offset-2';
const PAGE = 'relative min-h-0 min-w-0 flex-1 overflow-y-auto p-5';

interface RunTabsProps {
  run: ScalingRunView;
  found: RunReport;
  place: Place;
  onGo: (change: Partial<Place>) => void;
}

/** The views of a run. */
export const RunTabs = ({ run, found, place, onGo }: RunTabsProps) => {
  const here = useHydrated();
  const { report } = found;
  const showScores = (model: string, only: OnlyScores = 'all') =>
    onGo({ tab: 'items', view: 'list', model, only, item: null });
  return (
    <Tabs
      value={place.tab}
      onValueChange={(tab) => onGo({ tab: tab as TabId })}
      className="flex min-h-0 flex-1 flex-col"
    >
      <TabsList aria-label="Views of the run" className="bg-panel px-3">
        <TabsTrigger value="figures">Figures</TabsTrigger>
        <TabsTrigger value="models">Models ({run.models.length})</TabsTrigger>
        <TabsTrigger value="items">Items ({run.items.toLocaleString('en')})</TabsTrigger>
        <TabsTrigger value="agreement">Agreement</TabsTrigger>
      </TabsList>
      <TabsContent
        value="figures"
        forceMount
        tabIndex={-1}
        className={`${CONTENT} data-[state=inactive]:hidden`}
      >
        <div className={PAGE}>
          <ReportWaits found={found} />
          {report && here ? (
            <Figures run={run} report={report} origin={window.location.origin} onPoint={showScores} />
          ) : null}
        </div>
      </TabsContent>
      <TabsContent value="models" tabIndex={-1} className={CONTENT}>
        <div className={PAGE}>
          <ModelsTab run={run} onScores={showScores} />
        </div>
      </TabsContent>
      <TabsContent value="items" tabIndex={-1} className={CONTENT}>
        <ItemsTab run={run} found={found} place={place} onGo={onGo} />
      </TabsContent>
      <TabsContent value="agreement" tabIndex={-1} className={CONTENT}>
        <div className={PAGE}>
          <ReportWaits found={found} />
          {report ? <AgreementView run={run} report={report} onList={showScores} /> : null}
        </div>
      </TabsContent>
    </Tabs>
  );
};
