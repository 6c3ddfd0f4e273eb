'use client';

import { useEffect, useState } from 'react';
import type { ServerView } from '@/lib/contract/request';
import { messageOf } from '@/lib/store/http';
import { readServers } from './workshop-api';

/** The model servers there are; null until they are read. */
export function useWriters(): { servers: ServerView[] | null; error: string | null } {
  const [servers, setServers] = useState<ServerView[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    readServers().then(setServers, (failure: unknown) => setError(messageOf(failure)));
  }, []);
  return { servers, error };
}
