import type { DatasetView } from '../../contract/dataset';
import type { Row } from '../../dataset/row';
import { messageOf } from '../http';
import type { DatasetStoreDeps, DatasetStoreState } from './dataset-store-state';
import { readAllRows } from './read-all-rows';
import type { RowBook } from './row-book';

export interface Tools {
  book: RowBook;
  deps: DatasetStoreDeps;
  /** Puts the book's rows on screen, with more of the state. */
  show(more?: Partial<DatasetStoreState>): void;
  get(): DatasetStoreState;
}

/** How often in a row a look begins again because something was learnt meanwhile; the next look goes on. */
const TURNS = 4;

/** Keeps the rows what the server has: reads them, looks for another version, takes what replies tell. */
export function createFollowing({ book, deps, show, get }: Tools) {
  /** The version that the rows are of; null while they are of none. */
  let version: string | null = null;
  /** Counts what was learnt from replies, so that an older answer under way does not undo it. */
  let learnt = 0;
  let looking: Promise<void> | null = null;
  let leaving = new AbortController();

  const readRows = async (signal: AbortSignal) => {
    const isFirst = get().rows.length === 0;
    const asOf = learnt;
    const reading = await readAllRows(
      deps.api,
      ({ from, rows, total }) => {
        if (isFirst && asOf === learnt) {
          if (from === 0) book.replace(rows);
          else book.append(rows);
        }
        show({ loading: { done: from + rows.length, total } });
      },
      signal,
    );
    signal.throwIfAborted();
    // What was learnt meanwhile may be newer than the first of these pages: they are read once more.
    if (asOf !== learnt) return;
    book.replace(reading.rows);
    version = reading.version;
    show({ picked: stillThere(get().picked, book.shown.byPlace) });
  };

  const look = async (signal: AbortSignal) => {
    try {
      for (let turn = 0; turn < TURNS; turn++) {
        const asOf = learnt;
        const view = await deps.api.view(signal);
        signal.throwIfAborted();
        if (asOf !== learnt) continue;
        book.setView(view);
        if (view.version === version) break;
        await readRows(signal);
      }
      show({ error: null, loading: version === null ? get().loading : null });
    } catch (failure) {
      if (!signal.aborted) show({ error: messageOf(failure), loading: null });
    }
  };

  const refresh = (): Promise<void> => {
    if (looking) return looking;
    const run = look(leaving.signal).finally(() => {
      if (looking === run) looking = null;
    });
    looking = run;
    return run;
  };

  return {
    refresh,
    take(reply: { before?: string; view: DatasetView; rows: readonly Row[] }) {
      learnt++;
      const isWhole = book.merge(reply.rows) && reply.before !== undefined && reply.before === version;
      book.setView(reply.view);
      if (isWhole) version = reply.view.version;
      show();
      if (!isWhole) void refresh();
    },
    connect() {
      leaving = new AbortController();
      looking = null;
      void refresh();
      const unwatch = deps.watch(() => void refresh());
      return () => {
        unwatch();
        leaving.abort();
      };
    },
  };
}

function stillThere(picked: ReadonlySet<string>, byPlace: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const there = [...picked].filter((place) => byPlace.has(place));
  return there.length === picked.size ? picked : new Set(there);
}
