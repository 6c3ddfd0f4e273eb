'use client';

import { useMemo, useState } from 'react';
import { DatasetMap } from '@/components/map/dataset-map';
import { Button } from '@/components/ui/button';
import { madeUpRows, madeUpView } from './made-up-rows';

/** The map without a server: reviewing and notes are only told, excluding is done in place. */
export const Playground = ({ count }: { count: number }) => {
  const [shown, setShown] = useState(count);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [excluded, setExcluded] = useState<ReadonlyMap<string, string>>(new Map());
  const [told, setTold] = useState('');
  const made = useMemo(() => madeUpRows(shown), [shown]);
  const rows = useMemo(
    () =>
      made.map((row) => {
        const reason = excluded.get(row.place);
        if (reason === undefined) return row;
        return {
          ...row,
          excluded: { actId: 'a', by: { kind: 'human' as const, name: 'Ada' }, at: 0, reason },
        };
      }),
    [made, excluded],
  );
  const view = useMemo(() => madeUpView(rows), [rows]);
  return (
    <main className="grid h-dvh grid-rows-[auto_minmax(0,1fr)]">
      <div className="flex items-center gap-2 border-line border-b bg-panel p-2 text-[13px]">
        <h1 className="font-semibold">Map playground</h1>
        <span className="text-dim">{rows.length.toLocaleString('en')} rows</span>
        <Button size="sm" onClick={() => setShown(shown + 1)}>
          One more row
        </Button>
        <output className="truncate text-dim">{told}</output>
      </div>
      <DatasetMap
        rows={rows}
        view={view}
        picked={picked}
        onPick={(places) => setPicked(new Set(places))}
        onOpen={(place) => setTold(`Open ${place}`)}
        onReview={(places) => setTold(`Review ${places.length}`)}
        onExclude={(places, reason) =>
          setExcluded(new Map([...excluded, ...places.map((place) => [place, reason] as const)]))
        }
        onNote={(like, places) => setTold(`${like} like ${places.length}`)}
        datasetHash={view.hash}
      />
    </main>
  );
};
