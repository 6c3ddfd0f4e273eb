import type { DatasetView } from '@/lib/contract/dataset';
import type { NamedClusters } from '@/lib/dataset/map/project';
import type { Row } from '@/lib/dataset/row';
import { confidenceWord } from '@/lib/loom/ranking';
import type { Hue } from './palette';
import { SHAPES, type Shape } from './shapes';

export const COLOURINGS = ['label', 'score', 'confidence', 'source', 'duplicates', 'cluster'] as const;
export type ColouringName = (typeof COLOURINGS)[number];

/** One entry of the legend: points that look the same. */
export interface PointClass {
  name: string;
  hue: Hue;
  shape: Shape;
  /** Against the usual radius. */
  size: number;
  /** Painted first and quieter: "the rest". */
  quiet: boolean;
}

export interface Colouring {
  classes: PointClass[];
  /** The class of each row. */
  of: Uint16Array;
}

export interface ColouringInput {
  rows: readonly Row[];
  view: Pick<DatasetView, 'format' | 'sources'>;
  /** The cluster of each row; null while there are none. */
  clusterOf: Uint8Array | null;
  clusters: NamedClusters | null;
  /** Groups of places that are duplicates of each other, largest first. */
  duplicates: readonly (readonly string[])[];
}

/** Duplicate groups with a look of their own. */
const GROUPS = 8;

const series = (name: string, index: number): PointClass => ({
  name,
  hue: { series: index },
  shape: SHAPES[index % SHAPES.length] ?? 'circle',
  size: 1,
  quiet: false,
});
const step = (name: string, ramp: number, size: number): PointClass => ({
  name,
  hue: { ramp },
  shape: 'circle',
  size,
  quiet: false,
});
const rest = (name: string): PointClass => ({
  name,
  hue: { token: 'edge' },
  shape: 'circle',
  size: 0.75,
  quiet: true,
});
const unknown = (name: string): PointClass => ({ ...rest(name), shape: 'cross', size: 0.9 });

const spread = (
  rows: readonly Row[],
  classes: PointClass[],
  classOf: (row: Row, index: number) => number,
) => ({
  classes,
  of: Uint16Array.from(rows, classOf),
});

/** The words for each cluster: its telling terms, or its number where it has none; the second of the same words gets a 2. */
export function clusterNames({ terms, sizes }: NamedClusters): string[] {
  const seen = new Map<string, number>();
  return sizes.map((_, i) => {
    const name = terms[i]?.join(', ') || `cluster ${i + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

const BY: Record<ColouringName, (input: ColouringInput) => Colouring> = {
  label: ({ rows, view }) => {
    const labels = view.format?.labels.map(({ text }) => text.trim()) ?? [];
    const classes = labels.map((text, i) =>
      i < 2 ? { ...series(text, i), hue: { token: i === 0 ? 'yes' : 'no' } as const } : series(text, i),
    );
    const other = unknown(labels.length > 0 ? 'another label' : 'no labels');
    return spread(rows, [...classes, other], ({ labelIndex }) =>
      labelIndex >= 0 && labelIndex < labels.length ? labelIndex : labels.length,
    );
  },
  score: ({ rows }) =>
    spread(
      rows,
      [
        step('1 to 2', 0, 0.8),
        step('2 to 3', 1, 0.93),
        step('3 to 4', 3, 1.06),
        step('4 to 5', 4, 1.2),
        unknown('not judged'),
      ],
      ({ score }) => (score === null ? 4 : Math.min(3, Math.max(0, Math.floor(score) - 1))),
    ),
  confidence: ({ rows }) => {
    const words = ['low', 'medium', 'high'];
    return spread(
      rows,
      [
        step('low, below 60 %', 0, 0.8),
        step('medium, 60 to 95 %', 2, 1),
        step('high, from 95 %', 4, 1.2),
        unknown('not known'),
      ],
      ({ confidence }) => (confidence === null ? 3 : words.indexOf(confidenceWord(confidence))),
    );
  },
  source: ({ rows, view }) =>
    spread(
      rows,
      view.sources.map(({ title }, i) => series(title, i)),
      ({ source }) => Math.min(Math.max(0, source), Math.max(0, view.sources.length - 1)),
    ),
  duplicates: ({ rows, duplicates }) => {
    const groupOf = new Map(duplicates.flatMap((group, i) => group.map((place) => [place, i] as const)));
    const own = duplicates
      .slice(0, GROUPS)
      .map((group, i) => series(`group ${i + 1}, ${group.length} items`, i));
    const further = series(`${duplicates.length - own.length} further groups`, own.length);
    const classes = duplicates.length > GROUPS ? [...own, further] : own;
    return spread(rows, [...classes, rest('no duplicate')], ({ place }) => {
      const group = groupOf.get(place);
      return group === undefined ? classes.length : Math.min(group, GROUPS);
    });
  },
  cluster: ({ rows, clusters, clusterOf }) => {
    if (!clusters || !clusterOf) return spread(rows, [rest('not computed yet')], () => 0);
    return spread(rows, clusterNames(clusters).map(series), (_, i) => clusterOf[i] ?? 0);
  },
};

/** Sorts rows into classes that look the same. */
export const colour = (name: ColouringName, input: ColouringInput): Colouring => BY[name](input);
