export const percent = (share: number): string => `${Math.round(share * 100)} %`;
/** "3.4 %" below ten, so that a small share is not "0 %". */
export const finePercent = (share: number): string =>
  share > 0 && share < 0.1 ? `${(share * 100).toFixed(1)} %` : percent(share);
export const points = (share: number): string => `${Math.round(Math.abs(share) * 100)} points`;
export const whole = (count: number): string => count.toLocaleString('en');
export const decimal = (value: number, digits = 2): string => value.toFixed(digits).replace('-', '−');
export const items = (count: number): string => `${whole(count)} ${count === 1 ? 'item' : 'items'}`;
export const named = (label: string): string => `“${label.trim()}”`;
export const between = ([low, high]: readonly [number, number]): string =>
  `${percent(low)} to ${percent(high)}`;
/** "p = 0.03"; "p < 0.0001" where more digits say nothing. */
export const pText = (p: number): string =>
  p < 0.0001 ? 'p < 0.0001' : `p = ${p < 0.01 ? p.toFixed(4) : p.toFixed(2)}`;
