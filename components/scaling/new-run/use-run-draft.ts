'use client';

import { useEffect, useState } from 'react';
import type { ScalingRunsReply, ScalingRunView } from '@/lib/contract/scaling-runs';
import { draftLike, firstDraft, type RunDraft } from './draft';
import { keepDraft, keptDraft } from './kept-draft';
import type { FormFacts } from './use-form-facts';

interface DraftOf {
  datasetId: string;
  facts: FormFacts;
  unavailable: ScalingRunsReply['unavailable'];
  like: ScalingRunView | null;
}

/** The form's content, kept while this tab is open until it becomes a run. */
export function useRunDraft({ datasetId, facts, unavailable, like }: DraftOf) {
  const { families, servers } = facts;
  const first = () => firstDraft(families, servers.find(({ kind }) => kind === 'practice')?.id, unavailable);
  const [{ draft, missing }, setState] = useState(() =>
    like
      ? draftLike(like, families)
      : { draft: keptDraft(sessionStorage, datasetId) ?? first(), missing: [] as string[] },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it began with is kept once.
  useEffect(() => {
    if (like) keepDraft(sessionStorage, datasetId, draft);
  }, []);
  const change = (next: RunDraft) => {
    setState((before) => ({ ...before, draft: next }));
    keepDraft(sessionStorage, datasetId, next);
  };
  const forget = () => keepDraft(sessionStorage, datasetId, null);
  /** Empties the form of what was filled in. */
  const startOver = () => {
    forget();
    setState({ draft: first(), missing: [] });
  };
  return { draft, missing, change, forget, startOver };
}
