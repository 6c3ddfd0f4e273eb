import type { LabelByCluster } from '@/lib/dataset/map/label-by-cluster';
import type { NamedClusters } from '@/lib/dataset/map/project';
import type { Row } from '@/lib/dataset/row';
import { associationWords } from './association-words';
import { clusterNames } from './colouring';
import type { Provenance } from './figures/figure';
import { FigureMenu } from './figures/figure-menu';
import { tableFigure } from './figures/table-figure';
import type { Palette } from './palette';

interface ClusterPanelProps {
  table: LabelByCluster;
  clusters: NamedClusters;
  /** The rows in the dataset, with the cluster each lies in. */
  items: readonly { row: Row; cluster: number }[];
  palette: Palette;
  of: Provenance;
  onPick: (places: string[]) => void;
}

const tint = (share: number): string =>
  `color-mix(in srgb, var(--leaf) ${Math.round(share * 34)}%, transparent)`;

/** How the labels spread over the clusters. A press on a count picks its items. */
export const ClusterPanel = ({ table, clusters, items, palette, of, onPick }: ClusterPanelProps) => {
  const words = associationWords(table.association);
  const method = `Clusters: k-means in 32 dimensions, k by silhouette${clusters.silhouette === null ? '' : ` (${clusters.silhouette.toFixed(2)})`}, fixed seed`;
  const names = clusterNames(clusters);
  const known = table.labels.at(-1) === 'other' ? table.labels.length - 1 : table.labels.length;
  const pick = (cluster: number, label: number | null) =>
    onPick(
      items
        .filter((item) => item.cluster === cluster && (label === null || columnOf(item.row, known) === label))
        .map(({ row }) => row.place),
    );
  return (
    <section aria-label="Labels by cluster">
      <header className="mb-1 flex items-center justify-between">
        <h2 className="font-semibold text-[13px]">Labels by cluster</h2>
        <FigureMenu
          label="the table"
          what="labels-by-cluster"
          palette={palette}
          of={of}
          figure={() => tableFigure(table, names, `${words} ${method}.`, palette)}
        />
      </header>
      <div className="overflow-x-auto">
        <table className="w-full text-xs">
          <thead>
            <tr className="text-dim">
              <th scope="col" className="py-1 text-left font-medium">
                Cluster
              </th>
              {table.labels.map((label) => (
                <th key={label} scope="col" className="max-w-20 truncate px-1 py-1 text-right font-medium">
                  {label.trim()}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name, cluster) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cluster is its place in the list
              <tr key={cluster} className="border-line border-t">
                <th scope="row" className="w-full max-w-0 py-0.5 pr-2 text-left font-normal">
                  <button
                    type="button"
                    title={`${name}: pick all of these`}
                    onClick={() => pick(cluster, null)}
                    className="block w-full truncate rounded px-1 py-0.5 text-left hover:bg-line/60"
                  >
                    {name}
                  </button>
                </th>
                {table.counts.map((counts, label) => (
                  <td key={table.labels[label]} className="p-0.5 text-right">
                    <CountButton
                      count={counts[cluster] ?? 0}
                      of={table.counts.reduce((sum, row) => sum + (row[cluster] ?? 0), 0)}
                      name={`${name}, ${table.labels[label]?.trim()}`}
                      onClick={() => pick(cluster, label)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-2 text-pretty text-dim text-xs">{words}</p>
      <p className="mt-1 text-pretty text-dim text-xs">{method}.</p>
    </section>
  );
};

const columnOf = ({ labelIndex }: Row, known: number): number =>
  labelIndex >= 0 && labelIndex < known ? labelIndex : known;

interface CountButtonProps {
  count: number;
  of: number;
  name: string;
  onClick: () => void;
}

const CountButton = ({ count, of, name, onClick }: CountButtonProps) => {
  const share = of > 0 ? count / of : 0;
  return (
    <button
      type="button"
      disabled={count === 0}
      title="Pick these"
      onClick={onClick}
      style={{ background: tint(share) }}
      className="w-full min-w-18 whitespace-nowrap rounded px-1.5 py-0.5 text-right tabular-nums enabled:hover:outline enabled:hover:outline-edge"
    >
      <span className="sr-only">{name}: </span>
      {count.toLocaleString('en')}
      {of > 0 ? <span className="ml-1.5 opacity-80">{Math.round(share * 100)} %</span> : null}
    </button>
  );
};
