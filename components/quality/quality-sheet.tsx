'use client';

import { Gauge } from 'lucide-react';
import Link from 'next/link';
import { useMemo } from 'react';
import { Sheet } from '../ui/sheet';
import { useCharts } from './charts/use-charts';
import { CheckGroups } from './checks/check-groups';
import { loomReport } from './loom-report';
import { FREE_WORDS, QualityFrame } from './quality-frame';
import type { QualityInput, QualityNow } from './run/use-quality';
import type { ShownItem } from './shown-item';

interface QualitySheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  quality: QualityNow;
  /** Null while it cannot be measured. */
  input: QualityInput | null;
  /** The loom has no item format. */
  isFree: boolean;
  itemAt: (place: string) => ShownItem | null;
  onOpen: (place: string) => void;
  /** The dataset's own quality panel. */
  href: string;
}

/** What a reviewer would object to in the items of a path, beside the tree. */
export const QualitySheet = ({ open, onOpenChange, ...rest }: QualitySheetProps) => (
  <Sheet
    open={open}
    onOpenChange={onOpenChange}
    title="Quality so far"
    description="Of the items on the accepted path, as its text says them, measured after each choice."
    className="w-160"
  >
    {open ? <Content {...rest} /> : null}
  </Sheet>
);

const Content = ({
  quality,
  input,
  isFree,
  itemAt,
  onOpen,
  href,
}: Omit<QualitySheetProps, 'open' | 'onOpenChange'>) => {
  const report = useMemo(() => quality.report && loomReport(quality.report), [quality.report]);
  const charts = useCharts(input);
  return (
    <QualityFrame
      quality={quality}
      report={report}
      isEmpty={isFree || input?.items.length === 0}
      empty={{
        icon: <Gauge aria-hidden />,
        title: isFree ? 'Nothing to measure in a free loom' : 'No items to measure yet',
        words: isFree
          ? FREE_WORDS
          : 'Accept a candidate: what a reviewer would object to is measured after each choice.',
      }}
      note={
        <>
          Edits, exclusions, embeddings and a second judge count{' '}
          <Link href={href} prefetch={false} className="text-leaf underline underline-offset-2">
            in the dataset
          </Link>
          .
        </>
      }
    >
      {report ? <CheckGroups report={report} itemAt={itemAt} onOpen={onOpen} charts={charts} /> : null}
    </QualityFrame>
  );
};
