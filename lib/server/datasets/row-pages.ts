import 'server-only';
import type { Row } from '@/lib/dataset/row';
import type { AppContext } from '../app-context';
import type { Assembly } from './assembly';
import { streamRows } from './stream-rows';

/** Half-read datasets that are kept for whoever reads on. */
const MOST_OPEN = 2;

interface OpenPages {
  version: string;
  next: number;
  rows: AsyncGenerator<Row>;
}

/** Pages of datasets that are too long to be kept in memory: asked for one after another, they are read once. */
export class RowPages {
  readonly #open = new Map<string, OpenPages>();

  async read(ctx: AppContext, { open }: Assembly, from: number, size: number): Promise<Row[]> {
    const { id } = open.dataset;
    const before = this.#open.get(id);
    this.#open.delete(id);
    const goesOn = before?.version === open.version && before.next <= from;
    const pages = goesOn ? before : { version: open.version, next: 0, rows: streamRows(ctx, open) };
    const rows: Row[] = [];
    while (pages.next < from + size) {
      const { done, value } = await pages.rows.next();
      if (done) return rows;
      if (pages.next++ >= from) rows.push(value);
    }
    this.#open.set(id, pages);
    const [oldest] = this.#open.keys();
    if (this.#open.size > MOST_OPEN && oldest !== undefined) this.#open.delete(oldest);
    return rows;
  }
}
