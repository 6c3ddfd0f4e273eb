'use client';

import { useCallback, useEffect, useState } from 'react';
import { controlLoomReplySchema } from '@/lib/contract/dataset';
import { type LoomSnapshot, loomSnapshotSchema } from '@/lib/contract/snapshot';
import type { Row } from '@/lib/dataset/row';
import { messageOf, request } from '@/lib/store/http';

/** Items passed on the way to another one ask for nothing. */
const REST_MS = 200;

interface Found {
  key: string;
  snapshot: LoomSnapshot | null;
  nodeId: string;
  /** Why it could not be opened. */
  error: string | null;
}

/** Opens the control loom of a dataset at the node that asks for this item's control. */
export function useControlNode(datasetId: string, { place, id }: Row) {
  const [found, setFound] = useState<Found | null>(null);
  const [tries, setTries] = useState(0);
  const key = `${datasetId} ${place} ${id} ${tries}`;
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const open = async () => {
      try {
        const { loomId, nodeId } = await request(
          controlLoomReplySchema,
          `/api/datasets/${encodeURIComponent(datasetId)}/control-loom`,
          { method: 'POST', body: { place }, signal },
        );
        const snapshot = await request(loomSnapshotSchema, `/api/looms/${encodeURIComponent(loomId)}`, {
          signal,
        });
        setFound({ key, snapshot, nodeId, error: null });
      } catch (failure) {
        if (!signal.aborted) setFound({ key, snapshot: null, nodeId: '', error: messageOf(failure) });
      }
    };
    const timer = window.setTimeout(() => void open(), REST_MS);
    return () => {
      window.clearTimeout(timer);
      leaving.abort();
    };
  }, [datasetId, place, key]);
  const again = useCallback(() => setTries((before) => before + 1), []);
  return { found: found?.key === key ? found : null, again };
}
