'use client';

import { Keyboard, Shapes, Table2 } from 'lucide-react';
import Link from 'next/link';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { Mark } from '../../ui/mark';

interface ScalingHeaderProps {
  datasetId: string;
  title: string;
  onKeys: () => void;
}

/** Whose scaling it is, and the ways back to the dataset and to the model families. */
export const ScalingHeader = ({ datasetId, title, onKeys }: ScalingHeaderProps) => (
  <header className="flex min-h-12 flex-wrap items-center gap-x-4.5 gap-y-1 border-line border-b bg-panel px-4 py-1.5 text-[13px] text-dim">
    <Link href="/" aria-label="All looms" className="rounded-md">
      <Mark />
    </Link>
    <h1 className="min-w-32 flex-1 truncate font-semibold text-ink text-sm" title={title}>
      {title} <span className="font-normal text-dim">scaling</span>
    </h1>
    <span className="ml-auto flex gap-0.5">
      <Button asChild size="sm" variant="quiet">
        <Link href={`/datasets/${encodeURIComponent(datasetId)}`} prefetch={false} aria-keyshortcuts="d">
          <Table2 aria-hidden />
          Dataset
        </Link>
      </Button>
      <Button asChild size="sm" variant="quiet">
        <Link href="/families" prefetch={false}>
          <Shapes aria-hidden />
          Families
        </Link>
      </Button>
      <IconButton label="Keys" hint={<Kbd>?</Kbd>} icon={<Keyboard aria-hidden />} onClick={onKeys} />
    </span>
  </header>
);
