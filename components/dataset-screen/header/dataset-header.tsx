'use client';

import { ChartSpline, Download, Keyboard, Layers, TreePine } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { SourcesDialog } from '../../dataset/sources/sources-dialog';
import { ExportDialog } from '../../export/export-dialog';
import { scalingHref } from '../../scaling/screen/arrival';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { Mark } from '../../ui/mark';
import { Balance } from './balance';
import { Counts } from './counts';
import { DatasetHash } from './dataset-hash';

/** What the dataset is, how much of it, how balanced, under which name; and what it is made of. */
export const DatasetHeader = ({ onKeys }: { onKeys: () => void }) => {
  const { title, own, id, sources, problems } = useDataset(({ view }) => ({
    title: view.dataset.title,
    own: view.own,
    id: view.dataset.id,
    sources: view.sources.length,
    problems: view.sources.filter(({ problem }) => problem !== null).length,
  }));
  const [open, setOpen] = useState(false);
  const [exporting, setExporting] = useState(false);
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-4.5 gap-y-1 border-line border-b bg-panel px-4 py-1.5 text-[13px] text-dim">
      <Link href="/" aria-label="All looms" className="rounded-md">
        <Mark />
      </Link>
      <h1 className="min-w-32 flex-1 truncate font-semibold text-ink text-sm" title={title}>
        {title} <span className="font-normal text-dim">dataset</span>
      </h1>
      <Counts />
      <Balance />
      <DatasetHash />
      <span className="ml-auto flex gap-0.5">
        {own ? (
          <Button asChild size="sm" variant="quiet">
            <Link href={`/looms/${encodeURIComponent(id)}`} prefetch={false}>
              <TreePine aria-hidden />
              Loom
            </Link>
          </Button>
        ) : null}
        <Button asChild size="sm" variant="quiet">
          <Link href={scalingHref(id)} prefetch={false} aria-keyshortcuts="l">
            <ChartSpline aria-hidden />
            Scaling
          </Link>
        </Button>
        <Button size="sm" variant="quiet" onClick={() => setOpen(true)}>
          <Layers aria-hidden />
          Sources ({sources})
          {problems > 0 ? (
            <span className="text-no">{problems === 1 ? '1 problem' : `${problems} problems`}</span>
          ) : null}
        </Button>
        <Button size="sm" variant="quiet" onClick={() => setExporting(true)}>
          <Download aria-hidden />
          Export
        </Button>
        <IconButton label="Keys" hint={<Kbd>?</Kbd>} icon={<Keyboard aria-hidden />} onClick={onKeys} />
      </span>
      <SourcesDialog open={open} onOpenChange={setOpen} />
      <ExportDialog open={exporting} onOpenChange={setExporting} datasetId={id} />
    </header>
  );
};
