'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ScoredItem, ScoresQuery } from '@/lib/contract/scaling-report';
import { messageOf } from '@/lib/store/http';
import { scalingApi } from '../scaling-api';

const PAGE = 100;
/** Scrolling past pages asks for none of them. */
const REST_MS = 80;

export interface ScoreQuestion {
  runId: string;
  model: string;
  only: NonNullable<ScoresQuery['only']>;
  sort: NonNullable<ScoresQuery['sort']>;
}

interface Pages {
  /** What was asked: another question empties the list. */
  of: string;
  total: number | null;
  pages: ReadonlyMap<number, { version: string; rows: readonly ScoredItem[] }>;
  error: string | null;
}

const nothing = (of: string): Pages => ({ of, total: null, pages: new Map(), error: null });

/** A long list of scores of which only the pages in sight are read; what is there stays until what is newer has come. */
export function useScorePages(
  { runId, model, only, sort }: ScoreQuestion,
  version: string,
  inSight: { first: number; last: number },
) {
  const of = [runId, model, only, sort].join(' ');
  const [state, setState] = useState<Pages>(() => nothing(of));
  const [attempt, setAttempt] = useState(0);
  const now = state.of === of ? state : nothing(of);
  const latest = useRef(now);
  latest.current = now;
  const from = Math.floor(inSight.first / PAGE);
  const to = Math.floor(Math.max(inSight.first, inSight.last) / PAGE);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks anew.
  useEffect(() => {
    const leaving = new AbortController();
    const isFirst = latest.current.total === null;
    const ask = async (page: number) => {
      try {
        const query = { model, only, sort, from: page * PAGE, size: PAGE };
        const { total, rows } = await scalingApi.scores(runId, query, leaving.signal);
        setState((before) => {
          const old = before.of === of ? before : nothing(of);
          return { of, total, pages: new Map(old.pages).set(page, { version, rows }), error: null };
        });
      } catch (failure) {
        if (!leaving.signal.aborted)
          setState((before) => ({
            ...(before.of === of ? before : nothing(of)),
            error: messageOf(failure),
          }));
      }
    };
    const timer = setTimeout(
      () => {
        for (let page = from; page <= to; page++)
          if (latest.current.pages.get(page)?.version !== version) void ask(page);
      },
      isFirst ? 0 : REST_MS,
    );
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [of, runId, model, only, sort, version, from, to, attempt]);

  const rowAt = useCallback(
    (at: number): ScoredItem | null => now.pages.get(Math.floor(at / PAGE))?.rows[at % PAGE] ?? null,
    [now.pages],
  );
  /** Where an item stands among the pages that were read; -1 where it does not. */
  const placeOf = useCallback(
    (index: number): number => {
      for (const [page, { rows }] of now.pages) {
        const at = rows.findIndex(({ score }) => score.index === index);
        if (at >= 0) return page * PAGE + at;
      }
      return -1;
    },
    [now.pages],
  );
  return {
    total: now.total,
    error: now.error,
    rowAt,
    placeOf,
    retry: () => setAttempt((before) => before + 1),
  };
}
