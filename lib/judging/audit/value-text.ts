import type { AuditNumber, AuditUnit } from './report';

const decimal = (value: number, digits: number): string =>
  value
    .toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .replace('-', '−');

const share = (value: number): string => {
  const percent = value * 100;
  const isRound = Math.abs(percent - Math.round(percent)) < 0.05;
  return `${decimal(percent, isRound ? 0 : 1)}\u00a0%`;
};

const FORMATS: Record<AuditUnit, (value: number) => string> = {
  share,
  coefficient: (value) => decimal(value, 2),
  chance: (value) => (value < 0.001 ? 'below 0.001' : decimal(value, 3)),
  tokens: (value) => decimal(value, value < 10 ? 1 : 0),
  calls: (value) => decimal(value, 1),
  ms: (value) => (value < 10_000 ? `${decimal(value, 0)}\u00a0ms` : `${decimal(value / 1000, 1)}\u00a0s`),
  dollars: (value) => `US$\u00a0${value === 0 ? '0' : value.toPrecision(2)}`,
};

/** "62.5 %", "0.41", "1,204". */
export const valueText = (value: number, unit: AuditUnit): string => FORMATS[unit](value);

/** "51 % to 72.3 %"; empty without an interval. */
export const intervalText = ({ interval }: Pick<AuditNumber, 'interval'>, unit: AuditUnit): string =>
  interval ? `${valueText(interval[0], unit)} to ${valueText(interval[1], unit)}` : '';

/** "1 step", "1,204 calls"; `counts` is a plural on -s. */
export const countText = (n: number, counts: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? counts.replace(/s$/u, '') : counts}`;
