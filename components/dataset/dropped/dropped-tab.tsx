'use client';

import { CircleCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { messageOf } from '@/lib/store/http';
import { EmptyState } from '../../ui/empty-state';
import { toast } from '../../ui/toast';
import { DropList } from '../drop-list';
import { treeHref } from '../tree-href';
import { sourceOfNode } from './find-loom';
import { reportSentences } from './report-words';

/** The parse report: what was found, and everything that did not become a row, with its reason and its place. */
export const DroppedTab = () => {
  const view = useDataset((state) => state.view);
  const router = useRouter();
  const show = (nodeId: string) =>
    sourceOfNode(nodeId, view.sources).then(
      (source) => router.push(treeHref(view, { source, nodeId })),
      (failure: unknown) => toast.error('The node could not be found', { description: messageOf(failure) }),
    );
  const more = view.dropped - view.drops.length;
  return (
    <section
      aria-label="Parse report"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it.
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto px-1 focus-visible:-outline-offset-2"
    >
      <div className="max-w-5xl">
        <div className="grid gap-1 border-line border-b px-3 py-3 text-[13px]">
          {reportSentences(view).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {more > 0 ? (
            <p className="text-dim">
              The first {view.drops.length.toLocaleString('en')} are listed; {more.toLocaleString('en')} more
              are counted only.
            </p>
          ) : null}
        </div>
        {view.drops.length > 0 ? (
          <DropList drops={view.drops} onShowNode={(nodeId) => void show(nodeId)} />
        ) : (
          <EmptyState icon={<CircleCheck aria-hidden />} title="Nothing was dropped">
            Every item outside the prompt is a row.
          </EmptyState>
        )}
      </div>
    </section>
  );
};
