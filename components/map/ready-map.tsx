import { useMemo, useRef } from 'react';
import { isKept } from '@/lib/dataset/row';
import { BalancePanel } from './balance-panel';
import { ClusterPanel } from './cluster-panel';
import { FigureMenu } from './figures/figure-menu';
import { mapFigure } from './figures/map-figure';
import { labelCounts } from './label-counts';
import { Legend } from './legend';
import type { MapScreenProps } from './map-screen';
import { COLOURED_BY, MapToolbar } from './map-toolbar';
import type { Palette } from './palette';
import { methodWords, type Picture } from './picture';
import { Scatter, type ScatterHandle } from './scatter/scatter';
import { SelectionBar } from './selection-bar';
import { useScene } from './use-scene';
import { WorkLine } from './work-line';

interface ReadyProps extends MapScreenProps {
  picture: Picture;
  palette: Palette;
}

/** A picture with all that goes with it. */
export const ReadyMap = (props: ReadyProps) => {
  const { rows, view, picture, palette, picked, onPick, settings, onSettings, datasetHash } = props;
  const layout = settings.layout === 'umap' && picture.umap ? 'umap' : 'pca';
  const { scene, names, byCluster, matches } = useScene({ ...props, ...settings, layout });
  const scatter = useRef<ScatterHandle>(null);
  const places = useMemo(
    () => scene.rows.map(({ place }) => place).filter((place) => picked.has(place)),
    [scene, picked],
  );
  const of = useMemo(() => {
    const items = rows.filter(isKept).length;
    return { title: view.dataset.title, hash: datasetHash, items, excluded: rows.length - items };
  }, [rows, view.dataset.title, datasetHash]);
  const labels = useMemo(() => labelCounts(props.view, rows), [props.view, rows]);
  const method = methodWords(picture, layout);
  const said = COLOURED_BY.find(({ value }) => value === settings.colouring)?.said ?? '';

  return (
    <div className="@container h-full min-h-0">
      <div className="grid h-full min-h-0 @4xl:grid-cols-[minmax(0,1fr)_21rem] grid-rows-[minmax(20rem,1fr)_auto] @4xl:grid-rows-[minmax(0,1fr)] overflow-y-auto">
        <div className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)_auto]">
          <MapToolbar
            layout={settings.layout}
            onLayout={(next) => onSettings({ layout: next })}
            hasUmap={picture.umap !== null}
            colouring={settings.colouring}
            onColouring={(colouring) => onSettings({ colouring })}
            tool={settings.tool}
            onTool={(tool) => onSettings({ tool })}
            query={settings.query}
            onQuery={(query) => onSettings({ query })}
            matches={matches?.size ?? null}
            onPickMatches={() => onPick([...(matches ?? [])])}
            embeddings={props.embeddings}
            items={rows.length}
            scatter={scatter}
          />
          <div className="relative min-h-0">
            <Scatter
              ref={scatter}
              scene={scene}
              palette={palette}
              layout={`${layout} ${method}`}
              names={names}
              tool={settings.tool}
              picked={picked}
              tellClass={settings.colouring !== 'label'}
              onPick={onPick}
              onOpen={props.onOpen}
            />
            <div className="absolute bottom-3 left-3">
              <Legend scene={scene} palette={palette} onPick={onPick} />
            </div>
            {places.length > 0 ? (
              <div className="pointer-events-none absolute inset-x-3 top-3 flex justify-center">
                <div className="pointer-events-auto">
                  <SelectionBar
                    places={places}
                    onReview={props.onReview}
                    onExclude={props.onExclude}
                    onNote={props.onNote}
                    onClear={() => onPick([])}
                  />
                </div>
              </div>
            ) : null}
          </div>
          <footer className="flex min-h-11 flex-wrap items-center gap-2 border-line border-t bg-panel py-1 pr-2 pl-3 text-dim text-xs">
            <p className="min-w-40 flex-1 truncate" title={method}>
              {method}
            </p>
            <WorkLine projection={props.projection} embeddings={props.embeddings} />
            <span className="ml-auto">
              <FigureMenu
                label="the map"
                what="map"
                palette={palette}
                of={of}
                figure={() => mapFigure(scene, names, said, method, palette)}
              />
            </span>
          </footer>
        </div>
        <aside
          aria-label="Figures"
          className="grid min-h-0 content-start gap-5 overflow-y-auto border-line @4xl:border-t-0 border-t @4xl:border-l bg-panel p-4"
        >
          <BalancePanel labels={labels} palette={palette} of={of} />
          {byCluster ? <ClusterPanel {...byCluster} palette={palette} of={of} onPick={onPick} /> : null}
        </aside>
      </div>
    </div>
  );
};
