'use client';

import { useDataset } from '@/lib/store/dataset/dataset-context';

const TONES = ['bg-yes', 'bg-no', 'bg-dim', 'bg-edge'];
/** More labels than this are in the tooltip only. */
const IN_WORDS = 4;

/** How the kept items spread over the labels, in words and as a bar. */
export const Balance = () => {
  const labels = useDataset((state) => state.view.labels);
  const total = labels.reduce((sum, { count }) => sum + count, 0);
  if (labels.length < 2 || total === 0) return null;
  const words = labels.map(
    ({ text, count }) =>
      `${text.trim()} ${count.toLocaleString('en')} (${Math.round((count / total) * 100)} %)`,
  );
  return (
    <span className="flex items-center gap-2 whitespace-nowrap" title={words.join(', ')}>
      <span className="sr-only">Labels: </span>
      {words.slice(0, IN_WORDS).join(', ')}
      {words.length > IN_WORDS ? ` and ${words.length - IN_WORDS} more labels` : ''}
      <span aria-hidden className="flex h-1.5 w-20 overflow-hidden rounded-full bg-line">
        {labels.map(({ text, count }, at) => (
          <span
            key={text}
            className={TONES[Math.min(at, TONES.length - 1)]}
            style={{ width: `${(count / total) * 100}%` }}
          />
        ))}
      </span>
    </span>
  );
};
