/**
 * Does the jobs of each lane one after another, and of at most so many lanes at once. A job that rejects ends nothing: `work` is to
 * tell of its failure itself. Stops between jobs once the signal aborts.
 */
export async function runGently<T>(
  jobs: readonly T[],
  laneOf: (job: T) => string,
  atOnce: number,
  work: (job: T) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const lanes = [...Map.groupBy(jobs, laneOf).values()];
  const worker = async () => {
    for (let lane = lanes.shift(); lane; lane = lanes.shift())
      for (const job of lane) {
        if (signal.aborted) return;
        await work(job).catch(() => {});
      }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, lanes.length) }, worker));
}
