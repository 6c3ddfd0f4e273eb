import 'server-only';

/** Token → probability; what is not in it has none. Adds up to 1. */
export type Distribution = ReadonlyMap<string, number>;

/** `share` of one and the rest of the other. */
export function mix(one: Distribution, other: Distribution, share: number): Distribution {
  const mixed = new Map<string, number>();
  for (const [token, p] of one) mixed.set(token, p * share);
  for (const [token, p] of other) mixed.set(token, (mixed.get(token) ?? 0) + p * (1 - share));
  return mixed;
}

/** A distribution in proportion to counts or masses. */
export function normalised(masses: ReadonlyMap<string, number>): Distribution {
  let total = 0;
  for (const mass of masses.values()) total += mass;
  return new Map([...masses].map(([token, mass]) => [token, mass / total]));
}
