import { isOverride } from '../../loom/choice';
import type { LoomState, ReasonSlice, Slice } from '../loom-state';

/** The override that this page may still say a reason for; null when it is none, or was undone or explained meanwhile. */
export function unexplained({ whyAsked, steps }: Pick<LoomState, 'whyAsked' | 'steps'>) {
  const step = whyAsked && steps.get(whyAsked.stepId);
  const choice = step?.choices.find((one) => one.id === whyAsked?.choiceId);
  if (!step || !choice || choice.undoneAt !== null) return null;
  if (choice.reason !== null || choice.reasonCode !== undefined) return null;
  // What a blind choice was against may have come after it.
  const ranking = step.rankings.find(({ id }) => id === choice.rankingId) ?? step.rankings.at(-1);
  return isOverride(choice, ranking) ? { step, choice } : null;
}

export const createReasonSlice: Slice<ReasonSlice> = ({ set, get, deps }) => ({
  reason: '',
  reasonCode: null,
  reasonOpen: false,
  whyAsked: null,
  whyOpen: false,

  setReason: (reason) => set({ reason }),
  setReasonCode: (reasonCode) => set({ reasonCode }),
  openReason: (reasonOpen) => set({ reasonOpen, whyOpen: false }),
  openWhy(whyOpen) {
    if (whyOpen && !unexplained(get())) return get().say('There is no override that waits for a reason.');
    set({ whyOpen, reasonOpen: false });
  },
  leaveWhy: () => set({ whyAsked: null, whyOpen: false }),
  async explain(reason, reasonCode) {
    const asked = unexplained(get());
    if (!asked) return;
    const body = { reason: reason.trim() || null, ...(reasonCode && { reasonCode }) };
    if (body.reason === null && !reasonCode) return set({ whyOpen: false });
    const kept = await get().run('reason', () => deps.api.addReason(asked.choice.id, body));
    if (!kept) return;
    set({ whyAsked: null, whyOpen: false });
    get().say('Your reason is kept with the choice.');
  },
});
