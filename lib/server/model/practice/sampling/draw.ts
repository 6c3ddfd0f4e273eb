import 'server-only';
import type { Distribution } from './distribution';

export interface DrawParams {
  /** 0 takes the likeliest token. */
  temperature: number;
  /** Mass of the nucleus to draw from, after temperature; 1 for all. */
  topP: number;
}

type Weighted = [token: string, weight: number];

/** One token: probabilities to the power of 1/temperature, cut to the smallest set with `topP` of the mass. */
export function draw(distribution: Distribution, params: DrawParams, random: () => number): string {
  if (params.temperature === 0) return likeliest(distribution);
  const pool =
    params.topP < 1
      ? nucleus(tempered(distribution, params.temperature), params.topP)
      : tempered(distribution, params.temperature);
  let left = random() * sum(pool);
  for (const [token, weight] of pool) {
    left -= weight;
    if (left < 0) return token;
  }
  return pool.at(-1)?.[0] ?? '';
}

function tempered(distribution: Distribution, temperature: number): Weighted[] {
  if (temperature === 1) return [...distribution];
  const peak = Math.max(...distribution.values());
  return Array.from(distribution, ([token, p]) => [token, (p / peak) ** (1 / temperature)]);
}

function nucleus(pool: Weighted[], topP: number): Weighted[] {
  const sorted = pool.toSorted((a, b) => b[1] - a[1]);
  const wanted = topP * sum(sorted);
  let mass = 0;
  const cut = sorted.findIndex(([, weight]) => {
    mass += weight;
    return mass >= wanted;
  });
  return cut === -1 ? sorted : sorted.slice(0, cut + 1);
}

function likeliest(distribution: Distribution): string {
  let best: Weighted = ['', 0];
  for (const entry of distribution) if (entry[1] > best[1]) best = entry;
  return best[0];
}

const sum = (pool: Weighted[]): number => pool.reduce((total, [, weight]) => total + weight, 0);
