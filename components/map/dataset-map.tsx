'use client';

import { ScatterChart } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { duplicateGroups } from '@/lib/dataset/map/duplicate-groups';
import { EmptyState } from '../ui/empty-state';
import type { DatasetMapProps } from './map-props';
import { MapScreen, type MapSettings } from './map-screen';
import type { Method } from './picture';
import { type Embeddings, useEmbeddings } from './use-embeddings';
import { type MapTexts, useMapTexts } from './use-map-texts';
import { usePalette } from './use-palette';
import { type ProjectionInput, useProjection } from './use-projection';

const LEAST = 3;

/** The dataset as a scatter plot of its questions, with its class balance and its labels by cluster. Fills its parent. */
export const DatasetMap = (props: DatasetMapProps) => {
  const { rows } = props;
  const words = useMapTexts(rows);
  const embeddings = useEmbeddings(words.texts);
  const projection = useProjection(useInput(words, embeddings));
  const palette = usePalette();
  const [settings, setSettings] = useState(START);
  const wanted = settings.colouring === 'duplicates' && !props.duplicates;
  const own = useMemo(() => (wanted ? duplicateGroups(rows) : []), [wanted, rows]);

  if (rows.length < LEAST) return <TooFew rows={rows.length} />;
  return (
    <MapScreen
      {...props}
      duplicates={props.duplicates ?? own}
      projection={projection}
      embeddings={embeddings}
      palette={palette}
      settings={settings}
      onSettings={(change) => setSettings((before) => ({ ...before, ...change }))}
    />
  );
};

/** What to project: it waits as it is while embeddings are fetched. */
function useInput(words: MapTexts, { choice, vectors }: Embeddings): ProjectionInput | null {
  const before = useRef<ProjectionInput | null>(null);
  return useMemo(() => {
    if (choice && !vectors) return before.current;
    const method: Method = choice
      ? { by: 'embeddings', server: choice.server, model: choice.model }
      : BUILT_IN;
    before.current = words.texts.length < LEAST ? null : { ...words, method, vectors };
    return before.current;
  }, [words, choice, vectors]);
}

const BUILT_IN: Method = { by: 'built-in' };
const START: MapSettings = { layout: 'umap', colouring: 'label', tool: 'pan', query: '' };

const TooFew = ({ rows }: { rows: number }) => (
  <EmptyState
    icon={<ScatterChart aria-hidden />}
    title={rows === 0 ? 'No items to map yet' : 'Too few items for a map'}
    className="h-full content-center"
  >
    {rows === 0
      ? 'Each item that is accepted becomes a point here; items with like content lie near each other.'
      : `A map begins with ${LEAST} items; there ${rows === 1 ? 'is 1' : `are ${rows}`}.`}
  </EmptyState>
);
