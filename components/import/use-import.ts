'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportJob } from '@/lib/contract/importing';
import { IMPORT_LIMIT, MEGABYTE } from '@/lib/contract/limits';
import { ApiError, messageOf } from '@/lib/store/http';
import { commitJob, dropJob, fetchJob, uploadFile } from './import-api';

const ASK_AGAIN_MS = 200;

/** Why a file did not become a loom. */
export interface Problem {
  name: string;
  message: string;
  where: string | null;
}

/** The server, or the way to it, is at work. */
export type Working =
  | { stage: 'uploading'; name: string; bytes: number; sent: number }
  | { stage: 'reading'; job: ImportJob }
  | { stage: 'writing'; job: ImportJob };

export type ImportState =
  | { stage: 'pick'; problem: Problem | null }
  | Working
  | { stage: 'ready'; job: ImportJob }
  | { stage: 'done'; loomId: string };

/** One file on its way in, from the pick to the loom. Leaving gives it up; the server writes all of it or nothing. */
export const useImport = (onDone: (loomId: string) => void) => {
  const [current, setCurrent] = useState<ImportState>({ stage: 'pick', problem: null });
  const flight = useRef<{ controller: AbortController; jobId: string | null } | null>(null);

  const drop = useCallback(() => {
    flight.current?.controller.abort();
    const jobId = flight.current?.jobId;
    flight.current = null;
    // It is forgotten after an hour anyway.
    if (jobId) dropJob(jobId).catch(() => undefined);
  }, []);
  useEffect(() => drop, [drop]);

  /** Runs until it fails, is dropped, or `work` resolves. */
  const run = async (name: string, work: (signal: AbortSignal) => Promise<void>) => {
    const own = flight.current ?? { controller: new AbortController(), jobId: null };
    flight.current = own;
    try {
      await work(own.controller.signal);
    } catch (failure) {
      if (own.controller.signal.aborted) return;
      drop();
      const where = failure instanceof ApiError ? (failure.where ?? null) : null;
      setCurrent({ stage: 'pick', problem: { name, message: messageOf(failure), where } });
    }
  };

  /** Follows a job for as long as the server works on it. */
  const follow = async (first: ImportJob, signal: AbortSignal) => {
    for (let job = first; ; job = await fetchJob(job.id, signal)) {
      signal.throwIfAborted();
      if (job.state === 'failed') {
        const error = job.error ?? { message: 'The file could not be read.', where: null };
        drop();
        return setCurrent({ stage: 'pick', problem: { name: job.name, ...error } });
      }
      if (job.state === 'done' && job.loomId) {
        flight.current = null;
        setCurrent({ stage: 'done', loomId: job.loomId });
        return onDone(job.loomId);
      }
      if (job.state !== 'done') setCurrent({ stage: job.state, job });
      if (job.state === 'ready') return;
      await pause(ASK_AGAIN_MS, signal);
    }
  };

  const send = (file: File) => {
    drop();
    const { name, size } = file;
    const problem = sizeProblem(size);
    if (problem) return setCurrent({ stage: 'pick', problem: { name, message: problem, where: null } });
    setCurrent({ stage: 'uploading', name, bytes: size, sent: 0 });
    void run(name, async (signal) => {
      await file.slice(0, 16).arrayBuffer().catch(unreadable);
      const onSent = (sent: number) =>
        setCurrent((now) => (now.stage === 'uploading' ? { ...now, sent: Math.min(sent, size) } : now));
      const job = await uploadFile(file, { signal, onSent });
      if (flight.current) flight.current.jobId = job.id;
      await follow(job, signal);
    });
  };

  const commit = (job: ImportJob, title: string) =>
    void run(job.name, async (signal) => follow(await commitJob(job.id, title, signal), signal));

  const cancel = () => {
    drop();
    setCurrent({ stage: 'pick', problem: null });
  };

  return { current, send, commit, cancel };
};

const sizeProblem = (size: number): string | null => {
  if (size === 0) return 'The file is empty. (A folder cannot be imported either: pick the file in it.)';
  if (size <= IMPORT_LIMIT) return null;
  return `The file has ${Math.ceil(size / MEGABYTE).toLocaleString('en')} MB; at most ${IMPORT_LIMIT / MEGABYTE} MB can be imported. Split it, or leave out what you do not need.`;
};

const unreadable = () => {
  throw new Error(
    'The browser cannot read this file. It may be a folder, or was moved or deleted: pick it again.',
  );
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
