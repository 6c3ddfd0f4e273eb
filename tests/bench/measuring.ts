export const median = (values: readonly number[]): number =>
  values.toSorted((one, two) => one - two)[values.length >> 1] ?? Number.NaN;

/** Other work on the machine only adds: the shortest time is the nearest to what the work itself takes. */
export const calmest = (times: readonly number[]): number => Math.min(...times);

/** The milliseconds that some work takes. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/**
 * Does the same works by turns, so that a busy moment of the machine strikes all of them. Gives the results of each,
 * without those of the first turn, which warms up.
 */
export const byTurns = async <K extends string, T>(
  turns: number,
  works: Record<K, () => Promise<T>>,
): Promise<Record<K, T[]>> => {
  const entries = Object.entries(works) as [K, () => Promise<T>][];
  const results = Object.fromEntries(entries.map(([name]) => [name, [] as T[]])) as Record<K, T[]>;
  for (let turn = 0; turn <= turns; turn++)
    for (const [name, work] of entries) {
      const result = await work();
      if (turn > 0) results[name].push(result);
    }
  return results;
};
