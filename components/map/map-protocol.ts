import type { MapStep } from '@/lib/dataset/map/project';

/** One projection is asked of one worker; to cancel it, end the worker. */
export interface MapRequest {
  texts: readonly string[];
  /** Rows of embeddings one after the other, `columns` numbers each; null for the built-in way. */
  vectors: { data: Float32Array<ArrayBuffer>; columns: number } | null;
  seed: number;
}

/** `done` comes last, unless it failed. */
export type MapReply = MapStep | { kind: 'failed'; message: string } | { kind: 'done' };
