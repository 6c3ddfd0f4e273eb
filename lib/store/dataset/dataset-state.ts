import type { DatasetView } from '../../contract/dataset';
import type { ActBody } from '../../dataset/item-act';
import type { Row } from '../../dataset/row';

/** What the screen of one dataset knows and can do. Rows keep their identity while they do not change. */
export interface DatasetState {
  view: DatasetView;
  /** In dataset order, excluded ones too. Grows page by page while `loading`. */
  rows: readonly Row[];
  byPlace: ReadonlyMap<string, Row>;
  /** Rows that are there, of all; null once all are. */
  loading: { done: number; total: number } | null;
  /** Why the rows could not be had; what was there before stays. */
  error: string | null;
  /** Who reviews; kept in this browser. */
  reviewer: string | null;
  /** Rows picked in the table or on the map, by place. */
  picked: ReadonlySet<string>;

  setReviewer(name: string): void;
  pick(places: Iterable<string>): void;
  /**
   * Does something to rows, at once on screen and then on the server; when the server refuses, the rows go back and this
   * rejects with an ApiError. Resolves with the ids of the acts, for `undo`.
   */
  act(acts: readonly { place: string; body: ActBody }[]): Promise<string[]>;
  undo(actIds: readonly string[]): Promise<void>;
  /** Takes what a server call answered about rows that it changed. Without `before`, all rows are asked for anew soon. */
  take(reply: { before?: string; view: DatasetView; rows: readonly Row[] }): void;
  /** Asks for everything anew when the server has another version. */
  refresh(): Promise<void>;
}
