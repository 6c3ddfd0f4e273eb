import type { LabelSays } from '@/lib/loom/item-format';
import { type MetricId, SHARES } from '@/lib/scaling/report/metric';

/** How values become colours: two classes, from little to much, or to both sides of zero. */
export interface HeatScale {
  kind: 'two' | 'sequential' | 'diverging';
  /** The colours of little and much, or of 0 and 1, change places. */
  turned: boolean;
  domain: readonly [number, number];
  /** Values past an end are drawn as the end. */
  clipped: readonly [boolean, boolean];
  /** Of two classes: whether some value is neither, where several labels are exactly the likeliest. */
  ties: boolean;
}

const RAMPS = {
  light: {
    two: ['#d97a2b', '#3977ba'],
    sequential: ['#fdf3c4', '#e3cf6b', '#a79f78', '#6d7077', '#3a4a72', '#0a2550'],
    diverging: ['#2b66a8', '#93b7dc', '#f0eee6', '#eab07a', '#b8560f'],
  },
  dark: {
    two: ['#d98032', '#4b86c6'],
    sequential: ['#12294f', '#3f4f74', '#70737c', '#a39c7a', '#d6c35f', '#fdf0a0'],
    diverging: ['#7db8f2', '#3f6690', '#2b2a27', '#8f5c2c', '#f3a45c'],
  },
} as const;
const STEPS = 64;
/** The share of values that lies within the domain; the rest would wash it out. */
const WITHIN = 0.98;

/** Of 0 or 1, neither. */
export const isTie = (value: number | null): boolean => value !== null && value > 0 && value < 1;

/** The scale of a metric over the values at hand. */
export function scaleOf(
  metric: MetricId,
  labelSays: LabelSays | null,
  rows: readonly { values: readonly (number | null)[] }[],
): HeatScale {
  if (SHARES.has(metric))
    return {
      kind: 'two',
      turned: metric === 'label-given' && labelSays === 'tempting-but-wrong',
      domain: [0, 1],
      clipped: [false, false],
      ties: rows.some(({ values }) => values.some(isTie)),
    };
  const isSigned = metric === 'logodds';
  const kind = isSigned ? 'diverging' : 'sequential';
  if (metric === 'label-mass')
    return { kind, turned: false, domain: [0, 1], clipped: [false, false], ties: false };
  const values = rows.flatMap((row) =>
    row.values.filter((value) => value !== null && Number.isFinite(value)),
  );
  const sizes = Float64Array.from(values as number[], Math.abs).sort();
  const most = sizes.at(-1) ?? 1;
  const end = sizes[Math.ceil(sizes.length * WITHIN) - 1] || most || 1;
  const isClipped = most > end;
  return {
    kind,
    turned: false,
    domain: [isSigned ? -end : 0, end],
    clipped: [isSigned && isClipped, isClipped],
    ties: false,
  };
}

/** The colours of a scale from its low to its high end. */
export function colourSteps({ kind, turned }: Pick<HeatScale, 'kind' | 'turned'>, dark: boolean): string[] {
  const stops: readonly string[] = RAMPS[dark ? 'dark' : 'light'][kind];
  const ordered = turned ? stops.toReversed() : stops;
  if (kind === 'two') return [...ordered];
  return Array.from({ length: STEPS }, (_, at) => between(ordered, at / (STEPS - 1)));
}

/** The place among so many colours of a value. */
export function stepOf(
  { domain: [low, high] }: Pick<HeatScale, 'domain'>,
  steps: number,
  value: number,
): number {
  const along = (value - low) / (high - low);
  return Math.min(steps - 1, Math.max(0, Math.round(along * (steps - 1))));
}

function between(stops: readonly string[], along: number): string {
  const at = Math.min(stops.length - 2, Math.floor(along * (stops.length - 1)));
  const rest = along * (stops.length - 1) - at;
  const [from, to] = [channels(stops[at] as string), channels(stops[at + 1] as string)];
  const mixed = from.map((one, channel) => Math.round(one + ((to[channel] as number) - one) * rest));
  return `rgb(${mixed.join(' ')})`;
}

const channels = (hex: string): number[] =>
  [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));
