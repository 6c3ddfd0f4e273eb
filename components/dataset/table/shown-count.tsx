'use client';

import { useDataset } from '@/lib/store/dataset/dataset-context';
import { count } from '../item-words';

/** "37 of 2,000 items", and how far the reading is. */
export const ShownCount = ({ shown, total }: { shown: number; total: number }) => {
  const loading = useDataset((state) => state.loading);
  return (
    <span role="status" aria-label="Items shown" className="text-[13px] text-dim tabular-nums">
      {shown === total
        ? count(total, 'item', 'items')
        : `${shown.toLocaleString('en')} of ${count(total, 'item', 'items')}`}
      {loading
        ? `, reading ${loading.done.toLocaleString('en')} of ${loading.total.toLocaleString('en')}`
        : ''}
    </span>
  );
};
