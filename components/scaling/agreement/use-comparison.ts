import { useEffect, useRef, useState } from 'react';
import type { ComparisonReply } from '@/lib/contract/scaling-report';
import { messageOf } from '@/lib/store/http';
import { type KeptRead, keepRead } from '../heat/keep-read';

export type Compare = (
  runId: string,
  first: string,
  second: string,
  signal: AbortSignal,
) => Promise<ComparisonReply>;

const REST_MS = 4_000;

/** Compares two models, and anew now and then while `version` changes. */
export function useComparison(
  runId: string,
  pair: readonly [string, string] | null,
  version: string,
  compare: Compare,
): { reply: ComparisonReply | null; error: string | null } {
  const [first, second] = pair ?? [null, null];
  const of = `${runId} ${first} ${second}`;
  const [held, setHeld] = useState<{
    of: string;
    reply: ComparisonReply | null;
    error: string | null;
  } | null>(null);
  const kept = useRef<KeptRead | null>(null);
  useEffect(() => {
    if (first === null || second === null) return;
    const reader = keepRead({
      read: (signal) => compare(runId, first, second, signal),
      restOf: () => REST_MS,
      onValue: (reply) => setHeld({ of: `${runId} ${first} ${second}`, reply, error: null }),
      onError: (failure) =>
        setHeld({ of: `${runId} ${first} ${second}`, reply: null, error: messageOf(failure) }),
    });
    kept.current = reader;
    return reader.stop;
  }, [runId, first, second, compare]);
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current !== version) kept.current?.wake();
    seen.current = version;
  }, [version]);
  return held?.of === of ? held : { reply: null, error: null };
}
