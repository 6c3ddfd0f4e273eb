import { Skeleton } from '../ui/skeleton';
import type { ColouringName } from './colouring';
import type { DatasetMapProps } from './map-props';
import type { Layout } from './map-toolbar';
import type { Palette } from './palette';
import { ReadyMap } from './ready-map';
import type { Tool } from './scatter/use-pointer';
import type { Embeddings } from './use-embeddings';
import type { Projection } from './use-projection';
import { WorkLine } from './work-line';

export interface MapSettings {
  /** What is wanted; UMAP shows once it is there. */
  layout: Layout;
  colouring: ColouringName;
  tool: Tool;
  query: string;
}

export interface MapScreenProps extends DatasetMapProps {
  duplicates: readonly (readonly string[])[];
  projection: Projection;
  embeddings: Embeddings;
  palette: Palette | null;
  settings: MapSettings;
  onSettings: (change: Partial<MapSettings>) => void;
}

/** The map before and after its first picture is there. */
export const MapScreen = (props: MapScreenProps) => {
  const { projection, embeddings, palette } = props;
  const { picture } = projection;
  if (picture && palette) return <ReadyMap {...props} picture={picture} palette={palette} />;
  return (
    <div className="grid h-full min-h-0 grid-rows-[auto_1fr] gap-3 p-4">
      <WorkLine projection={projection} embeddings={embeddings} />
      <Skeleton className="h-full w-full opacity-40" />
    </div>
  );
};
