import type { ScalingRunsReply, ScalingRunView } from '@/lib/contract/scaling-runs';

/** The list with a run as it is by now; one that it does not hold comes first, as the newest. */
export const withRun = (reply: ScalingRunsReply, run: ScalingRunView): ScalingRunsReply => ({
  ...reply,
  runs: reply.runs.some(({ id }) => id === run.id)
    ? reply.runs.map((one) => (one.id === run.id ? run : one))
    : [run, ...reply.runs],
});

/** The run so many places on from one, at most the last; the first where none is open. */
export const runAt = (
  runs: readonly ScalingRunView[],
  from: string | null,
  by: number,
): ScalingRunView | undefined => {
  const at = runs.findIndex(({ id }) => id === from);
  return at < 0 ? runs[0] : runs[Math.min(runs.length - 1, Math.max(0, at + by))];
};
