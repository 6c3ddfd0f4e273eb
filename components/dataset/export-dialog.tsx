'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import type { DatasetReply } from '@/lib/contract/reply';
import type { ExportFormat } from '@/lib/contract/request';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ErrorState } from '../ui/error-state';
import { Skeleton } from '../ui/skeleton';
import { exportPath } from './dataset-api';
import { FORMAT_WORDS, FormatChoice } from './format-choice';
import { ParseReport } from './parse-report';
import { useDataset } from './use-dataset';

interface ExportDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  loomId: string;
  /** Goes to a node in the tree; the dialog closes first. */
  onShowNode?: (nodeId: string) => void;
}

/** The dataset as it stands: its rows, what was dropped and why, and the files it can be had as. */
export const ExportDialog = (props: ExportDialogProps) =>
  props.open ? <OpenExportDialog {...props} /> : null;

const OpenExportDialog = ({ open, onOpenChange, loomId, onShowNode }: ExportDialogProps) => {
  const { loaded, reload } = useDataset(loomId);
  const [picked, setPicked] = useState<ExportFormat | null>(null);
  const dataset = loaded.state === 'ready' ? loaded.dataset : null;
  const format = picked ?? dataset?.formats.find(({ available }) => available)?.format ?? null;
  const showNode =
    onShowNode &&
    ((nodeId: string) => {
      onOpenChange(false);
      onShowNode(nodeId);
    });
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Export"
      description="The rows come from the accepted path. What is in the tree beside it stays there."
      className="max-w-4xl"
      footer={dataset && format ? <DownloadLine loomId={loomId} format={format} dataset={dataset} /> : null}
    >
      {loaded.state === 'loading' ? <Waiting /> : null}
      {loaded.state === 'failed' ? (
        <ErrorState
          title="The dataset could not be read"
          actions={<Button onClick={reload}>Try again</Button>}
        >
          {loaded.message}
        </ErrorState>
      ) : null}
      {dataset ? (
        <div className="grid gap-5">
          <ParseReport dataset={dataset} onShowNode={showNode} />
          <FormatChoice offers={dataset.formats} value={format} onChange={setPicked} />
        </div>
      ) : null}
    </Dialog>
  );
};

interface DownloadLineProps {
  loomId: string;
  format: ExportFormat;
  dataset: DatasetReply;
}

const DownloadLine = ({ loomId, format, dataset }: DownloadLineProps) => {
  const rows = dataset.kept === 1 ? '1 row' : `${dataset.kept.toLocaleString('en')} rows`;
  return (
    <>
      <span className="mr-auto text-[13px] text-dim">
        {FORMAT_WORDS[format].name}, {format === 'bonsai' ? 'the whole tree' : rows}
      </span>
      <Button asChild variant="primary">
        <a href={exportPath(loomId, format)} download>
          <Download aria-hidden />
          Download
        </a>
      </Button>
    </>
  );
};

const Waiting = () => (
  <div role="status" aria-label="Reading the dataset" className="grid gap-3">
    <Skeleton className="h-5 w-2/3" />
    <Skeleton className="h-64" />
    <Skeleton className="h-20" />
  </div>
);
