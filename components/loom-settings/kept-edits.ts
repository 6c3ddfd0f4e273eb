import { readEdits } from './check-draft';
import type { Edits } from './draft';

const keyOf = (loomId: string) => `espalier:loom-settings:${loomId}`;

/** Unsaved edits outlive the sheet and a reload of the page. Without storage they only live as long as the sheet. */
export const recallEdits = (loomId: string): Edits => {
  try {
    const kept = sessionStorage.getItem(keyOf(loomId));
    return (kept && readEdits(JSON.parse(kept))) || {};
  } catch {
    return {};
  }
};

export const keepEdits = (loomId: string, edits: Edits): void => {
  try {
    if (Object.keys(edits).length > 0) sessionStorage.setItem(keyOf(loomId), JSON.stringify(edits));
    else sessionStorage.removeItem(keyOf(loomId));
  } catch {
    // A full or forbidden storage takes nothing away from the form itself.
  }
};
