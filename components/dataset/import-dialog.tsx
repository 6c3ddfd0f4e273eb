'use client';

import { LoaderCircle } from 'lucide-react';
import Link from 'next/link';
import type { ImportReport } from '@/lib/contract/request';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ErrorState } from '../ui/error-state';
import { FileDrop } from './file-drop';
import { useImport } from './use-import';

interface ImportDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Opens a file from elsewhere as a loom of its own. */
export const ImportDialog = (props: ImportDialogProps) =>
  props.open ? <OpenImportDialog {...props} /> : null;

const focusOn = (element: HTMLElement | null) => element?.focus();

const OpenImportDialog = ({ open, onOpenChange }: ImportDialogProps) => {
  const { current, send } = useImport();
  const done = current.state === 'done' ? current : null;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Import"
      description="The file opens as a new loom that you can go on with. Nothing is written if anything in it is wrong."
      footer={
        done ? (
          <Button asChild variant="primary">
            <Link href={`/looms/${done.report.loomId}`} ref={focusOn}>
              Open the loom
            </Link>
          </Button>
        ) : null
      }
    >
      {done ? (
        <Report name={done.name} {...done.report} />
      ) : (
        <div className="grid gap-4" aria-live="polite">
          {current.state === 'failed' ? (
            <ErrorState title={`“${current.name}” was not imported`}>
              <p>{current.message}</p>
              {current.where ? <p className="mt-1 font-mono text-xs">{current.where}</p> : null}
            </ErrorState>
          ) : null}
          <FileDrop busy={current.state === 'sending'} onFile={send} />
          {current.state === 'sending' ? (
            <p className="flex items-center gap-2 text-[13px] text-dim">
              <LoaderCircle aria-hidden className="size-4 animate-spin" />
              Reading “{current.name}”
            </p>
          ) : null}
        </div>
      )}
    </Dialog>
  );
};

const Report = ({ name, report }: { name: string } & Pick<ImportReport, 'report'>) => (
  <div role="status" className="grid gap-3 text-[13px]">
    <p>
      “{name}” is imported: {report.nodes.toLocaleString('en')} {report.nodes === 1 ? 'node' : 'nodes'},{' '}
      {report.pathNodes.toLocaleString('en')} of them on the accepted path.
    </p>
    {report.notes.length > 0 ? (
      <div>
        <p className="font-medium">Read otherwise than written</p>
        <ul className="mt-1 list-disc pl-5 text-dim">
          {report.notes.map((note) => (
            <li key={note} className="break-words">
              {note}
            </li>
          ))}
        </ul>
      </div>
    ) : null}
  </div>
);
