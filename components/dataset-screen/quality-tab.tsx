'use client';

import { useCallback, useState } from 'react';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { QualityPanel } from '../quality/quality-panel';

interface QualityTabProps {
  /** Measuring begins when it is first shown, goes on with what is shown, and what a model was asked goes on always. */
  shown: boolean;
  onOpen: (place: string) => void;
  onReview: (places: string[]) => void;
  /** Puts picked items into view. */
  onShowPicked: () => void;
}

/** The quality panel, tied to what the rest of the screen knows and does. */
export const QualityTab = ({ shown, onOpen, onReview, onShowPicked }: QualityTabProps) => {
  const { rows, view, byPlace, loading, pick, take } = useDataset((state) => ({
    rows: state.rows,
    view: state.view,
    byPlace: state.byPlace,
    loading: state.loading,
    pick: state.pick,
    take: state.take,
  }));
  const [begun, setBegun] = useState(shown);
  const [last, setLast] = useState<typeof rows | null>(null);
  if (shown && !begun) setBegun(true);
  if (shown && loading === null && last !== rows) setLast(rows);
  const onPick = useCallback(
    (places: string[]) => {
      pick(places);
      onShowPicked();
    },
    [pick, onShowPicked],
  );
  if (!begun) return null;
  return (
    <div className="min-w-0 flex-1 overflow-y-auto px-4 py-5">
      <QualityPanel
        rows={last}
        byPlace={byPlace}
        view={view}
        onOpen={onOpen}
        onPick={onPick}
        onReview={onReview}
        onAnswers={take}
      />
    </div>
  );
};
