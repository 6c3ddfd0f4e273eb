'use client';

import { useCallback, useState } from 'react';
import type { DatasetView } from '@/lib/contract/dataset';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ErrorState } from '../ui/error-state';
import { Select } from '../ui/select';
import { Skeleton } from '../ui/skeleton';
import { DatasetFacts } from './dataset-facts';
import { DownloadLine } from './download-line';
import { fetchPreview, fetchView } from './export-api';
import { FormatList } from './format-list';
import { type ExportChoice, isTree, nameOf } from './formats';
import { lastFormat } from './last-format';
import { PreviewPane } from './preview-pane';
import { Unavailable } from './unavailable';
import { useAsked } from './use-asked';

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
  const ask = useCallback((signal: AbortSignal) => fetchView(datasetId, signal), [datasetId]);
  const { asked, again } = useAsked(ask);
  if (asked.state === 'ready')
    return <ReadyExportDialog open={open} onOpenChange={onOpenChange} view={asked.value} />;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} {...FRAME}>
      {asked.state === 'loading' ? (
        <div role="status" aria-label="Reading the dataset">
          <Skeleton className="h-112 md:h-[60dvh]" />
        </div>
      ) : (
        <ErrorState
          title="The dataset could not be read"
          actions={<Button onClick={again}>Try again</Button>}
        >
          {asked.message}
        </ErrorState>
      )}
    </Dialog>
  );
};

const FRAME = {
  title: 'Export',
  description:
    'What you save is what you see here: the rows that are kept, or a whole tree, as they stand now.',
  className: 'max-w-5xl',
};

interface ReadyProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  view: DatasetView;
}

const ReadyExportDialog = ({ open, onOpenChange, view }: ReadyProps) => {
  const [format, setFormat] = useState<ExportChoice>(() => firstFormat(view));
  const looms = [...new Map(view.sources.map((source) => [source.loomId, source])).values()];
  const [loomId, setLoomId] = useState(looms[0]?.loomId ?? view.dataset.id);
  const datasetId = view.dataset.id;
  const offer = view.offers.find((one) => one.format === format);
  const available = isTree(format) || offer?.available === true;
  const ask = useCallback(
    (signal: AbortSignal) => fetchPreview(format, { datasetId, loomId }, signal),
    [format, datasetId, loomId],
  );
  const { asked: preview, again } = useAsked(available ? ask : null);
  const close = () => onOpenChange(false);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      {...FRAME}
      footer={
        <DownloadLine
          format={format}
          from={{ datasetId, loomId }}
          fileName={preview.state === 'ready' ? preview.value.fileName : null}
          available={available}
        />
      }
    >
      <div className="grid gap-5 md:h-[60dvh] md:grid-cols-[17rem_minmax(0,1fr)]">
        <div className="min-h-0 overflow-auto md:pr-1">
          <FormatList offers={view.offers} value={format} onChange={setFormat} />
        </div>
        <section aria-label={nameOf(format)} className="flex min-h-0 min-w-0 flex-col gap-3">
          {isTree(format) ? (
            <TreeOf looms={looms} loomId={loomId} onLoom={setLoomId} />
          ) : (
            <DatasetFacts view={view} onLeave={close} />
          )}
          {available ? (
            <PreviewPane preview={preview} onAgain={again} />
          ) : (
            <Unavailable format={format} reason={offer?.reason ?? ''} datasetId={datasetId} onLeave={close} />
          )}
        </section>
      </div>
    </Dialog>
  );
};

const firstFormat = ({ offers }: DatasetView): ExportChoice => {
  const last = lastFormat();
  const canBeHad = (format: ExportChoice) =>
    isTree(format) || offers.some((offer) => offer.format === format && offer.available);
  if (last && canBeHad(last)) return last;
  return offers.find(({ available }) => available)?.format ?? 'espalier';
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
