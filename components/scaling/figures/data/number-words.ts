import type { MetricUnit } from './metric-words';

const SIZES = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** A number of parameters in few characters: "70M", "1.4B", "850". */
export function sizeText(parameters: number): string {
  const [unit, letter] = SIZES.find(([size]) => parameters >= size * 0.9995) ?? [1, ''];
  const value = parameters / unit;
  return `${Number(value.toPrecision(value >= 100 ? 3 : 2 + Number(value >= 10)))}${letter}`;
}

const minus = (text: string): string => text.replace(/^-/u, '−');
const signed = (text: string): string => (/^[−-]/u.test(text) ? text : `+${text}`);

/** Less is what rounding leaves of nothing. */
const NOTHING = 1e-9;

function decimals(value: number, digits: number): string {
  const rounded = value.toFixed(digits);
  if (Number(rounded) === 0 && Math.abs(value) > NOTHING) return minus(value.toPrecision(2));
  return minus(Number(rounded) === 0 ? (0).toFixed(digits) : rounded);
}

const FORMATS: Record<MetricUnit, (value: number) => string> = {
  share: (value) => `${decimals(value * 100, 1)}\u00a0%`,
  nats: (value) => decimals(value, 3),
  'signed nats': (value) => (value === 0 ? '0.000' : signed(decimals(value, 3))),
};

/** "63.5 %", "0.693", "+0.120". */
export const valueText = (value: number, unit: MetricUnit): string => FORMATS[unit](value);

/** As ticks of an axis have it, with no more digits than it needs. */
export const tickText = (value: number, unit: MetricUnit): string =>
  unit === 'share'
    ? `${minus(String(Number((value * 100).toPrecision(6))))}\u00a0%`
    : minus(String(Number(value.toPrecision(6))));

/** "58.0 % to 68.6 %". */
export const rangeText = ([low, high]: readonly [number, number], unit: MetricUnit): string =>
  `${valueText(low, unit)} to ${valueText(high, unit)}`;

/** Bounds of which a side may be open: "at least 0.412", "40.0 % to 71.0 %". */
export function boundsText([low, high]: readonly [number | null, number | null], unit: MetricUnit): string {
  if (low !== null && high !== null) return rangeText([low, high], unit);
  if (low !== null) return `at least ${valueText(low, unit)}`;
  return high === null ? 'open on both sides' : `at most ${valueText(high, unit)}`;
}

/** The standard error of a share is in points. */
export const errorText = (sem: number, unit: MetricUnit): string =>
  unit === 'share' ? `${decimals(sem * 100, 1)} points` : decimals(sem, 3);

/** A change per tenfold size: "+5.7 points per decade", "−0.021 nats per decade". */
export const slopeText = (perDecade: number, unit: MetricUnit): string =>
  `${slopeNumber(perDecade, unit)} ${unit === 'share' ? 'points' : 'nats'} per decade`;

/** "3.3 to 8.1", in the unit of `slopeText`. */
export const slopeRange = ([low, high]: readonly [number, number], unit: MetricUnit): string =>
  `${slopeNumber(low, unit)} to ${slopeNumber(high, unit)}`;

/** The number alone, in points or nats. */
export const slopeNumber = (value: number, unit: MetricUnit): string =>
  Math.abs(value) < NOTHING ? '0' : signed(unit === 'share' ? decimals(value * 100, 1) : decimals(value, 3));

export const count = (n: number): string => n.toLocaleString('en');

/** "1 item", "1,204 items"; `things` is a plural on -s. */
export const counted = (n: number, things: string): string =>
  `${count(n)} ${n === 1 ? things.replace(/s$/u, '') : things}`;
