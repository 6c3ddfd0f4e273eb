'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { ScalingRunsReply, ScalingRunView } from '@/lib/contract/scaling-runs';
import { KeySheet, useKeySheet } from '../../ui/key-sheet';
import { toast } from '../../ui/toast-store';
import { NewRun } from '../new-run/new-run';
import { ImportResults } from '../results/import-results';
import { runAt } from '../runs/merge-runs';
import { RunView } from '../runs/run-view';
import { isUnderWay } from '../runs/run-words';
import { RunsRail } from '../runs/runs-rail';
import { useRuns } from '../runs/use-runs';
import type { Place } from './arrival';
import { Empty } from './empty';
import { KEY_SHEET } from './keys';
import { ScalingHeader } from './scaling-header';
import { useFocusAfter } from './use-focus-after';
import { usePlace } from './use-place';
import { useScreenKeys } from './use-screen-keys';

interface ScalingScreenProps {
  datasetId: string;
  initial: ScalingRunsReply;
  arrival: Place;
}

/** What makes a new run: nothing, an empty form, or a run to make another one like. */
type Making = null | { like: ScalingRunView | null };

/** A dataset scored on models of growing size: its runs, and one of them. */
export const ScalingScreen = ({ datasetId, initial, arrival }: ScalingScreenProps) => {
  const { place, go } = usePlace(arrival);
  const keys = useKeySheet();
  const router = useRouter();
  const { title, runs, items, unavailable, error, busy, steer, take, reload } = useRuns(datasetId, initial);
  const [making, setMaking] = useState<Making>(null);
  const [importing, setImporting] = useState(false);
  // A run that somebody else starts meanwhile takes nobody away from the one looked at.
  const [first] = useState(runs[0]?.id);
  const run = runs.find(({ id }) => id === place.run) ?? runs.find(({ id }) => id === first) ?? runs[0];
  useEffect(() => {
    if (arrival.run !== null && !initial.runs.some(({ id }) => id === arrival.run))
      toast.error('The run that the address names is not there', {
        description: initial.runs.length > 0 ? 'This is the newest one of the dataset.' : undefined,
      });
  }, [arrival, initial]);

  useFocusAfter(making !== null || importing);

  const openRun = (id: string) => {
    setMaking(null);
    go({ run: id, model: null, only: 'all', item: null });
  };
  const make = (like: ScalingRunView | null) => {
    setMaking({ like });
    void reload();
  };
  const show = (started: ScalingRunView) => {
    take(started);
    openRun(started.id);
  };
  useScreenKeys({
    walk: (by) => {
      const inRail =
        document.activeElement?.closest('[data-run]') !== null && document.activeElement !== null;
      if (making || (place.tab === 'items' && !inRail)) return false;
      const next = runAt(runs, run?.id ?? null, by);
      if (next && next.id !== run?.id) openRun(next.id);
      return next !== undefined;
    },
    newRun: () => make(null),
    importResults: () => setImporting(true),
    pauseOrGoOn: () => {
      if (!run || making || busy) return;
      if (isUnderWay(run)) void steer(run.id, { state: 'paused' });
      else if (run.state === 'paused') void steer(run.id, { state: 'running' });
    },
    tab: (tab) => (making ? undefined : go({ tab })),
    close: () => {
      if (making || place.item === null) return false;
      go({ item: null });
      return true;
    },
    toDataset: () => router.push(`/datasets/${encodeURIComponent(datasetId)}`),
  });

  return (
    <div className="flex h-dvh flex-col">
      <ScalingHeader datasetId={datasetId} title={title} onKeys={() => keys.setOpen(true)} />
      <main id="main" className="flex min-h-0 flex-1 flex-col md:flex-row">
        {runs.length > 0 ? (
          <RunsRail
            runs={runs}
            open={making ? null : (run?.id ?? null)}
            error={error}
            onOpen={openRun}
            onNew={() => make(null)}
            onImport={() => setImporting(true)}
          />
        ) : null}
        {making ? (
          <NewRun
            key={making.like?.id ?? ''}
            datasetId={datasetId}
            items={items}
            unavailable={unavailable}
            like={making.like}
            onStarted={show}
            onClose={() => setMaking(null)}
          />
        ) : run ? (
          <RunView
            key={run.id}
            run={run}
            place={place}
            itemsNow={items}
            busy={busy}
            onGo={go}
            onSteer={(body) => steer(run.id, body)}
            onAgain={() => make(run)}
          />
        ) : (
          <Empty
            datasetId={datasetId}
            items={items}
            onNew={() => make(null)}
            onImport={() => setImporting(true)}
          />
        )}
      </main>
      <ImportResults
        datasetId={datasetId}
        open={importing}
        onOpenChange={setImporting}
        onImported={(imported) => {
          setImporting(false);
          show(imported);
        }}
      />
      <KeySheet {...keys} groups={KEY_SHEET} />
    </div>
  );
};
