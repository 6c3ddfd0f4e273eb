import type { LabelByCluster } from '@/lib/dataset/map/label-by-cluster';
import { cut, tag, textAt } from '@/lib/formats/svg/svg';
import type { Palette } from '../palette';
import type { Figure } from './figure';

const NAME = 300;
const CELL = 96;
const ROW = 30;

/** A row for each cluster, a column for each label; the fuller its share of the cluster, the darker a cell. */
export function tableFigure(
  table: LabelByCluster,
  clusters: readonly string[],
  method: string,
  palette: Palette,
): Figure {
  const columns = [...table.labels.map((label) => label.trim()), 'all'];
  const rows = clusters.map((name, cluster) => {
    const counts = table.counts.map((row) => row[cluster] ?? 0);
    return { name, counts, all: counts.reduce((sum, count) => sum + count, 0) };
  });
  const heads = columns.map((label, i) =>
    textAt(NAME + (i + 1) * CELL - 10, 20, cut(label, 12), {
      'text-anchor': 'end',
      fill: palette.dim,
      'font-size': 12,
    }),
  );
  const lines = rows.map(({ name, counts, all }, place) => {
    const y = ROW * (place + 1);
    const cells = counts.map((count, i) => {
      const share = all > 0 ? count / all : 0;
      return (
        tag('rect', {
          x: NAME + i * CELL + 2,
          y: y + 2,
          width: CELL - 4,
          height: ROW - 4,
          rx: 4,
          fill: palette.leaf,
          opacity: share * 0.45,
        }) +
        textAt(
          NAME + (i + 1) * CELL - 10,
          y + 20,
          all > 0 ? `${count.toLocaleString('en')} (${Math.round(share * 100)} %)` : '0',
          { 'text-anchor': 'end' },
        )
      );
    });
    const total = textAt(NAME + columns.length * CELL - 10, y + 20, all.toLocaleString('en'), {
      'text-anchor': 'end',
      fill: palette.dim,
    });
    const rule = tag('line', { x1: 0, x2: NAME + columns.length * CELL, y1: y, y2: y, stroke: palette.line });
    return `${rule}${textAt(0, y + 20, cut(name, 44))}${cells.join('')}${total}`;
  });
  return {
    name: 'Labels by cluster',
    method,
    width: Math.max(640, NAME + columns.length * CELL),
    height: ROW * (rows.length + 1) + 8,
    body: [...heads, ...lines].join('\n'),
  };
}
