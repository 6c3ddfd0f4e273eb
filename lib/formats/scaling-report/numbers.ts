import type { Range } from '../../scaling/report/item-metrics';
import { type MetricId, SHARES } from '../../scaling/report/metric';
import { datum, type Html, html } from './html';

/** Metrics that are shown in percent. */
const isShare = (metric: MetricId): boolean => SHARES.has(metric) || metric === 'label-mass';

const minus = (text: string): string => text.replace(/^-/u, '−');

/** Less is what rounding leaves of nothing. */
const NOTHING = 1e-9;

/** With so many decimals, but never a number other than 0 as 0. */
function decimals(value: number, digits: number): string {
  const rounded = value.toFixed(digits);
  if (Number(rounded) !== 0) return minus(rounded);
  return Math.abs(value) <= NOTHING ? (0).toFixed(digits) : minus(value.toPrecision(2));
}

const unsigned = (value: number, metric: MetricId): string =>
  isShare(metric) ? `${decimals(value * 100, 1)}\u00a0%` : decimals(value, 3);

/** "82.3 %", "0.412". */
export const metricValue = (value: number, metric: MetricId): Html => datum(value, unsigned(value, metric));

/** Standard errors of shares are in points. */
export const errorOf = (value: number, metric: MetricId): Html =>
  datum(value, isShare(metric) ? `${decimals(value * 100, 2)}\u00a0pt` : decimals(value, 4));

/** "79.0 % to 85.1 %". */
export const intervalOf = ([low, high]: readonly [number, number], metric: MetricId): Html =>
  html`${metricValue(low, metric)} to ${metricValue(high, metric)}`;

/** "at least 0.2" where a side is open. */
export function boundsOf([low, high]: Range, metric: MetricId): Html {
  if (low !== null && high !== null) return intervalOf([low, high], metric);
  if (low !== null) return html`at least ${metricValue(low, metric)}`;
  return high === null ? html`open on both sides` : html`at most ${metricValue(high, metric)}`;
}

const change = (value: number, metric: MetricId): Html => {
  const shown = isShare(metric) ? decimals(value * 100, 1) : decimals(value, 3);
  return datum(value, value > 0 ? `+${shown}` : shown);
};

/** "+5.7 points"; of other metrics in nats. */
export const changeOf = (value: number, metric: MetricId): Html =>
  html`${change(value, metric)} ${isShare(metric) ? 'points' : 'nats'}`;

export const changeInterval = ([low, high]: readonly [number, number], metric: MetricId): Html =>
  html`${change(low, metric)} to ${change(high, metric)}`;

/** "1,204". */
export const countOf = (value: number): Html => datum(value, value.toLocaleString('en'));

/** "0.031"; small ones with their power of ten. */
export const chanceOf = (p: number): Html =>
  datum(p, p >= 0.001 || p === 0 ? p.toFixed(3) : p.toExponential(1));

/** "1,400,000,000". */
export const sizeOf = (parameters: number): Html =>
  datum(parameters, parameters.toLocaleString('en', { maximumFractionDigits: 3 }));
