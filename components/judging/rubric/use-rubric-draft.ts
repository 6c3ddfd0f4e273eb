'use client';

import { useEffect, useMemo, useState } from 'react';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import { type Rubric, rubricSchema } from '@/lib/loom/settings';
import type { Errors } from '../../fields/plain-issue';
import { checkRubric } from './check-rubric';

export interface RubricDraft {
  /** As it stands in the editor; null until the saved one is read. */
  rubric: Rubric | null;
  /** It differs from the saved one. */
  dirty: boolean;
  /** What keeps it from being tried or saved; null when nothing does. */
  problems: Errors | null;
  edit: (rubric: Rubric) => void;
  /** Back to the saved one. */
  discard: () => void;
}

/** The rubric in the editor over the saved one. Unsaved edits outlive the tab and a reload of the page. */
export function useRubricDraft(loomId: string, saved: Rubric | null): RubricDraft {
  const [edited, setEdited] = useState<Rubric | null>(() => recall(loomId));
  const dirty = edited !== null && saved !== null && rubricHash(edited) !== rubricHash(saved);
  const rubric = saved && (edited ?? saved);
  useEffect(() => {
    if (saved) keep(loomId, dirty ? edited : null);
  }, [loomId, saved, dirty, edited]);
  return {
    rubric,
    dirty,
    problems: useMemo(() => (rubric ? checkRubric(rubric) : null), [rubric]),
    edit: setEdited,
    discard: () => setEdited(null),
  };
}

const keyOf = (loomId: string) => `espalier:rubric-draft:${loomId}`;

function recall(loomId: string): Rubric | null {
  try {
    const kept = sessionStorage.getItem(keyOf(loomId));
    const parsed = kept === null ? null : (JSON.parse(kept) as unknown);
    return hasForm(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** It was kept as typed, so it need not be valid; but it must have the form of a rubric. */
function hasForm(value: unknown): value is Rubric {
  const result = rubricSchema.safeParse(value);
  return result.success || result.error.issues.every(({ code }) => !code.startsWith('invalid_type'));
}

function keep(loomId: string, rubric: Rubric | null): void {
  try {
    if (rubric) sessionStorage.setItem(keyOf(loomId), JSON.stringify(rubric));
    else sessionStorage.removeItem(keyOf(loomId));
  } catch {
    // Without storage the edits live as long as the tab.
  }
}
