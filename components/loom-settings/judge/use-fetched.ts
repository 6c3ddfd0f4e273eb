'use client';

import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { messageOf, request } from '@/lib/store/http';

export interface Fetched<T> {
  /** What came last; it stays while another path is read. */
  value: T | null;
  error: string | null;
}

/** Reads a path, and again whenever it changes; null reads nothing. */
export function useFetched<T>(schema: z.ZodType<T>, path: string | null): Fetched<T> {
  const [fetched, setFetched] = useState<Fetched<T>>({ value: null, error: null });
  useEffect(() => {
    if (path === null) return;
    const controller = new AbortController();
    request(schema, path, { signal: controller.signal }).then(
      (value) => setFetched({ value, error: null }),
      (failure: unknown) => {
        if (!controller.signal.aborted) setFetched((before) => ({ ...before, error: messageOf(failure) }));
      },
    );
    return () => controller.abort();
  }, [schema, path]);
  return fetched;
}
