import type { UnknownKeys } from '../unknown-keys';

/** The defaults, each with the value that was kept where there is one, and then what else was kept. */
export function withDefaults(kept: UnknownKeys, defaults: UnknownKeys): UnknownKeys {
  const values = new Map(kept);
  const known = new Set(defaults.map(([key]) => key));
  return [
    ...defaults.map(([key, value]): [string, unknown] => [key, values.has(key) ? values.get(key) : value]),
    ...kept.filter(([key]) => !known.has(key)),
  ];
}
