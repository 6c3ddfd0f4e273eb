'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { AgreementView } from '@/components/scaling/agreement/agreement-view';
import { Figures } from '@/components/scaling/figures/figures';
import { HeatMap } from '@/components/scaling/heat/heat-map';
import { Button } from '@/components/ui/button';
import { Segmented } from '@/components/ui/segmented';
import type { MetricId } from '@/lib/scaling/report/metric';
import { madeUpRun } from './made-up-run';
import { SCENES } from './scenes';

const TABS = ['figures', 'items', 'agreement'] as const;
type Tab = (typeof TABS)[number];

/** The figures of made-up runs without a server; what would be opened is only told. */
export const Playground = (props: { scene: string; tab: string }) => {
  const [name, setName] = useState(props.scene in SCENES ? props.scene : 'usual');
  const [tab, setTab] = useState<Tab>(TABS.find((one) => one === props.tab) ?? 'figures');
  const [told, setTold] = useState('');
  const [arrived, setArrived] = useState(0);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const made = useMemo(() => {
    const base = SCENES[name] ?? SCENES.usual;
    if (!base || !ready) return null;
    const scene =
      arrived === 0
        ? base
        : {
            ...base,
            progress: (at: number, models: number) =>
              Math.min(1, Math.max(0, arrived / 2 - at) / 4 + base.progress(at, models)),
          };
    return madeUpRun(scene);
  }, [name, arrived, ready]);
  const [active, setActive] = useState<number | null>(null);
  const read = useCallback(
    async (_: string, metric: MetricId) => made?.matrix(metric) ?? Promise.reject(new Error('No run')),
    [made],
  );
  const compare = useCallback(
    async (_: string, first: string, second: string) =>
      made?.compare(first, second) ?? Promise.reject(new Error('No run')),
    [made],
  );
  const report = useMemo(() => (tab === 'items' ? null : made?.report()), [made, tab]);
  return (
    <main className="min-h-dvh">
      <div className="flex flex-wrap items-center gap-2 border-line border-b bg-panel p-2 text-[13px] print:hidden">
        <h1 className="font-semibold">Scaling playground</h1>
        <Segmented
          label="Made-up run"
          value={name}
          options={Object.keys(SCENES).map((value) => ({ value, label: value }))}
          onValueChange={setName}
        />
        <Segmented
          label="View"
          value={tab}
          options={TABS.map((value) => ({ value, label: value }))}
          onValueChange={setTab}
        />
        <Button size="sm" onClick={() => setArrived(arrived + 1)}>
          More scores
        </Button>
        <output className="truncate text-dim">{told}</output>
      </div>
      <h2 className="sr-only">{tab}</h2>
      <div className="p-4">
        {made && report && tab === 'figures' ? (
          <Figures
            run={made.run}
            report={report}
            origin=""
            onPoint={(model, only) => setTold(`Open ${model}: ${only}`)}
          />
        ) : null}
        {made && tab === 'items' ? (
          <HeatMap
            run={made.run}
            version={String(arrived)}
            read={read}
            active={active}
            onItem={(index) => {
              setActive(index);
              setTold(`Open item ${index + 1}`);
            }}
          />
        ) : null}
        {made && report && tab === 'agreement' ? (
          <AgreementView run={made.run} report={report} compare={compare} />
        ) : null}
      </div>
    </main>
  );
};
