'use client';

import { FileInput, Plus } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { RunRow } from './run-row';

interface RunsRailProps {
  runs: readonly ScalingRunView[];
  /** The run that is open; null while a new one is made. */
  open: string | null;
  /** Why what is shown is older than it could be. */
  error: string | null;
  onOpen: (id: string) => void;
  onNew: () => void;
  onImport: () => void;
}

/** All runs of the dataset, newest first. */
export const RunsRail = ({ runs, open, error, onOpen, onNew, onImport }: RunsRailProps) => {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const row = open === null ? null : list.current?.querySelector<HTMLElement>(`[data-run="${open}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    // The keys walk on from where the focus is.
    if (row && list.current?.contains(document.activeElement)) row.focus();
  }, [open]);
  return (
    <nav
      aria-label="Runs"
      className="flex max-h-40 w-full shrink-0 flex-col border-line border-b bg-bg md:max-h-none md:w-64 md:border-r md:border-b-0"
    >
      <div className="flex items-center gap-1.5 border-line border-b p-2.5">
        <Button size="sm" className="flex-1" onClick={onNew} aria-keyshortcuts="n">
          <Plus aria-hidden /> New run <Kbd>n</Kbd>
        </Button>
        <IconButton
          label="Import results files"
          hint={<Kbd>i</Kbd>}
          icon={<FileInput aria-hidden />}
          aria-keyshortcuts="i"
          onClick={onImport}
        />
      </div>
      {error ? (
        <p role="alert" className="border-line border-b px-3.5 py-2 text-no text-xs">
          The runs could not be read anew: {error}
        </p>
      ) : null}
      <ul ref={list} aria-label="Runs, newest first" className="min-h-0 flex-1 overflow-y-auto">
        {runs.map((run) => (
          <RunRow key={run.id} run={run} open={run.id === open} onOpen={() => onOpen(run.id)} />
        ))}
      </ul>
    </nav>
  );
};
