'use client';

import { useCallback, useEffect, useState } from 'react';
import { rowsReplySchema } from '@/lib/contract/dataset';
import { serversReplySchema } from '@/lib/contract/reply';
import type { ServerView } from '@/lib/contract/request';
import type { ModelFamily } from '@/lib/scaling/models/family';
import { messageOf, request } from '@/lib/store/http';
import { scalingApi } from '../scaling-api';
import { type ItemSize, sizeOf } from './totals';

export interface FormFacts {
  families: readonly ModelFamily[];
  servers: readonly ServerView[];
  /** Null where it could not be found out. */
  size: ItemSize | null;
}

/** Rows that the size of an item is told by. */
const ROWS = 200;

/** What a new run can be made of: the families, the servers, and how long the items are. */
export function useFormFacts(datasetId: string) {
  const [facts, setFacts] = useState<FormFacts | null>(null);
  const [error, setError] = useState<string | null>(null);

  const load = useCallback(
    async (signal?: AbortSignal) => {
      setError(null);
      try {
        const [{ families }, { servers }, size] = await Promise.all([
          scalingApi.families(signal),
          request(serversReplySchema, '/api/servers', { signal }),
          itemSize(datasetId, signal).catch(() => null),
        ]);
        if (!signal?.aborted) setFacts({ families, servers, size });
      } catch (cause) {
        if (!signal?.aborted) setError(messageOf(cause));
      }
    },
    [datasetId],
  );
  useEffect(() => {
    const controller = new AbortController();
    void load(controller.signal);
    return () => controller.abort();
  }, [load]);
  return { facts, error, reload: load };
}

const itemSize = async (datasetId: string, signal?: AbortSignal): Promise<ItemSize | null> => {
  const path = `/api/datasets/${encodeURIComponent(datasetId)}/rows?size=${ROWS}`;
  const { rows } = await request(rowsReplySchema, path, { signal });
  const labels = new Set(rows.map(({ label }) => label)).size;
  return sizeOf(rows, Math.max(2, labels));
};
