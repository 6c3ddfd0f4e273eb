import type { QualityItem, QualityOptions, QualityReport } from '@/lib/dataset/quality';

/** What became of a list of items. */
export interface ItemsChange {
  remove: string[];
  /** An item of a place that is there takes its place; others are added at the end, in this order. */
  put: QualityItem[];
  /** The places of all items, where the rest does not put them in order. */
  order: string[] | null;
}

/** A model's vectors of texts, one after the other, `columns` numbers each. */
export interface TextVectors {
  /** As named to the reader. */
  model: string;
  texts: string[];
  data: Float32Array<ArrayBuffer>;
  columns: number;
}

/** `start` comes first, and empties what was there; `version` counts the changes up. */
export type QualityRequest =
  | { kind: 'start'; options: QualityOptions }
  | { kind: 'change'; version: number; change: ItemsChange }
  | { kind: 'embeddings'; vectors: TextVectors | null };

/** Shares are from 0 to 1. */
export type QualityReply =
  | { kind: 'progress'; share: number }
  /** How far the comparison of embeddings is; null when none goes on. */
  | { kind: 'comparing'; share: number | null }
  | { kind: 'report'; version: number; report: QualityReport }
  | { kind: 'failed'; message: string };
