import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { QualityItem, QualityOptions, QualityReport } from '@/lib/dataset/quality';
import { openQuality, type QualityRun } from './open-quality';
import type { QualityReply, TextVectors } from './quality-protocol';

interface State {
  /** The newest report; it stays while the next is made. */
  report: QualityReport | null;
  /** The versions last asked for and last told of. */
  asked: number;
  told: number;
  /** How far the measuring is, and the comparison of embeddings: 0 to 1, null when it does not go on. */
  share: number | null;
  comparing: number | null;
  error: string | null;
}

const START: State = { report: null, asked: 0, told: 0, share: null, comparing: null, error: null };

type Event = QualityReply | { kind: 'asked'; version: number } | { kind: 'again' };

/** The state after something happened to it. */
export function qualityState(state: State, event: Event): State {
  switch (event.kind) {
    case 'asked':
      return event.version === state.asked ? state : { ...state, asked: event.version };
    case 'progress':
      return { ...state, share: event.share };
    case 'comparing':
      return { ...state, comparing: event.share };
    case 'report':
      return { ...state, report: event.report, told: event.version, share: null };
    case 'failed':
      return { ...state, error: event.message, share: null, comparing: null };
    case 'again':
      return { ...START, report: state.report };
  }
}

export interface QualityNow extends Pick<State, 'report' | 'share' | 'comparing' | 'error'> {
  /** The report is of an older state of the items, or there is none yet. */
  measuring: boolean;
  again(): void;
  embeddings(vectors: TextVectors | null): void;
}

export interface QualityInput {
  items: readonly QualityItem[];
  options: QualityOptions;
}

/** Keeps a report of the items. `input` must keep its identity while it is the same; null: wait. */
export function useQuality(input: QualityInput | null): QualityNow {
  const [state, send] = useReducer(qualityState, START);
  const [turn, nextTurn] = useReducer((count: number) => count + 1, 0);
  const run = useRef<QualityRun | null>(null);

  const end = useCallback(() => {
    run.current?.end();
    run.current = null;
  }, []);
  useEffect(() => end, [end]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn measures the same once more
  useEffect(() => {
    if (!input) return;
    run.current ??= openQuality(send);
    send({ kind: 'asked', version: run.current.measure(input.items, input.options) });
  }, [input, turn]);

  const again = useCallback(() => {
    end();
    send({ kind: 'again' });
    nextTurn();
  }, [end]);
  const embeddings = useCallback((vectors: TextVectors | null) => run.current?.embeddings(vectors), []);

  const { report, asked, told, share, comparing, error } = state;
  const measuring = error === null && (report === null || asked !== told);
  return useMemo(
    () => ({ report, share, comparing, error, measuring, again, embeddings }),
    [report, share, comparing, error, measuring, again, embeddings],
  );
}
