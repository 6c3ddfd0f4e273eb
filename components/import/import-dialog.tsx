'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useId, useRef, useState } from 'react';
import { titleSchema } from '@/lib/contract/request';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ErrorState } from '../ui/error-state';
import { FileDrop } from './file-drop';
import { ImportPreview } from './import-preview';
import { ImportProgress } from './import-progress';
import { type Problem, useImport } from './use-import';

interface ImportDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A file that was dropped on the page. */
  file?: File | null;
}

/** Opens a file from elsewhere as a loom of its own. */
export const ImportDialog = (props: ImportDialogProps) =>
  props.open ? <OpenImportDialog {...props} /> : null;

const OpenImportDialog = ({ open, onOpenChange, file }: ImportDialogProps) => {
  const router = useRouter();
  const formId = useId();
  const [typedTitle, setTypedTitle] = useState<string | null>(null);
  const [titleError, setTitleError] = useState<string | null>(null);
  const { current, send, commit, cancel } = useImport((loomId) => router.push(`/looms/${loomId}`));
  const picker = useRef<HTMLInputElement>(null);

  const take = (next: File) => {
    if (current.stage === 'writing' || current.stage === 'done') return;
    setTypedTitle(null);
    setTitleError(null);
    send(next);
  };
  const takeRef = useRef(take);
  takeRef.current = take;
  useEffect(() => {
    if (file) takeRef.current(file);
  }, [file]);
  const stage = current.stage;
  useEffect(() => {
    if (stage === 'pick') picker.current?.focus();
  }, [stage]);

  const job = current.stage === 'ready' ? current.job : null;
  const title = typedTitle ?? job?.preview?.title ?? '';
  const submit = () => {
    const parsed = titleSchema.safeParse(title);
    if (!parsed.success) return setTitleError('Give the loom a title of 1 to 200 characters.');
    if (job) commit(job, parsed.data);
  };

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Import"
      description="The file opens as a new loom that you can go on with. Nothing is written if anything in it is wrong."
      className="max-w-2xl"
      footer={
        stage === 'pick' ? null : (
          <>
            <Button variant="quiet" onClick={cancel} disabled={stage === 'done'}>
              {stage === 'ready' ? 'Another file' : 'Cancel'}
            </Button>
            {stage === 'ready' ? (
              <Button type="submit" form={formId} variant="primary">
                Open as a loom
              </Button>
            ) : null}
          </>
        )
      }
    >
      {current.stage === 'pick' ? (
        <div className="grid gap-4">
          {current.problem ? <Refused problem={current.problem} /> : null}
          <FileDrop onFile={take} inputRef={picker} />
        </div>
      ) : null}
      {current.stage === 'uploading' || current.stage === 'reading' || current.stage === 'writing' ? (
        <ImportProgress current={current} />
      ) : null}
      {job?.preview ? (
        <ImportPreview
          formId={formId}
          preview={job.preview}
          title={title}
          titleError={titleError}
          onTitle={setTypedTitle}
          onSubmit={submit}
        />
      ) : null}
      {current.stage === 'done' ? (
        <p role="status" className="py-6 text-[13px] text-dim">
          Opening the loom
        </p>
      ) : null}
    </Dialog>
  );
};

const Refused = ({ problem: { name, message, where } }: { problem: Problem }) => (
  <ErrorState title={`“${name}” was not imported`}>
    <p>{message}</p>
    {where ? <p className="mt-1 font-mono text-xs">at {where}</p> : null}
  </ErrorState>
);
