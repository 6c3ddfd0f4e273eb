import { errorBar } from '../data/error-bar';
import type { MetricFigure, Series } from '../data/figure-data';
import type { FigureOptions } from '../data/figure-options';

const STEPS = [1, 2, 2.5, 5, 10];
const ROOM = 0.06;

/** A round step that gives about so many over a span. */
export function roundStep(span: number, about: number): number {
  const rough = span / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  return (STEPS.find((step) => step * power >= rough * 0.999) ?? 10) * power;
}

/** Where an axis begins and ends: on round numbers, so that it stays while points arrive. */
export function yDomain(
  figure: MetricFigure,
  shown: readonly Series[],
  options: Pick<FigureOptions, 'zero' | 'chance' | 'baselines' | 'errors'>,
): readonly [number, number] {
  const isShare = figure.words.unit === 'share';
  if (isShare && options.zero) return [0, 1];
  const values = shown.flatMap(({ points }) =>
    points.flatMap((point) => [
      point.value,
      ...(point.bounds ?? []),
      ...(errorBar(point, 'interval') ?? []),
      ...(errorBar(point, options.errors) ?? []),
    ]),
  );
  if (options.chance) values.push(figure.chance);
  if (options.baselines) values.push(...figure.baselines.map(({ accuracy }) => accuracy));
  if (options.zero || figure.words.unit === 'signed nats') values.push(0);
  return rounded(values.filter((value) => value !== null && Number.isFinite(value)) as number[], isShare);
}

function rounded(values: readonly number[], isShare: boolean): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || Math.abs(most) * 0.2 || 1;
  const step = roundStep(span, 6);
  const low = least === 0 ? 0 : Math.floor((least - ROOM * span) / step) * step;
  const high = Math.ceil((most + ROOM * span) / step) * step;
  const [from, to] = [clean(low), clean(high)];
  return isShare ? [Math.max(0, from), Math.min(1, to)] : [least >= 0 ? Math.max(0, from) : from, to];
}

const clean = (value: number): number => Number(value.toPrecision(10));
