'use client';

import { type FormEvent, useEffect, useId, useRef } from 'react';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { DropFiles } from './drop-files';
import { FileList } from './file-list';
import { ImportFields } from './import-fields';
import { useResultsImport } from './use-results-import';

interface ImportResultsProps {
  datasetId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onImported: (run: ScalingRunView) => void;
}

/** Results files of the inverse-scaling pipeline as a run: which model each is of, what they hold, and whether they are this dataset’s. */
export const ImportResults = ({ datasetId, open, onOpenChange, onImported }: ImportResultsProps) => {
  const formId = useId();
  const picker = useRef<HTMLInputElement>(null);
  const form = useResultsImport(datasetId, open, (run) => {
    onOpenChange(false);
    onImported(run);
  });
  const { draft, bad, failure, busy } = form;
  const isEmpty = draft.files.length + bad.length === 0;
  useEffect(() => {
    if (open && isEmpty) picker.current?.focus();
  }, [open, isEmpty]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.submit();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Import results"
      description="Results files as the inverse-scaling pipeline writes them, one for each model. What a file says was right stays as it says: nothing is scored anew."
      className="max-w-5xl"
      footer={
        isEmpty ? null : (
          <>
            <p className="mr-auto text-dim text-xs">Closing keeps what is here.</p>
            <Button variant="quiet" onClick={form.reset} disabled={busy}>
              Begin anew
            </Button>
            <Button type="submit" form={formId} variant="primary" busy={busy} disabled={!form.isReady}>
              {form.joins ? 'Import and join' : 'Import'}
            </Button>
          </>
        )
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-5">
        {failure && failure.place === null ? (
          <ErrorState title="Nothing was imported">{failure.message}</ErrorState>
        ) : null}
        {isEmpty ? null : <FileList form={form} />}
        <DropFiles
          multiple
          title={isEmpty ? 'Pick results files, or drop them here' : 'Pick more, or drop them here'}
          accept=".csv,text/csv,.zip"
          inputRef={picker}
          onFiles={(files) => void form.pick(files)}
          className={isEmpty ? undefined : 'py-3'}
        >
          {isEmpty
            ? 'CSV: index,loss,correct,predicted,total_logprob, or those of log-odds or sequence probability. A mapping file,family,kind,model,parameters may be among them.'
            : null}
        </DropFiles>
        {draft.files.length > 0 ? <ImportFields form={form} /> : null}
      </form>
    </Dialog>
  );
};
