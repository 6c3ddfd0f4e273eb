'use client';

import { Copy } from 'lucide-react';
import type { LabelSays } from '@/lib/loom/item-format';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { toast } from '../../ui/toast';
import { Tooltip } from '../../ui/tooltip';

const SAYS: Record<LabelSays, string> = {
  'true-answer': 'the true answer',
  'tempting-but-wrong': 'the tempting, but wrong answer',
  'behaviour-matching': 'the answer that shows the behaviour',
  other: 'something of its own',
};
const SHORT = 8;

/** The name of the dataset's content, to be written down beside every result; a press copies all of it. */
export const DatasetHash = () => {
  const { hash, kept, says } = useDataset(({ view }) => ({
    hash: view.hash,
    kept: view.kept,
    says: view.format?.labelSays ?? 'other',
  }));
  if (hash === null) return null;
  const over = `Over the ${kept.toLocaleString('en')} kept items in order, the labels, and that the label says ${SAYS[says]}.`;
  const copy = () =>
    navigator.clipboard.writeText(hash).then(
      () => toast('Copied the dataset hash', { description: hash }),
      () => toast.error('It could not be copied', { description: hash }),
    );
  return (
    <Tooltip text={over}>
      <button
        type="button"
        onClick={() => void copy()}
        aria-label={`Copy the dataset hash ${hash}, shown as #${hash.slice(0, SHORT)}. ${over}`}
        className="inline-flex items-center gap-1.5 rounded-md px-1 py-0.5 font-mono text-xs hover:bg-bg hover:text-ink"
      >
        #{hash.slice(0, SHORT)}
        <Copy aria-hidden className="size-3" />
      </button>
    </Tooltip>
  );
};
