'use client';

import { Grid3x3, List } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { EmptyState } from '../../ui/empty-state';
import { Segmented } from '../../ui/segmented';
import { HeatMap } from '../heat/heat-map';
import { ItemPanel } from '../items/item-panel';
import { ScoreList } from '../items/score-list';
import type { ItemsView, Place } from '../screen/arrival';
import { ReportWaits } from './report-waits';
import type { RunReport } from './use-run-report';

const VIEWS = [
  { value: 'list', label: 'One model', icon: <List aria-hidden /> },
  { value: 'heat', label: 'All models', icon: <Grid3x3 aria-hidden /> },
] as const satisfies readonly { value: ItemsView; label: string; icon: ReactNode }[];

interface ItemsTabProps {
  run: ScalingRunView;
  found: RunReport;
  place: Place;
  onGo: (change: Partial<Place>) => void;
}

/** The items of a run as models scored them; an open one stands beside. */
export const ItemsTab = ({ run, found, place, onGo }: ItemsTabProps) => {
  const model = run.models.find(({ key }) => key === place.model) ?? firstScored(run);
  const version = found.version;
  const tab = useRef<HTMLDivElement>(null);
  const seen = useRef(place.view);
  // The way between the views stands in the toolbar of each: the focus goes along.
  useEffect(() => {
    if (seen.current !== place.view && document.activeElement === document.body)
      tab.current?.querySelector<HTMLElement>('[data-views] [data-state="on"]')?.focus();
    seen.current = place.view;
  }, [place.view]);
  const open = (item: number) => onGo({ item });
  const views = (
    <span data-views className="inline-flex">
      <Segmented
        label="What is shown of the items"
        value={place.view}
        options={VIEWS}
        onValueChange={(view) => onGo({ view })}
      />
    </span>
  );
  return (
    <>
      <div ref={tab} className="flex min-w-0 flex-1 flex-col">
        <div className="relative flex min-h-0 flex-1 flex-col overflow-auto p-5 pt-3">
          <ReportWaits found={found} />
          {version === '' ? null : !model ? (
            <EmptyState title="No model, no scores" />
          ) : place.view === 'heat' ? (
            <HeatMap run={run} views={views} version={version} active={place.item} onItem={open} />
          ) : (
            <ScoreList
              run={run}
              views={views}
              version={version}
              model={model.key}
              only={place.only}
              onOnly={(only) => onGo({ only })}
              onModel={(key) => onGo({ model: key })}
              active={place.item}
              onItem={open}
            />
          )}
        </div>
      </div>
      {place.item === null || version === '' ? null : (
        <ItemPanel
          run={run}
          version={version}
          index={place.item}
          onClose={() => onGo({ item: null })}
          onMove={open}
        />
      )}
    </>
  );
};

const firstScored = ({ models }: ScalingRunView) =>
  models.find(({ done, failed }) => done + failed > 0) ?? models[0];
