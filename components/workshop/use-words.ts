'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';

const wordsSchema = z.object({ goal: z.string(), criteria: z.string() });
export type Words = z.infer<typeof wordsSchema>;

const keyOf = (loomId: string) => `espalier:workshop:${loomId}`;

/** The goal and the criteria as typed; they outlive a reload, and a visit to the workshop's loom. */
export function useWords(loomId: string, first: Words): [Words, (words: Words) => void] {
  const [words, setWords] = useState(first);
  useEffect(() => {
    const kept = recall(loomId);
    if (kept) setWords(kept);
  }, [loomId]);
  const change = (next: Words) => {
    setWords(next);
    keep(loomId, next);
  };
  return [words, change];
}

function recall(loomId: string): Words | null {
  try {
    return wordsSchema.parse(JSON.parse(localStorage.getItem(keyOf(loomId)) ?? ''));
  } catch {
    return null;
  }
}

function keep(loomId: string, words: Words): void {
  try {
    localStorage.setItem(keyOf(loomId), JSON.stringify(words));
  } catch {
    // A browser that keeps nothing: the page still works.
  }
}
