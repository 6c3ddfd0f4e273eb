'use client';

import { TriangleAlert } from 'lucide-react';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { Button } from '../ui/button';

/** Why the rows may not be what the server has; what was read stays on screen. */
export const ReadingError = () => {
  const { error, refresh } = useDataset(({ error, refresh }) => ({ error, refresh }));
  if (error === null) return null;
  return (
    <div
      role="alert"
      className="flex items-center gap-2.5 border-line border-b bg-panel px-4 py-2 text-[13px]"
    >
      <TriangleAlert aria-hidden className="size-4 shrink-0 text-no" />
      <span className="min-w-0 flex-1">{error}</span>
      <Button size="sm" onClick={() => void refresh()}>
        Try again
      </Button>
    </div>
  );
};
