import { useMemo } from 'react';
import type { DatasetView } from '@/lib/contract/dataset';
import { labelByCluster } from '@/lib/dataset/map/label-by-cluster';
import { isKept, type Row } from '@/lib/dataset/row';
import { type ColouringName, clusterNames, colour } from './colouring';
import type { Picture } from './picture';
import { planeOf, sceneOf } from './scatter/scene';

interface SceneInput {
  rows: readonly Row[];
  view: DatasetView;
  picture: Picture;
  layout: 'pca' | 'umap';
  colouring: ColouringName;
  duplicates: readonly (readonly string[])[];
  picked: ReadonlySet<string>;
  query: string;
}

/** Everything that is drawn, made anew as far as its parts changed. */
export function useScene({ rows, view, picture, layout, colouring, duplicates, picked, query }: SceneInput) {
  const byPlace = useMemo(() => new Map(rows.map((row) => [row.place, row])), [rows]);
  const positions = (layout === 'umap' && picture.umap) || picture.pca;
  const plane = useMemo(
    () => planeOf(byPlace, picture.places, positions),
    [byPlace, picture.places, positions],
  );
  const { clusters } = picture;
  const clusterOf = useMemo(
    () => clusters && Uint8Array.from(plane.placeOf, (place) => clusters.of[place] ?? 0),
    [clusters, plane],
  );
  // Clusters come after the first picture: what does not show them is not drawn again for them.
  const shownClusters = colouring === 'cluster' ? clusters : null;
  const shownOf = colouring === 'cluster' ? clusterOf : null;
  const coloured = useMemo(
    () =>
      colour(colouring, { rows: plane.rows, view, clusterOf: shownOf, clusters: shownClusters, duplicates }),
    [colouring, plane, view, shownOf, shownClusters, duplicates],
  );
  const words = query.trim().toLowerCase();
  const matches = useMemo(
    () =>
      words === ''
        ? null
        : new Set(
            plane.rows
              .filter(({ question }) => question.toLowerCase().includes(words))
              .map(({ place }) => place),
          ),
    [plane, words],
  );
  const scene = useMemo(() => sceneOf(plane, coloured, picked, matches), [plane, coloured, picked, matches]);

  const names = useMemo(() => {
    if (colouring !== 'cluster' || !clusters || !clusterOf || clusters.sizes.length < 2) return [];
    return clusterNames(clusters).map((text, cluster) => ({
      text,
      ...middleOf(plane.points, clusterOf, cluster),
    }));
  }, [colouring, clusters, clusterOf, plane]);

  const byCluster = useMemo(() => {
    if (!clusters || !clusterOf) return null;
    const items = plane.rows
      .map((row, i) => ({ row, labelIndex: row.labelIndex, cluster: clusterOf[i] ?? 0 }))
      .filter(({ row }) => isKept(row));
    const labels = view.format?.labels.map(({ text }) => text) ?? [];
    return { clusters, items, table: labelByCluster(items, labels, clusters.sizes.length) };
  }, [clusters, clusterOf, plane, view.format]);

  return { scene, names, byCluster, matches };
}

/** The point of a cluster that is nearest to its median: what lies far out does not pull the name away. */
function middleOf(points: Float32Array, clusterOf: Uint8Array, cluster: number): { x: number; y: number } {
  const members = Array.from(clusterOf.keys()).filter((i) => clusterOf[i] === cluster);
  const [x, y] = [0, 1].map(
    (side) => members.map((i) => points[i * 2 + side] ?? 0).sort((a, b) => a - b)[members.length >> 1] ?? 0,
  ) as [number, number];
  const away = (i: number) => Math.hypot((points[i * 2] ?? 0) - x, (points[i * 2 + 1] ?? 0) - y);
  const nearest = members.reduce((best, i) => (away(i) < away(best) ? i : best), members[0] ?? 0);
  return { x: points[nearest * 2] ?? 0, y: points[nearest * 2 + 1] ?? 0 };
}
