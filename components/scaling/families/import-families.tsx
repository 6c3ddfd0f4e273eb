'use client';

import { useEffect, useRef, useState } from 'react';
import { FormatError } from '@/lib/formats/format-error';
import { messageOf } from '@/lib/store/http';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { Segmented } from '../../ui/segmented';
import { DropFiles, textOf } from '../results/drop-files';
import { changesOf, modelsWords } from './changes';
import type { DraftFamily } from './draft';
import { mergeFamilies } from './edits';
import { familiesOf, type ReadFamilies } from './read-file';
import type { FamilyServer } from './server-options';

interface ImportFamiliesProps {
  families: readonly DraftFamily[];
  servers: readonly FamilyServer[];
  onClose: () => void;
  onTake: (families: DraftFamily[], from: string) => void;
}

type Mode = 'append' | 'replace';
type Picked =
  | { name: string; read: ReadFamilies; problem: null }
  | { name: string; read: null; problem: { message: string; where: string | null } };

const MODES: readonly { value: Mode; label: string }[] = [
  { value: 'append', label: 'Add to those here' },
  { value: 'replace', label: 'Replace those here' },
];

/** Families from a CSV file, with a look at what would change first. */
export const ImportFamilies = ({ families, servers, onClose, onTake }: ImportFamiliesProps) => {
  const [picked, setPicked] = useState<Picked | null>(null);
  const [mode, setMode] = useState<Mode>('append');
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => picker.current?.focus(), []);
  const take = async ([file]: File[]) => {
    if (file) setPicked(await readFile(file, servers));
  };
  const read = picked?.read ?? null;
  const after = read ? mergeFamilies(families, read.families, mode) : null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Import families"
      description="A CSV file with a model a row: family,kind,model,parameters,server. Kind and server may be missing."
      className="max-w-2xl"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="primary"
            disabled={after === null}
            onClick={() => after && onTake(after, picked?.name ?? '')}
          >
            {mode === 'append' ? 'Add' : 'Replace'}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {picked?.problem ? (
          <ErrorState title={`“${picked.name}” cannot be read`}>
            <p>{picked.problem.message}</p>
            {picked.problem.where ? (
              <p className="mt-1 font-mono text-xs">at {picked.problem.where}</p>
            ) : null}
          </ErrorState>
        ) : null}
        <DropFiles
          title={picked ? 'Pick another file, or drop it here' : 'Pick a file, or drop it here'}
          accept=".csv,text/csv"
          inputRef={picker}
          onFiles={(files) => void take(files)}
        />
        {read && after ? (
          <>
            <Segmented label="What happens" value={mode} options={MODES} onValueChange={setMode} />
            <Preview name={picked?.name ?? ''} read={read} before={families} after={after} />
          </>
        ) : null}
      </div>
    </Dialog>
  );
};

async function readFile(file: File, servers: readonly FamilyServer[]): Promise<Picked> {
  try {
    return { name: file.name, read: familiesOf(await textOf(file), servers), problem: null };
  } catch (failure) {
    const where = failure instanceof FormatError ? failure.where : null;
    return { name: file.name, read: null, problem: { message: messageOf(failure), where } };
  }
}

interface PreviewProps {
  name: string;
  read: ReadFamilies;
  before: readonly DraftFamily[];
  after: readonly DraftFamily[];
}

const Preview = ({ name, read, before, after }: PreviewProps) => {
  const changes = changesOf(before, after);
  const models = read.families.reduce((sum, family) => sum + family.models.length, 0);
  return (
    <section aria-label="What changes" className="grid gap-2 text-[13px]">
      <p role="status" className="font-medium">
        “{name}” holds {read.families.length.toLocaleString('en')}{' '}
        {read.families.length === 1 ? 'family' : 'families'} with {modelsWords(models)}.
      </p>
      {changes.length === 0 ? <p className="text-dim">Nothing would change.</p> : null}
      <ul className="grid gap-1">
        {changes.map((change) => (
          <li key={change.id} className="break-words">
            <b className="font-medium">{change.name}</b> <span className="text-dim">{change.words}</span>
          </li>
        ))}
      </ul>
      {read.unknownServers.length > 0 ? (
        <p className="text-sun">
          No such server: {read.unknownServers.map((server) => `“${server}”`).join(', ')}. Its models come
          without a server; choose one afterwards.
        </p>
      ) : null}
    </section>
  );
};
