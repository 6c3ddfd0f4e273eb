'use client';

import { useCallback, useState } from 'react';
import type { LearnReply } from '@/lib/contract/teaching';
import type { LearnedWeights } from '@/lib/loom/learned-weights';
import { messageOf } from '@/lib/store/http';
import { toast } from '../../ui/toast';
import { TabPage } from '../teaching/panel';
import { changeJudge, fetchLearned, learn } from '../teaching/teaching-api';
import { useLoaded } from '../teaching/use-loaded';
import { Waiting } from '../teaching/waiting';
import { LearnPanel } from './learn-panel';
import { WeightsPanel } from './weights-panel';

/** Weights over criteria and gates, learned from what people chose. */
export const LearnedTab = ({ loomId }: { loomId: string }) => {
  const { value, error, reload } = useLoaded(useCallback((signal) => fetchLearned(loomId, signal), [loomId]));
  const [outcome, setOutcome] = useState<LearnReply | null>(null);
  const [busy, setBusy] = useState(false);
  if (!value) return <Waiting what="Reading the learned weights" error={error} onRetry={reload} />;

  const put = (learned: LearnedWeights | null, said: string) =>
    changeJudge(loomId, { learned })
      .then((before) => {
        setOutcome(null);
        reload();
        const earlier = before.learned ?? null;
        toast(said, {
          id: 'learned-weights',
          action: { label: 'Undo', onClick: () => void put(earlier, 'As it was before') },
        });
      })
      .catch((failure: unknown) => toast.error('Not changed', { description: messageOf(failure) }));
  const train = async () => {
    setBusy(true);
    try {
      setOutcome(await learn(loomId));
    } catch (failure) {
      toast.error('Nothing was learned', { description: messageOf(failure) });
    } finally {
      setBusy(false);
    }
  };
  const kept = value.judge.learned ?? null;
  const { rubric } = value.judge;
  return (
    <TabPage className="max-w-5xl">
      <LearnPanel facts={value} outcome={outcome} again={kept !== null} busy={busy} onLearn={train} />
      {outcome?.offer ? (
        <WeightsPanel
          title="On offer"
          hint="They foretell choices better than the owner’s weights do. Nothing changes until they are switched on."
          rubric={rubric}
          learned={{ ...outcome.offer, on: false }}
          onSwitch={() =>
            outcome.offer && void put({ ...outcome.offer, on: true }, 'The learned weights rank')
          }
        />
      ) : null}
      {kept ? (
        <WeightsPanel
          title="Kept"
          rubric={rubric}
          learned={kept}
          isVoid={kept.rubricHash !== value.hash}
          onSwitch={(on) =>
            void put({ ...kept, on }, on ? 'The learned weights rank' : 'The owner’s weights rank')
          }
        />
      ) : null}
    </TabPage>
  );
};
