import { useCallback, useEffect, useRef, useState } from 'react';
import { BATCH, fetchEmbeddings } from '@/lib/store/embeddings-api';
import { messageOf } from '@/lib/store/http';
import type { TextVectors } from '../run/quality-protocol';
import type { ModelChoice } from './model-form';

export interface EmbeddingVectors {
  /** Texts that have one, of all that had none; null while nothing is asked. */
  fetching: { done: number; total: number } | null;
  error: string | null;
  /** The model last asked. */
  choice: ModelChoice | null;
  ask(choice: ModelChoice, texts: readonly string[]): void;
  cancel(): void;
}

/** What the request takes: no text is empty. */
const sent = (text: string): string => (text === '' ? ' ' : text);

/** Has a model make vectors of texts, each text once, and hands them on when all are there. */
export function useEmbeddingVectors(onVectors: (vectors: TextVectors) => void): EmbeddingVectors {
  const [fetching, setFetching] = useState<EmbeddingVectors['fetching']>(null);
  const [error, setError] = useState<string | null>(null);
  const [choice, setChoice] = useState<ModelChoice | null>(null);
  const known = useRef({ of: '', vectors: new Map<string, Float32Array>() });
  const abort = useRef<AbortController | null>(null);

  const cancel = useCallback(() => {
    abort.current?.abort();
    setFetching(null);
  }, []);
  useEffect(() => () => abort.current?.abort(), []);

  const ask = useCallback(
    (wanted: ModelChoice, texts: readonly string[]) => {
      abort.current?.abort();
      const controller = new AbortController();
      abort.current = controller;
      const key = JSON.stringify(wanted);
      if (known.current.of !== key) known.current = { of: key, vectors: new Map() };
      const { vectors } = known.current;
      const all = [...new Set(texts)];
      setChoice(wanted);
      setError(null);
      const fetchAll = async () => {
        const missing = all.filter((text) => !vectors.has(text));
        for (let from = 0; from < missing.length; from += BATCH) {
          setFetching({ done: from, total: missing.length });
          const batch = missing.slice(from, from + BATCH);
          const reply = await fetchEmbeddings({ ...wanted, texts: batch.map(sent) }, controller.signal);
          for (const [at, text] of batch.entries()) vectors.set(text, reply[at] ?? new Float32Array());
        }
        onVectors(joined(wanted.model, all, vectors));
      };
      fetchAll()
        .catch((failure: unknown) => {
          if (!controller.signal.aborted) setError(messageOf(failure));
        })
        .finally(() => {
          if (!controller.signal.aborted) setFetching(null);
        });
    },
    [onVectors],
  );
  return { fetching, error, choice, ask, cancel };
}

/** @throws Error when a model gave vectors of different widths. */
export function joined(
  model: string,
  texts: string[],
  vectors: ReadonlyMap<string, Float32Array>,
): TextVectors {
  const columns = vectors.get(texts[0] ?? '')?.length ?? 0;
  const data = new Float32Array(texts.length * columns);
  for (const [at, text] of texts.entries()) {
    const vector = vectors.get(text);
    if (vector?.length !== columns)
      throw new Error(
        `The model gave ${columns} numbers for one text and ${vector?.length ?? 0} for another.`,
      );
    data.set(vector, at * columns);
  }
  return { model, texts, data, columns };
}
