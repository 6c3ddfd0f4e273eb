'use client';

import type { DatasetView } from '@/lib/contract/dataset';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ErrorState } from '../ui/error-state';
import { Select } from '../ui/select';
import { Skeleton } from '../ui/skeleton';
import { DatasetFacts } from './dataset-facts';
import { DownloadLine } from './download-line';
import { FormatList } from './format-list';
import { isTree, nameOf } from './formats';
import { PreviewPane } from './preview-pane';
import { Unavailable } from './unavailable';
import { useExport } from './use-export';

interface ExportDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A loom's id is the id of the dataset it has by itself. */
  datasetId: string;
}

/** The dataset or the tree as a file of any format, with a look at it first. */
export const ExportDialog = (props: ExportDialogProps) =>
  props.open ? <OpenExportDialog {...props} /> : null;

const OpenExportDialog = ({ open, onOpenChange, datasetId }: ExportDialogProps) => {
  const { asked, again, format, from, available, preview, ...rest } = useExport(datasetId);
  const shown = preview.asked.state === 'ready' ? preview.asked.value : null;
  const close = () => onOpenChange(false);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Export"
      description="What you save is what you see here: the rows that are kept, or a whole tree, as they stand now."
      className="max-w-5xl"
      footer={
        asked.state === 'ready' ? (
          <DownloadLine
            format={format}
            from={from}
            fileName={shown?.fileName ?? null}
            available={available}
          />
        ) : null
      }
    >
      {asked.state === 'loading' ? (
        <div role="status" aria-label="Reading the dataset">
          <Skeleton className="h-112 md:h-[60dvh]" />
        </div>
      ) : null}
      {asked.state === 'failed' ? (
        <ErrorState
          title="The dataset could not be read"
          actions={<Button onClick={again}>Try again</Button>}
          className="mb-5"
        >
          {asked.message}
        </ErrorState>
      ) : null}
      {asked.state === 'ready' ? (
        <div className="grid gap-5 md:h-[60dvh] md:grid-cols-[17rem_minmax(0,1fr)]">
          <div className="min-h-0 overflow-auto max-md:max-h-64 md:pr-1">
            <FormatList offers={asked.value.offers} value={format} onChange={rest.setFormat} />
          </div>
          <section aria-label={nameOf(format)} className="flex min-h-0 min-w-0 flex-col gap-3">
            {isTree(format) ? (
              <TreeOf looms={rest.looms} loomId={from.loomId} onLoom={rest.setLoomId} />
            ) : (
              <DatasetFacts view={asked.value} onLeave={close} />
            )}
            {available ? (
              <PreviewPane preview={preview.asked} onAgain={preview.again} />
            ) : (
              <Unavailable format={format} reason={rest.reason} datasetId={datasetId} onLeave={close} />
            )}
          </section>
        </div>
      ) : null}
    </Dialog>
  );
};

interface TreeOfProps {
  looms: DatasetView['sources'];
  loomId: string;
  onLoom: (loomId: string) => void;
}

const TreeOf = ({ looms, loomId, onLoom }: TreeOfProps) => (
  <div className="grid gap-2 text-[13px] text-dim">
    <p>All branches of the loom, with what was not taken. It opens again here as a loom of its own.</p>
    {looms.length > 1 ? (
      <Select
        value={loomId}
        onValueChange={onLoom}
        aria-label="Loom"
        options={looms.map((source) => ({ value: source.loomId, label: source.title }))}
      />
    ) : null}
  </div>
);
