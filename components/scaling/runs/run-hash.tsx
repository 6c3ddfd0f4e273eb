'use client';

import { Copy } from 'lucide-react';
import { toast } from '../../ui/toast-store';
import { Tooltip } from '../../ui/tooltip';

const SHORT = 8;

/** The hash of the dataset as it was scored; a press copies all of it. */
export const RunHash = ({ hash }: { hash: string }) => {
  const copy = () =>
    navigator.clipboard.writeText(hash).then(
      () => toast('Copied the dataset hash', { description: hash }),
      () => toast.error('It could not be copied', { description: hash }),
    );
  return (
    <Tooltip text="The dataset’s content as it was when the run began">
      <button
        type="button"
        onClick={() => void copy()}
        aria-label={`#${hash.slice(0, SHORT)}: copy the hash of the dataset when the run began, ${hash}`}
        className="inline-flex items-center gap-1.5 rounded-md px-1 font-mono text-xs hover:bg-bg hover:text-ink"
      >
        #{hash.slice(0, SHORT)}
        <Copy aria-hidden className="size-3" />
      </button>
    </Tooltip>
  );
};
