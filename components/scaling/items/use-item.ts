'use client';

import { useEffect, useState } from 'react';
import type { RunItemReply } from '@/lib/contract/scaling-report';
import { messageOf } from '@/lib/store/http';
import { scalingApi } from '../scaling-api';

/** Walking through items with a key held down asks for none of them. */
const REST_MS = 100;

/** One item of a run under all its models, read anew as scores come; what is known of it stays meanwhile. */
export function useItem(runId: string, index: number, version: string) {
  const [item, setItem] = useState<{ of: string; reply: RunItemReply } | null>(null);
  const [error, setError] = useState<{ of: string; message: string } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const of = `${runId} ${index}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version or attempt asks anew.
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      scalingApi.item(runId, index, leaving.signal).then(
        (reply) => {
          setItem({ of, reply });
          setError(null);
        },
        (failure: unknown) => {
          if (!leaving.signal.aborted) setError({ of, message: messageOf(failure) });
        },
      );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [runId, index, of, version, attempt]);
  return {
    reply: item?.of === of ? item.reply : null,
    error: error?.of === of ? error.message : null,
    retry: () => setAttempt((before) => before + 1),
  };
}
