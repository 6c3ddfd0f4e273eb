'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ScoringCheckReply } from '@/lib/contract/scaling-runs';
import { messageOf } from '@/lib/store/http';
import { scalingApi } from '../scaling-api';
import type { PickedModel, RunDraft } from './draft';
import { runGently } from './run-gently';

/** Servers asked at a time; each gets one question after the other. */
const SERVERS_AT_ONCE = 3;

export type Check =
  | { state: 'waiting' }
  | { state: 'checking' }
  | { state: 'checked'; reply: ScoringCheckReply }
  | { state: 'failed'; message: string };

/** The method that a check decided on; null where there is none, `unknown` before it. */
export type CheckedMethod = ScoringCheckReply['method'] | 'unknown';

/** What a check is of: another server, task or method makes it another one. */
const nameOf = ({ model, serverId }: PickedModel, { task, settings }: RunDraft): string =>
  JSON.stringify([serverId, model.name, task, settings.method]);

/** Tries models before a run: which method each can be scored by. What is known stays until the page is left. */
export function useCheck(datasetId: string) {
  const [checks, setChecks] = useState<ReadonlyMap<string, Check>>(new Map());
  const [busy, setBusy] = useState(false);
  const under = useRef<AbortController | null>(null);
  useEffect(() => () => under.current?.abort(), []);

  const put = useCallback(
    (name: string, check: Check) => setChecks((before) => new Map(before).set(name, check)),
    [],
  );
  const start = async (models: readonly PickedModel[], draft: RunDraft) => {
    under.current?.abort();
    const controller = new AbortController();
    under.current = controller;
    const { signal } = controller;
    const jobs = models.filter(({ serverId }) => serverId !== null);
    for (const job of jobs) put(nameOf(job, draft), { state: 'waiting' });
    setBusy(true);
    const checkOne = async (job: PickedModel) => {
      const name = nameOf(job, draft);
      put(name, { state: 'checking' });
      try {
        const reply = await scalingApi.check(
          datasetId,
          {
            serverId: job.serverId ?? '',
            model: job.model.name,
            task: draft.task,
            method: draft.settings.method,
          },
          signal,
        );
        put(name, { state: 'checked', reply });
      } catch (cause) {
        if (!signal.aborted) put(name, { state: 'failed', message: messageOf(cause) });
      }
    };
    await runGently(jobs, ({ serverId }) => serverId ?? '', SERVERS_AT_ONCE, checkOne, signal);
    if (under.current !== controller) return;
    under.current = null;
    setBusy(false);
  };
  /** Ends the checks under way; what they found so far stays. */
  const stop = () => {
    under.current?.abort();
    under.current = null;
    setBusy(false);
    setChecks(
      (before) => new Map([...before].filter(([, { state }]) => state === 'checked' || state === 'failed')),
    );
  };
  const of = (model: PickedModel, draft: RunDraft): Check | undefined => checks.get(nameOf(model, draft));
  return { of, busy, start, stop };
}

export type Checks = ReturnType<typeof useCheck>;

export const methodOf = (check: Check | undefined): CheckedMethod =>
  check?.state === 'checked' ? check.reply.method : 'unknown';
