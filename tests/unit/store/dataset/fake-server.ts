import { vi } from 'vitest';
import type { DatasetView } from '@/lib/contract/dataset';
import type { Row } from '@/lib/dataset/row';
import { applyAct, applyUndo, type OpenAct } from '@/lib/store/dataset/apply-act';
import { createDatasetStore } from '@/lib/store/dataset/create-dataset-store';
import type { DatasetApi } from '@/lib/store/dataset/dataset-api';
import { ApiError } from '@/lib/store/http';
import { LABELS, rowOf } from '../../dataset/review/builders';

export const FORMAT: DatasetView['format'] = {
  prefix: 'Question: ',
  answerPrefix: '\nAnswer:',
  labels: LABELS.map(({ text }) => ({ text, meaning: '' })),
  separator: '\n\n',
  labelSays: 'true-answer',
};

export const refused = new ApiError('This item is not there any more.', { code: 'not_found', status: 404 });
export const offline = new ApiError('No answer.', { code: 'offline', status: 0 });

/** A server with one dataset, which others may change at any time. */
export class FakeServer {
  rows: Row[];
  version = 1;
  /** Throws instead of the next answers, one each. */
  failures: Error[] = [];
  /** Runs before the page of rows that begins here, once. */
  beforePage: { from: number; run: () => void } | null = null;
  /** Holds back answers to acts until `release`. */
  private held: (() => void)[] | null = null;

  constructor(count: number) {
    this.rows = Array.from({ length: count }, (_, index) => rowOf(index));
  }

  hold(): void {
    this.held = [];
  }

  release(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const go of held) go();
  }

  /** Somebody else does this. */
  byAnother(index: number, patch: Partial<Row>): void {
    const row = this.rows[index];
    if (row) this.rows[index] = { ...row, ...patch };
    this.version++;
  }

  view(): DatasetView {
    const kept = this.rows.filter(({ excluded }) => excluded === null);
    return {
      dataset: {
        id: 'dataset-0001',
        title: 'A dataset',
        sources: [{ loomId: 'loom-0001', nodeId: null }],
        createdAt: 1,
        touchedAt: 1,
      },
      own: true,
      version: `v${this.version}`,
      sources: [
        { loomId: 'loom-0001', nodeId: null, title: 'A loom', rows: this.rows.length, problem: null },
      ],
      format: FORMAT,
      total: this.rows.length,
      kept: kept.length,
      excluded: this.rows.length - kept.length,
      edited: kept.filter(({ edited }) => edited !== null).length,
      found: this.rows.length,
      fromPrompt: 0,
      dropped: 0,
      drops: [],
      hash: `hash-of-v${this.version}`,
      labels: LABELS.map(({ text }) => ({
        text,
        count: kept.filter(({ label }) => label === text).length,
        wanted: null,
      })),
      targetItems: null,
      offers: [],
    };
  }

  readonly api: DatasetApi = {
    view: vi.fn<DatasetApi['view']>(async () => {
      this.failMaybe();
      return this.view();
    }),
    rows: vi.fn<DatasetApi['rows']>(async (from, size) => {
      this.failMaybe();
      if (this.beforePage?.from === from) {
        const { run } = this.beforePage;
        this.beforePage = null;
        run();
      }
      const rows = this.rows.slice(from, from + size).map((row) => structuredClone(row));
      return { version: `v${this.version}`, total: this.rows.length, rows };
    }),
    act: vi.fn<DatasetApi['act']>(async ({ acts }) => {
      if (this.held) await new Promise<void>((go) => this.held?.push(go));
      this.failMaybe();
      return this.change(
        acts.map(({ place }) => place),
        (row) =>
          acts
            .filter(({ place }) => place === row.place)
            .reduce((next, act) => applyAct(next, { ...act, at: 5 } satisfies OpenAct, FORMAT), row),
      );
    }),
    undo: vi.fn<DatasetApi['undo']>(async (actIds) => {
      this.failMaybe();
      const ids = new Set(actIds);
      const places = this.rows.filter((row) => applyUndo(row, ids, FORMAT) !== row).map(({ place }) => place);
      return this.change(places, (row) => applyUndo(row, ids, FORMAT));
    }),
    trace: vi.fn<DatasetApi['trace']>(async () => {
      throw refused;
    }),
    patch: vi.fn<DatasetApi['patch']>(async () => {}),
  };

  private change(places: readonly string[], how: (row: Row) => Row) {
    const before = `v${this.version}`;
    this.rows = this.rows.map((row) => (places.includes(row.place) ? how(row) : row));
    this.version++;
    const rows = this.rows.filter(({ place }) => places.includes(place)).map((row) => structuredClone(row));
    return { before, view: this.view(), rows };
  }

  private failMaybe(): void {
    const failure = this.failures.shift();
    if (failure) throw failure;
  }
}

/** A store over the fake server; `look` is what the page's clock does. */
export function storeOver(server: FakeServer) {
  let look = () => {};
  let ids = 0;
  let name: string | null = null;
  const store = createDatasetStore(server.view(), {
    api: server.api,
    newId: () => `act-${String(++ids).padStart(5, '0')}`,
    now: () => 7,
    watch: (next) => {
      look = next;
      return () => {
        look = () => {};
      };
    },
    memory: {
      read: () => name,
      write: (next) => {
        name = next;
      },
    },
  });
  return { store, get: store.getState, look: () => look() };
}

/** A store that has read all rows. */
export async function readyStore(server: FakeServer) {
  const world = storeOver(server);
  const disconnect = world.get().connect();
  await world.get().refresh();
  return { ...world, disconnect };
}
