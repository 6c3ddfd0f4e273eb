'use client';

import { nanoid } from 'nanoid';
import { useRef, useState } from 'react';
import type { CreateScalingRun, ScalingRunView } from '@/lib/contract/scaling-runs';
import { messageOf } from '@/lib/store/http';
import { scalingApi } from '../scaling-api';

/** Starts a run; pressing again after an answer that got lost starts no second one. */
export function useStart(datasetId: string) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const tried = useRef({ id: '', text: '' });

  /** Null where it did not start; why is in `error`. */
  const start = async (body: Omit<CreateScalingRun, 'id'>): Promise<ScalingRunView | null> => {
    const text = JSON.stringify(body);
    if (tried.current.text !== text) tried.current = { id: nanoid(), text };
    setBusy(true);
    setError(null);
    try {
      return await scalingApi.start(datasetId, { id: tried.current.id, ...body });
    } catch (cause) {
      setError(messageOf(cause));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, start };
}
