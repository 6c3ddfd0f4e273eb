'use client';

import { useDataset } from '@/lib/store/dataset/dataset-context';
import { useActs } from '../dataset/acts/item-acts-context';
import { DatasetMap } from '../map/dataset-map';
import { useJudgeNote } from './use-judge-note';

interface MapTabProps {
  onOpen: (place: string) => void;
  onReview: (places: string[]) => void;
}

/** The map, tied to what the rest of the screen knows and does. */
export const MapTab = ({ onOpen, onReview }: MapTabProps) => {
  const { rows, view, picked, pick, byPlace } = useDataset(({ rows, view, picked, pick, byPlace }) => ({
    rows,
    view,
    picked,
    pick,
    byPlace,
  }));
  const acts = useActs();
  const note = useJudgeNote();
  const kept = (places: string[]) =>
    places.flatMap((place) => byPlace.get(place) ?? []).filter((row) => row.excluded === null);
  return (
    <DatasetMap
      rows={rows}
      view={view}
      picked={picked}
      onPick={pick}
      onOpen={onOpen}
      onReview={onReview}
      onExclude={(places, reason) => {
        const them = kept(places);
        if (them.length > 0) void acts.exclude(them, reason);
      }}
      onNote={(like, places) => void note(like, places)}
      datasetHash={view.hash}
    />
  );
};
