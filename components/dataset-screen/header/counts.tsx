'use client';

import { useDataset } from '@/lib/store/dataset/dataset-context';

/** "37 kept, 2 excluded, 1 edited, 4 dropped"; what there is none of is not said. */
export const Counts = () => {
  const { kept, excluded, edited, dropped } = useDataset(({ view }) => ({
    kept: view.kept,
    excluded: view.excluded,
    edited: view.edited,
    dropped: view.dropped,
  }));
  const others = [
    { number: excluded, word: 'excluded' },
    { number: edited, word: 'edited' },
    { number: dropped, word: 'dropped' },
  ].filter(({ number }) => number > 0);
  return (
    <span role="status" aria-label="Counts" className="whitespace-nowrap">
      <b className="font-semibold text-ink tabular-nums">{kept.toLocaleString('en')}</b> kept
      {others.map(({ number, word }) => (
        <span key={word}>
          , <span className="tabular-nums">{number.toLocaleString('en')}</span> {word}
        </span>
      ))}
    </span>
  );
};
