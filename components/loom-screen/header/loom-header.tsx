'use client';

import { Download, SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import { useLoom } from '@/lib/store/loom-store-context';
import { Button } from '../../ui/button';
import { Mark } from '../../ui/mark';
import { AutopilotControl } from './autopilot-control';
import { ConnectionMark } from './connection-mark';
import { ItemsSoFar, LabelBalance } from './progress';
import { Title } from './title';
import { Totals } from './totals';

/** The standing questions: how far, how balanced, how well do we agree, what has it cost, who is steering. */
export const LoomHeader = () => {
  const openDialog = useLoom((state) => state.openDialog);
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-3.5 gap-y-1 border-line border-b bg-panel px-4 py-1.5 text-[13px] text-dim xl:gap-x-4.5">
      <Link href="/" aria-label="All looms" className="rounded-md">
        <Mark />
      </Link>
      <span className="flex min-w-32 flex-1 items-center text-ink text-sm">
        <Title />
      </span>
      <ConnectionMark />
      <ItemsSoFar />
      <LabelBalance />
      <Totals />
      <AutopilotControl />
      <span className="ml-auto flex gap-0.5">
        <Button size="sm" variant="quiet" onClick={() => openDialog('settings')}>
          <SlidersHorizontal aria-hidden />
          Settings
        </Button>
        <Button size="sm" variant="quiet" onClick={() => openDialog('export')}>
          <Download aria-hidden />
          Export
        </Button>
      </span>
    </header>
  );
};
