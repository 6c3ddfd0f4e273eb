'use client';

import { Download, FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FamiliesReply } from '@/lib/contract/scaling-files';
import { writeFamilies } from '@/lib/formats/families/families-csv';
import { PRACTICE_FAMILY } from '@/lib/scaling/models/practice-family';
import { PRESETS } from '@/lib/scaling/models/presets';
import { Button } from '../../ui/button';
import { saveText } from '../../ui/chart/save-chart';
import { Kbd } from '../../ui/kbd';
import { KeySheetButton } from '../../ui/key-sheet';
import { toast } from '../../ui/toast';
import { AddFamily } from './add-family';
import { ConflictPanel } from './conflict-panel';
import { FamilyCard } from './family-card';
import { ImportFamilies } from './import-families';
import { FAMILY_KEYS } from './keys';
import { SaveLine } from './save-line';
import type { FamilyServer } from './server-options';
import { useEditing } from './use-editing';
import { useFamilies } from './use-families';
import { useFamilyKeys } from './use-family-keys';

interface FamiliesScreenProps {
  initial: FamiliesReply;
  servers: readonly FamilyServer[];
}

const ALL_PRESETS = [...PRESETS, PRACTICE_FAMILY];
const KEYS = [FAMILY_KEYS];

/** The model families that runs choose from: each with its models, their sizes and servers. */
export const FamiliesScreen = ({ initial, servers }: FamiliesScreenProps) => {
  const { drafts, setDrafts, stored, state, changed, problems, save, resolve } = useFamilies(
    initial,
    servers,
  );
  const editing = useEditing(drafts, setDrafts);
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useFamilyKeys({
    list,
    onNew: () => setAdding(true),
    onImport: () => setImporting(true),
    onAddModel: editing.addModel,
    onRemove: editing.remove,
  });
  const take = (families: typeof drafts, from: string) => {
    setDrafts(() => families);
    setImporting(false);
    toast(`Took in “${from}”`, { action: { label: 'Undo', onClick: () => setDrafts(() => drafts) } });
  };
  return (
    <div className="mx-auto max-w-6xl px-6 py-8">
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="mr-2 font-semibold text-xl tracking-tight">Model families</h1>
        <SaveLine state={state} changed={changed} problems={problems.size} onAgain={() => void save()} />
        <span className="ml-auto flex flex-wrap gap-2">
          <Button
            disabled={stored.families.length === 0}
            onClick={() =>
              saveText([...writeFamilies(stored.families)].join(''), 'text/csv;charset=utf-8', 'families.csv')
            }
          >
            <Download aria-hidden /> Export CSV
          </Button>
          <Button onClick={() => setImporting(true)} aria-keyshortcuts="i">
            <FileUp aria-hidden /> Import CSV <Kbd>i</Kbd>
          </Button>
          <AddFamily
            presets={ALL_PRESETS}
            families={drafts}
            open={adding}
            onOpen={setAdding}
            onPreset={editing.addPreset}
            onEmpty={editing.addEmpty}
          />
          <KeySheetButton groups={KEYS} />
        </span>
      </div>
      <p className="mb-5 max-w-prose text-[13px] text-dim">
        Models of growing size that were made alike. A run scores a dataset on the models you choose of them;
        runs keep their models as they were. Sizes are numbers of parameters, typed as 1.4B or 1400000000.
      </p>
      {state.is === 'conflict' ? (
        <ConflictPanel
          mine={drafts}
          theirs={state.theirs.families}
          base={stored.families}
          servers={servers}
          onResolve={resolve}
        />
      ) : null}
      <ul ref={list} aria-label="Model families" className="grid gap-3">
        {drafts.map((family) => (
          <FamilyCard
            key={family.id}
            family={family}
            servers={servers}
            problems={problems}
            open={editing.open.has(family.id)}
            fresh={editing.fresh}
            onOpen={(open) => editing.setOpen(family.id, open)}
            onChange={editing.change}
            onLeave={() => editing.sort(family.id)}
            onAddModel={() => editing.addModel(family.id)}
            onRemoveModel={(model) => editing.removeModel(family.id, model)}
            onRemove={() => editing.remove(family.id)}
          />
        ))}
      </ul>
      {importing ? (
        <ImportFamilies
          families={drafts}
          servers={servers}
          onClose={() => setImporting(false)}
          onTake={take}
        />
      ) : null}
    </div>
  );
};
