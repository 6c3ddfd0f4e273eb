'use client';

import { ChartSpline, FileInput, Plus } from 'lucide-react';
import Link from 'next/link';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Kbd } from '../../ui/kbd';

interface EmptyProps {
  datasetId: string;
  items: number;
  onNew: () => void;
  onImport: () => void;
}

/** No run yet: says what scaling is, and how it begins. */
export const Empty = ({ datasetId, items, onNew, onImport }: EmptyProps) => (
  <div className="min-w-0 flex-1 overflow-y-auto">
    <EmptyState
      icon={<ChartSpline />}
      title="How do larger models do on this dataset?"
      titleAs="h2"
      actions={
        <>
          <Button variant="primary" onClick={onNew} aria-keyshortcuts="n" disabled={items === 0}>
            <Plus aria-hidden /> New run <Kbd className="border-bg/40 bg-transparent text-bg">n</Kbd>
          </Button>
          <Button onClick={onImport} aria-keyshortcuts="i">
            <FileInput aria-hidden /> Import results <Kbd>i</Kbd>
          </Button>
        </>
      }
      className="py-20"
    >
      {items === 0 ? (
        <>
          A run scores the items of a dataset, and this one has none yet. Keep some in{' '}
          <Link
            href={`/datasets/${encodeURIComponent(datasetId)}`}
            className="rounded-md underline underline-offset-2"
          >
            the dataset
          </Link>
          , or import results that were made elsewhere.
        </>
      ) : (
        <>
          A run asks models of growing size for the probability of each label of every item. Accuracy and loss
          against size is the scaling law: whether larger models answer better, or fall for what the dataset
          tempts them with. The practice models need no key and are picked to begin with.
        </>
      )}
    </EmptyState>
  </div>
);
