'use client';

import { useState } from 'react';
import type { PatchLoom } from '@/lib/contract/request';
import type { Errors } from '../fields/plain-issue';
import { checkDraft } from './check-draft';
import { type Draft, type Edits, toRequests } from './draft';

export interface SaveActions {
  /** Saves title and sections of the settings; rejects with a reason fit to show. */
  onSave: (patch: PatchLoom) => Promise<void>;
  /** Makes a new version of the prompt; rejects with a reason fit to show. */
  onEditPrompt: (text: string) => Promise<void>;
}

const NONE: Errors = new Map();

/** Checks and saves. Errors show from the first try on, and follow the typing from then. */
export const useSave = (
  draft: Draft,
  edits: Edits,
  keep: (edits: Edits) => void,
  { onSave, onEditPrompt }: SaveActions,
) => {
  const [tried, setTried] = useState(false);
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle');
  const [failure, setFailure] = useState<string | null>(null);
  const checked = tried ? checkDraft(draft) : null;
  const errors = checked?.ok === false ? checked.errors : NONE;

  /** Resolves with what is wrong, when something is. */
  const save = async (): Promise<Errors | null> => {
    if (state === 'saving') return null;
    const result = checkDraft(draft);
    setTried(!result.ok);
    if (!result.ok) return result.errors;
    const clean = Object.fromEntries(
      Object.keys(edits).map((section) => [section, result.draft[section as keyof Draft]]),
    ) as Edits;
    const { patch, prompt } = toRequests(clean);
    setFailure(null);
    setState('saving');
    try {
      if (patch) await onSave(patch);
      if (prompt !== null) await onEditPrompt(prompt);
      keep(clean);
      setState('saved');
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : String(cause));
      setState('idle');
    }
    return null;
  };
  return { errors, failure, state, save };
};
