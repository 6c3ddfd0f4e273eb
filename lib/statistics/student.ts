import { normalQuantile } from './normal';

/**
 * The quantile of Student’s t with `freedom` degrees of freedom, 0 < share < 1, by its expansion in 1/freedom about the normal quantile
 * (Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.7.5): at 97.5 % within 0.003 from 5 degrees on.
 */
export function studentQuantile(share: number, freedom: number): number {
  const z = normalQuantile(share);
  const [z2, n] = [z * z, freedom];
  const first = (z * (z2 + 1)) / 4;
  const second = (z * ((5 * z2 + 16) * z2 + 3)) / 96;
  const third = (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384;
  const fourth = (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92160;
  return z + (first + (second + (third + fourth / n) / n) / n) / n;
}
