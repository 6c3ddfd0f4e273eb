'use client';

import { type ReactNode, useMemo, useRef, useState } from 'react';
import { controlLoomId } from '@/lib/dataset/controls/control-ids';
import { type ControlPair, PAIR_TEMPLATES, type PairTemplates } from '@/lib/dataset/controls/make-pair';
import type { ItemFormat } from '@/lib/loom/item-format';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { ControlsBar, type Way } from './controls-bar';
import { HandWay } from './hand-way';
import { ItemSide } from './item-side';
import { filterRows, type ListFilter, nextWithout } from './list-filter';
import { ControlLoomLink, ModelWay } from './model/model-way';
import { StatePill } from './state-pill';
import { capital, itemName } from './state-words';
import { TemplateWay } from './template/template-way';
import { useListKeys } from './use-list-keys';
import { type Perform, useMaking } from './use-making';
import { useUndoneChoices } from './use-undone-choices';

export interface ControlsProps {
  /** The item on screen; null or gone begins with the first that has no control. */
  place: string | null;
  onPlace: (place: string) => void;
  /** Does acts, says so with an Undo. False when they were refused. */
  perform: Perform;
  undoLast: () => Promise<void>;
  showKeys: () => void;
  /** The loom's panel to propose and choose in. */
  steering: ReactNode;
}

const FIRST: PairTemplates = PAIR_TEMPLATES[0]?.templates ?? { control: '', biased: '' };

/** The items and how they stand, the pair of the one on screen, and three ways to make it. */
export const Controls = ({ format, ...props }: ControlsProps & { format: ItemFormat }) => {
  const { onPlace, undoLast, showKeys, steering } = props;
  const { rows, byPlace, view, picked } = useDataset(({ rows, byPlace, view, picked }) => ({
    rows,
    byPlace,
    view,
    picked,
  }));
  const [way, setWay] = useState<Way>('template');
  const [filter, setFilter] = useState<ListFilter>('all');
  const [templates, setTemplates] = useState(FIRST);
  const drafts = useRef(new Map<string, ControlPair>());
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const wanted = byPlace.get(props.place ?? '');
  const row = wanted && !wanted.excluded ? wanted : (nextWithout(rows, null) ?? shown[0]);
  const { make, goOn } = useMaking(props.perform, onPlace);
  const note = useUndoneChoices(onPlace);
  const move = (by: number) => {
    const at = shown.findIndex(({ place }) => place === row?.place);
    const next = shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))];
    if (next) onPlace(next.place);
  };
  useListKeys(move);

  if (!row) return null;
  const ways: Record<Way, () => ReactNode> = {
    template: () => (
      <TemplateWay
        row={row}
        rows={rows}
        picked={picked}
        format={format}
        templates={templates}
        onTemplates={setTemplates}
        onPlace={onPlace}
        onMake={(pairs, template) => make(pairs, { by: 'template', template })}
      />
    ),
    hand: () => (
      <HandWay
        key={`${row.place} ${row.id}`}
        row={row}
        format={format}
        drafts={drafts.current}
        onSave={async (pair) => {
          const done = await make([{ row, pair }], { by: 'human' });
          if (done) goOn(row);
          return done;
        }}
      />
    ),
    model: () => (
      <ModelWay
        datasetId={view.dataset.id}
        row={row}
        format={format}
        steering={steering}
        actions={{ undo: undoLast, previous: () => move(-1), showKeys }}
        onAccept={async ({ control, loomId, nodeId, choiceId }) => {
          const pair = { control, biased: row.prompt };
          if (!(await make([{ row, pair }], { by: 'model', loomId, nodeId }))) return false;
          note(row.place, { loomId, choiceId });
          return goOn(row);
        }}
      />
    ),
  };
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <ControlsBar view={view} rows={rows} way={way} onWay={setWay} />
      <div className="flex min-h-0 flex-1">
        <ItemSide rows={shown} place={row.place} filter={filter} onFilter={setFilter} onPlace={onPlace} />
        <section aria-label={`Control of ${itemName(row)}`} className="flex min-w-0 flex-1 flex-col">
          <div className="flex items-center gap-2.5 border-line border-b px-5 py-2">
            <h2 className="font-semibold text-sm">{capital(itemName(row))}</h2>
            <StatePill row={row} />
            <span className="ml-auto">
              {way === 'model' ? <ControlLoomLink loomId={controlLoomId(view.dataset.id)} /> : null}
            </span>
          </div>
          <div className={way === 'model' ? 'flex min-h-0 flex-1' : 'min-h-0 flex-1 overflow-auto px-5 py-4'}>
            {ways[way]()}
          </div>
        </section>
      </div>
    </div>
  );
};
