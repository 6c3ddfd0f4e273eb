import { Hand, Lasso, Maximize, Search, ZoomIn, ZoomOut } from 'lucide-react';
import type { RefObject } from 'react';
import { IconButton } from '../ui/icon-button';
import { Input } from '../ui/input';
import { Kbd } from '../ui/kbd';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import type { ColouringName } from './colouring';
import { MethodButton } from './method-button';
import type { ScatterHandle } from './scatter/scatter';
import type { Tool } from './scatter/use-pointer';
import type { Embeddings } from './use-embeddings';

export type Layout = 'pca' | 'umap';

export const COLOURED_BY: readonly { value: ColouringName; label: string; said: string }[] = [
  { value: 'label', label: 'Colour: label', said: 'label' },
  { value: 'score', label: 'Colour: score', said: 'the judge’s score' },
  { value: 'confidence', label: 'Colour: confidence', said: 'the judge’s confidence' },
  { value: 'source', label: 'Colour: source', said: 'source' },
  { value: 'duplicates', label: 'Colour: duplicates', said: 'duplicate group' },
  { value: 'cluster', label: 'Colour: cluster', said: 'cluster' },
];

interface MapToolbarProps {
  layout: Layout;
  onLayout: (layout: Layout) => void;
  hasUmap: boolean;
  colouring: ColouringName;
  onColouring: (name: ColouringName) => void;
  tool: Tool;
  onTool: (tool: Tool) => void;
  query: string;
  onQuery: (query: string) => void;
  /** How many items hold the words; null while nothing is searched for. */
  matches: number | null;
  onPickMatches: () => void;
  embeddings: Embeddings;
  items: number;
  scatter: RefObject<ScatterHandle | null>;
}

export const MapToolbar = (props: MapToolbarProps) => {
  const { scatter, matches } = props;
  return (
    <div className="flex flex-wrap items-center gap-1.5 border-line border-b bg-panel px-3 py-2">
      <MethodButton embeddings={props.embeddings} items={props.items} />
      <Segmented
        label="Projection"
        value={props.layout}
        onValueChange={props.onLayout}
        options={[
          { value: 'pca', label: 'PCA' },
          { value: 'umap', label: props.hasUmap ? 'UMAP' : 'UMAP …' },
        ]}
      />
      <Select
        aria-label="Coloured by"
        value={props.colouring}
        onValueChange={props.onColouring}
        options={COLOURED_BY}
        className="w-44"
      />
      <span className="relative">
        <Search aria-hidden className="absolute top-2.5 left-2.5 size-3.5 text-dim" />
        <Input
          type="search"
          aria-label="Find in the questions"
          placeholder="Find"
          value={props.query}
          onChange={(event) => props.onQuery(event.target.value)}
          className="w-32 pl-8"
        />
      </span>
      {matches === null ? null : (
        <button
          type="button"
          disabled={matches === 0}
          onClick={props.onPickMatches}
          className="rounded px-1 text-dim text-xs underline-offset-2 enabled:hover:text-ink enabled:underline"
        >
          {matches === 0 ? 'none found' : `pick ${matches.toLocaleString('en')} found`}
        </button>
      )}
      <span className="ml-auto flex items-center gap-0.5">
        <Segmented
          label="Dragging"
          iconsOnly
          value={props.tool}
          onValueChange={props.onTool}
          options={[
            { value: 'pan', label: 'Dragging moves the map', icon: <Hand aria-hidden /> },
            {
              value: 'lasso',
              label: 'Dragging picks items with a lasso (or hold Shift)',
              icon: <Lasso aria-hidden />,
            },
          ]}
        />
        <IconButton
          label="Zoom in"
          icon={<ZoomIn aria-hidden />}
          hint={<Kbd>+</Kbd>}
          onClick={() => scatter.current?.zoomIn()}
        />
        <IconButton
          label="Zoom out"
          icon={<ZoomOut aria-hidden />}
          hint={<Kbd>-</Kbd>}
          onClick={() => scatter.current?.zoomOut()}
        />
        <IconButton
          label="Show all"
          icon={<Maximize aria-hidden />}
          hint={<Kbd>0</Kbd>}
          onClick={() => scatter.current?.fit()}
        />
      </span>
    </div>
  );
};
