'use client';

import { Grid3x3, List } from 'lucide-react';
import type { ReactNode } from 'react';
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
  const open = (item: number) => onGo({ item });
  return (
    <>
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="flex items-center gap-3 px-5 pt-3">
          <Segmented
            label="What is shown of the items"
            value={place.view}
            options={VIEWS}
            onValueChange={(view) => onGo({ view })}
          />
        </div>
        <div className="relative flex min-h-0 flex-1 flex-col overflow-auto p-5 pt-3">
          <ReportWaits found={found} />
          {version === '' ? null : !model ? (
            <EmptyState title="No model, no scores" />
          ) : place.view === 'heat' ? (
            <HeatMap run={run} version={version} active={place.item} onItem={open} />
          ) : (
            <ScoreList
              run={run}
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
