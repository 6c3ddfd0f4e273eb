'use client';

import { nanoid } from 'nanoid';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { WorkshopView } from '@/lib/contract/workshop';
import { messageOf } from '@/lib/store/http';
import { toast } from '../ui/toast-store';
import { numbered } from './draft-words';
import * as api from './workshop-api';

const LOOK_AGAIN_MS = 700;

export interface WriterModel {
  serverId: string;
  model: string;
}

/** What stands on the workshop's page, and everything that can be done there. */
export function useWorkshop(loomId: string, first: WorkshopView) {
  const [view, setView] = useState(first);
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const working = useRef(false);
  const drafts = useMemo(() => numbered(view.drafts), [view.drafts]);

  const reload = useCallback(async () => setView(await api.readWorkshop(loomId)), [loomId]);
  const isTrying = view.trying.length > 0;
  useEffect(() => {
    if (!isTrying) return;
    const timer = setInterval(() => void reload().catch(() => undefined), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isTrying, reload]);

  /** One thing at a time; what it brought shows when it is done. */
  const run = async (name: string, work: () => Promise<unknown>): Promise<boolean> => {
    if (working.current) return false;
    working.current = true;
    setBusy(name);
    setError(null);
    try {
      await work();
      await reload();
      return true;
    } catch (failure) {
      setError(messageOf(failure));
      await reload().catch(() => undefined);
      return false;
    } finally {
      working.current = false;
      setBusy(null);
    }
  };

  const ask = (goal: string, criteria: string, models: readonly WriterModel[]) =>
    run('ask', async () => {
      const asked = await Promise.allSettled(
        models.map((model) => api.askDraft(loomId, { id: nanoid(), goal, criteria, model })),
      );
      const failed = asked.flatMap((one) => (one.status === 'rejected' ? messageOf(one.reason) : []));
      if (failed.length > 0) throw new Error(failed.join(' '));
    });
  const merge = (model: WriterModel) =>
    run('merge', async () => {
      await api.mergeDrafts(loomId, { id: nanoid(), from: [...picked], model });
      setPicked(new Set());
    });
  const write = (text: string, from: string | null, words: { goal: string; criteria: string }) =>
    run('write', () => api.writeDraft(loomId, { id: nanoid(), from: from ? [from] : [], text, ...words }));
  const take = () => run('take', () => api.takeLoomed(loomId, nanoid()));
  const tryOut = (id: string, steps: number) => run('try', () => api.tryDraft(id, steps));
  const promote = (id: string) =>
    run('promote', async () => {
      const before = view.prompt;
      await api.promoteDraft(id, nanoid());
      toast.success('The loom has a new prompt.', {
        description: 'What grew from the old one stays in the tree.',
        action: {
          label: 'Undo',
          onClick: () => void run('promote', () => api.restorePrompt(loomId, nanoid(), before)),
        },
      });
    });
  const discard = (id: string, discarded: boolean) =>
    run('discard', async () => {
      await api.discardDraft(id, discarded);
      if (discarded)
        toast('Put aside.', {
          action: { label: 'Undo', onClick: () => void discard(id, false) },
        });
    });
  const pick = (id: string) =>
    setPicked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });

  return { view, drafts, busy, error, picked, pick, ask, merge, write, take, tryOut, promote, discard };
}

export type Workshop = ReturnType<typeof useWorkshop>;
