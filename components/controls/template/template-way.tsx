'use client';

import { useMemo, useState } from 'react';
import { hasControl } from '@/lib/dataset/controls/control-state';
import type { ControlPair, PairTemplates } from '@/lib/dataset/controls/make-pair';
import { isKept, type Row } from '@/lib/dataset/row';
import type { ItemFormat } from '@/lib/loom/item-format';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { PairView } from '../pair-view';
import { capital, itemName } from '../state-words';
import { FitReport } from './fit-report';
import { TemplateFields } from './template-fields';
import { pairOf, useFits } from './use-fits';

export type Scope = 'without' | 'picked' | 'all' | 'one';

interface TemplateWayProps {
  row: Row;
  rows: readonly Row[];
  picked: ReadonlySet<string>;
  format: ItemFormat;
  templates: PairTemplates;
  onTemplates: (templates: PairTemplates) => void;
  onPlace: (place: string) => void;
  onMake: (pairs: readonly { row: Row; pair: ControlPair }[], template: string) => Promise<boolean>;
}

/** Pairs by template: tried on the item on screen, then made for all that they fit, as one act. */
export const TemplateWay = ({
  row,
  rows,
  picked,
  format,
  templates,
  onTemplates,
  onPlace,
  onMake,
}: TemplateWayProps) => {
  const [scope, setScope] = useState<Scope>('without');
  const [busy, setBusy] = useState(false);
  const wanted = useMemo(() => rowsIn(scope, { row, rows, picked }), [scope, row, rows, picked]);
  const fits = useFits(templates, wanted, format);
  const preview = pairOf(templates, row, format);
  const make = async () => {
    if (!fits || busy) return;
    setBusy(true);
    await onMake(fits.pairs, JSON.stringify(templates));
    setBusy(false);
  };
  const count = fits?.pairs.length ?? 0;
  return (
    <div className="grid gap-4">
      {preview.pair ? (
        <PairView pair={preview.pair} says={`What the templates make of ${itemName(row)}.`} />
      ) : (
        <p role="status" className="rounded-lg border border-line border-dashed px-3 py-2 text-[13px]">
          {capital(itemName(row))} gets no pair from these templates: {preview.problem}
        </p>
      )}
      <TemplateFields templates={templates} onChange={onTemplates} />
      <div className="flex flex-wrap items-center gap-3">
        <Segmented<Scope>
          label="For which items"
          value={scope}
          onValueChange={setScope}
          options={[
            { value: 'without', label: 'Those without a control' },
            { value: 'picked', label: `Picked (${picked.size.toLocaleString('en')})` },
            { value: 'all', label: 'All kept' },
            { value: 'one', label: 'This one' },
          ]}
        />
        <Button variant="primary" busy={busy} disabled={count === 0} onClick={() => void make()}>
          Make {count.toLocaleString('en')} {count === 1 ? 'pair' : 'pairs'}
        </Button>
      </div>
      <FitReport fits={fits} total={wanted.length} onPlace={onPlace} />
    </div>
  );
};

function rowsIn(
  scope: Scope,
  { row, rows, picked }: Pick<TemplateWayProps, 'row' | 'rows' | 'picked'>,
): Row[] {
  if (scope === 'one') return [row];
  const kept = rows.filter(isKept);
  if (scope === 'without') return kept.filter((one) => !hasControl(one));
  return scope === 'picked' ? kept.filter(({ place }) => picked.has(place)) : kept;
}
