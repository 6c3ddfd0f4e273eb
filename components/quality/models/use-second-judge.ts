import { useCallback, useEffect, useRef, useState } from 'react';
import { answersReplySchema, type DatasetView } from '@/lib/contract/dataset';
import type { Row } from '@/lib/dataset/row';
import { messageOf, request } from '@/lib/store/http';
import type { ModelChoice } from './model-form';

/** Rows to one request. */
const PORTION = 20;

/** A row that a model gave no readable answer to, and why. */
export interface Failed {
  place: string;
  message: string;
}

export interface SecondJudge {
  /** How far it is; null while nothing is asked. */
  asking: { done: number; total: number; disagree: number } | null;
  /** Why it ended before its end. */
  error: string | null;
  failed: readonly Failed[];
  ask(choice: ModelChoice, places: readonly string[]): void;
  cancel(): void;
}

export interface AnsweredRows {
  view: DatasetView;
  rows: readonly Row[];
}

/** Has a model answer rows, portion by portion; what is answered stays answered when it ends early, and is handed on once at the end. */
export function useSecondJudge(datasetId: string, onAnswers: (answered: AnsweredRows) => void): SecondJudge {
  const [asking, setAsking] = useState<SecondJudge['asking']>(null);
  const [error, setError] = useState<string | null>(null);
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const cancel = useCallback(() => abort.current?.abort(), []);

  const ask = useCallback(
    (choice: ModelChoice, places: readonly string[]) => {
      abort.current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      abort.current = controller;
      setError(null);
      setFailed([]);
      let view: DatasetView | null = null;
      const rows: Row[] = [];
      const askAll = async () => {
        let disagree = 0;
        for (let from = 0; from < places.length; from += PORTION) {
          setAsking({ done: from, total: places.length, disagree });
          const reply = await request(
            answersReplySchema,
            `/api/datasets/${encodeURIComponent(datasetId)}/answers`,
            {
              method: 'POST',
              body: { ...choice, places: places.slice(from, from + PORTION) },
              signal,
            },
          );
          view = reply.view;
          rows.push(...reply.rows);
          disagree += reply.rows.filter((row) => disagrees(row, choice.model)).length;
          setFailed((before) => [...before, ...reply.failed]);
        }
      };
      askAll()
        .catch((failure: unknown) => {
          if (!signal.aborted) setError(messageOf(failure));
        })
        .finally(() => {
          if (abort.current === controller) setAsking(null);
          if (view) onAnswers({ view, rows });
        });
    },
    [datasetId, onAnswers],
  );
  return { asking, error, failed, ask, cancel };
}

const disagrees = ({ reviews }: Row, model: string): boolean =>
  reviews.some(
    ({ by, verdict, stale }) => by.kind === 'model' && by.name === model && verdict === 'disagree' && !stale,
  );
