import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { BATCH, fetchEmbeddings } from '@/lib/store/embeddings-api';
import { messageOf } from '@/lib/store/http';
import type { MapRequest } from './map-protocol';

/** Which model makes embeddings; null for the built-in way. */
export interface EmbeddingsChoice {
  serverId: string;
  /** The server's name, as shown. */
  server: string;
  model: string;
}

export interface Embeddings {
  choice: EmbeddingsChoice | null;
  choose(choice: EmbeddingsChoice | null): void;
  /** Texts that have one, of all; null while nothing is asked. */
  fetching: { done: number; total: number } | null;
  error: string | null;
  cancel(): void;
  again(): void;
  /** One row a text, once all are there. Keeps its identity while texts and choice do. */
  vectors: MapRequest['vectors'];
}

interface Got {
  texts: readonly string[];
  choice: EmbeddingsChoice;
  vectors: NonNullable<MapRequest['vectors']>;
}

/** What the request takes: no text is empty. */
const sent = (text: string): string => (text === '' ? ' ' : text);

/** Asks a model for the embeddings of texts, in batches, each text once. What failed or was cancelled leaves the built-in way. */
export function useEmbeddings(texts: readonly string[]): Embeddings {
  const [choice, setChoice] = useState<EmbeddingsChoice | null>(null);
  const [fetching, setFetching] = useState<Embeddings['fetching']>(null);
  const [error, setError] = useState<string | null>(null);
  const [got, setGot] = useState<Got | null>(null);
  const [asked, again] = useReducer((count: number) => count + 1, 0);
  const known = useRef({ of: '', vectors: new Map<string, Float32Array>() });
  const abort = useRef<AbortController | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` asks once more
  useEffect(() => {
    setError(null);
    if (!choice || texts.length === 0) return;
    const key = JSON.stringify([choice.serverId, choice.model]);
    if (known.current.of !== key) known.current = { of: key, vectors: new Map() };
    const { vectors } = known.current;
    const controller = new AbortController();
    abort.current = controller;
    const fetchAll = async () => {
      const missing = [...new Set(texts)].filter((text) => !vectors.has(text));
      for (let from = 0; from < missing.length; from += BATCH) {
        setFetching({ done: from, total: missing.length });
        const batch = missing.slice(from, from + BATCH);
        const body = { serverId: choice.serverId, model: choice.model, texts: batch.map(sent) };
        const reply = await fetchEmbeddings(body, controller.signal);
        for (const [i, text] of batch.entries()) vectors.set(text, reply[i] ?? new Float32Array());
      }
      setGot({ texts, choice, vectors: joined(texts, vectors) });
    };
    fetchAll()
      .catch((failure: unknown) => {
        if (!controller.signal.aborted) setError(messageOf(failure));
      })
      .finally(() => {
        if (!controller.signal.aborted) setFetching(null);
      });
    return () => controller.abort();
  }, [choice, texts, asked]);

  const choose = useCallback((next: EmbeddingsChoice | null) => {
    setFetching(null);
    setChoice(next);
  }, []);
  const cancel = useCallback(() => {
    abort.current?.abort();
    choose(null);
  }, [choose]);
  const isCurrent = got !== null && got.choice === choice && got.texts === texts;
  return { choice, choose, fetching, error, cancel, again, vectors: isCurrent ? got.vectors : null };
}

/** @throws Error when a model gave vectors of different widths. */
function joined(
  texts: readonly string[],
  vectors: ReadonlyMap<string, Float32Array>,
): NonNullable<MapRequest['vectors']> {
  const columns = vectors.get(texts[0] ?? '')?.length ?? 0;
  const data = new Float32Array(texts.length * columns);
  for (const [i, text] of texts.entries()) {
    const vector = vectors.get(text);
    if (vector?.length !== columns)
      throw new Error(
        `The model gave ${columns} numbers for one text and ${vector?.length ?? 0} for another.`,
      );
    data.set(vector, i * columns);
  }
  return { data, columns };
}
