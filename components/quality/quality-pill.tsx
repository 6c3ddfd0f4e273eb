'use client';

import { StateIcon } from './checks/state-mark';
import { tallyWithoutSize } from './loom-report';
import { briefWords } from './quality-words';
import type { QualityNow } from './run/use-quality';

interface QualityPillProps {
  quality: QualityNow;
  onOpen: () => void;
}

/** Read out always, seen where the header has room. */
const WIDE = 'sr-only 2xl:not-sr-only';

/** How good the items so far are, in a few words; a press opens what stands behind them. */
export const QualityPill = ({ quality: { report, error }, onOpen }: QualityPillProps) => {
  const tally = report && tallyWithoutSize(report);
  const words = tally && report ? briefWords(tally, report.items) : error ? 'not measured' : 'measuring…';
  const [first, ...rest] = words.split(', ');
  const state = tally && (tally.bad > 0 ? 'bad' : tally.warn > 0 ? 'warn' : null);
  const isGood = !state && report !== null && words.startsWith('nothing');
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-keyshortcuts="q"
      aria-haspopup="dialog"
      title="What a reviewer would object to, but for the size"
      className="inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border border-line px-2.5 py-0.5 text-xs hover:border-edge hover:text-ink"
    >
      <StateIcon state={state ?? (isGood ? 'ok' : 'unknown')} className="size-3.5" />
      <span>
        <span className={state ? WIDE : undefined}>Quality: </span>
        {first}
        {rest.length > 0 ? <span className={WIDE}>, {rest.join(', ')}</span> : null}
      </span>
    </button>
  );
};
