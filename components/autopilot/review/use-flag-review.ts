'use client';

import { nanoid } from 'nanoid';
import { useState } from 'react';
import type { FlagsReply, OpenFlag } from '@/lib/contract/flights';
import { messageOf } from '@/lib/store/http';
import { toast } from '../../ui/toast-store';
import { usePolled } from '../../ui/use-polled';
import { autopilotApi } from '../autopilot-api';

/** A branch that was made here, and how many steps had followed on the old one. */
export interface Branch {
  follows: number;
  /** What is growing anew on it; null until it is asked for. */
  grows: number | null;
}

/** What was done last, to be taken back. */
interface Done {
  choiceId: string;
  /** Where the head was, when the choice moved it. */
  headBefore: string | null;
}

const WHILE_FLYING = 3000;
const ELSE = 15_000;

/** The queue of a loom's flags: which one is looked at, and what a person does about it. */
export function useFlagReview(loomId: string, initial: FlagsReply) {
  const {
    data,
    failure: unread,
    refresh,
  } = usePolled(
    initial,
    (signal) => autopilotApi.flags(loomId, signal),
    ({ autopilot }) => (autopilot.on ? WHILE_FLYING : ELSE),
  );
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [branch, setBranch] = useState<Branch | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const { flags } = data;
  const at = Math.max(
    0,
    flags.findIndex(({ choiceId }) => choiceId === currentId),
  );
  const current = flags[at] ?? null;

  const run = async (work: () => Promise<unknown>, said?: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      await work();
      if (said) toast(said);
    } catch (failure) {
      toast.error(messageOf(failure));
    } finally {
      await refresh();
      setBusy(false);
    }
  };

  const choose = async (flag: OpenFlag, nodeId: string): Promise<void> => {
    const isConfirmed = nodeId === flag.nodeId;
    const choiceId = nanoid();
    await autopilotApi.choose(flag.stepId, {
      choiceId,
      nodeId,
      expects: flag.choiceId,
      rankingId: flag.rankingId,
      suggestionVisible: true,
      reason: null,
      edited: null,
      ...(isConfirmed && { keepHead: true }),
    });
    setDone({ choiceId, headBefore: isConfirmed ? null : data.headId });
    if (!isConfirmed) setBranch({ follows: flag.follows, grows: null });
    setCurrentId((flags[at + 1] ?? flags[at - 1])?.choiceId ?? null);
  };

  return {
    ...data,
    error: unread === null ? null : messageOf(unread),
    busy,
    at,
    current,
    branch,
    canUndo: done !== null,
    move: (by: number) =>
      setCurrentId(flags[Math.min(flags.length - 1, Math.max(0, at + by))]?.choiceId ?? null),
    show: setCurrentId,
    /** Takes this candidate: the one the autopilot took is confirmed where it stands, another one makes a branch. */
    take: (nodeId: string) =>
      current && run(() => choose(current, nodeId), nodeId === current.nodeId ? 'Confirmed.' : undefined),
    undo: () =>
      done &&
      run(async () => {
        await autopilotApi.undo(loomId, done.choiceId);
        if (done.headBefore) await autopilotApi.moveHead(loomId, done.headBefore);
        setDone(null);
        setBranch(null);
      }, 'Taken back.'),
    /** Has the autopilot go on from the new branch for as many steps as had followed on the old one. */
    regrow: () =>
      branch &&
      branch.grows === null &&
      branch.follows > 0 &&
      run(async () => {
        const limits = { ...data.autopilot.limits, steps: branch.follows };
        await autopilotApi.autopilot(loomId, { on: true, limits });
        setBranch({ ...branch, grows: branch.follows });
      }),
  };
}
export type FlagReview = ReturnType<typeof useFlagReview>;
