import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { MAP_SEED } from '@/lib/dataset/map/project';
import type { MapReply, MapRequest } from './map-protocol';
import { type Method, type Picture, sameMethod, withStep } from './picture';
import { runProjection } from './run-projection';

/** New rows are waited for so long before the map is made anew, in milliseconds. */
const SETTLE_MS = 400;

export interface Work {
  stage: 'pca' | 'clusters' | 'umap';
  done: number;
  /** 0 while nothing can be counted. */
  total: number;
}

interface State {
  shown: Picture | null;
  /** Begun, and not shown yet as it says less than what is. */
  next: Picture | null;
  work: Work | null;
  error: string | null;
}

type Event =
  | { kind: 'begin' }
  | { kind: 'cancel' }
  | { kind: 'reply'; reply: MapReply; of: Pick<Picture, 'method' | 'places'> };

const START: State = { shown: null, next: null, work: null, error: null };

/** Whether an old picture stays while the new one is still without UMAP. */
const outlasts = (old: Picture | null, next: Picture): boolean =>
  old !== null && old.umap !== null && next.umap === null && sameMethod(old.method, next.method);

const workAfter = (reply: MapReply): Work | null => {
  if (reply.kind === 'pca') return { stage: 'clusters', done: 0, total: 0 };
  if (reply.kind === 'clusters') return { stage: 'umap', done: 0, total: 0 };
  return reply.kind === 'umap-progress' ? { stage: 'umap', done: reply.done, total: reply.total } : null;
};

/** The state after something happened to it. */
export function projectionState(state: State, event: Event): State {
  if (event.kind === 'begin')
    return { ...state, next: null, work: { stage: 'pca', done: 0, total: 0 }, error: null };
  if (event.kind === 'cancel') {
    const next = state.next && { ...state.next, noUmap: 'cancelled' as const };
    return { shown: next ?? state.shown, next: null, work: null, error: null };
  }
  const { reply, of } = event;
  if (reply.kind === 'failed')
    return { ...state, shown: state.next ?? state.shown, next: null, work: null, error: reply.message };
  if (reply.kind === 'done') return { ...state, shown: state.next ?? state.shown, next: null, work: null };
  const next = withStep(state.next, reply, of);
  const shown = next && !outlasts(state.shown, next) ? next : state.shown;
  return { shown, next, work: workAfter(reply), error: null };
}

export interface Projection {
  /** The newest picture there is; it stays while the next one is made. */
  picture: Picture | null;
  work: Work | null;
  error: string | null;
  cancel(): void;
  again(): void;
}

export interface ProjectionInput {
  places: readonly string[];
  texts: readonly string[];
  vectors: MapRequest['vectors'];
  method: Method;
}

/** Keeps a picture of the texts, made anew when they change. `input` must keep its identity while it is the same; null: wait. */
export function useProjection(input: ProjectionInput | null): Projection {
  const [state, send] = useReducer(projectionState, START);
  const [asked, again] = useReducer((count: number) => count + 1, 0);
  const stop = useRef<() => void>(() => {});
  const begun = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` asks for the same once more
  useEffect(() => {
    if (!input || input.texts.length === 0) return;
    const { places, method, texts, vectors } = input;
    let end = (): void => {};
    const timer = setTimeout(
      () => {
        begun.current = true;
        send({ kind: 'begin' });
        end = runProjection({ texts, vectors, seed: MAP_SEED }, (reply) =>
          send({ kind: 'reply', reply, of: { method, places } }),
        );
      },
      begun.current ? SETTLE_MS : 0,
    );
    stop.current = () => {
      clearTimeout(timer);
      end();
    };
    return () => stop.current();
  }, [input, asked]);

  const cancel = useCallback(() => {
    stop.current();
    send({ kind: 'cancel' });
  }, []);
  const { shown: picture, work, error } = state;
  return useMemo(() => ({ picture, work, error, cancel, again }), [picture, work, error, cancel]);
}
