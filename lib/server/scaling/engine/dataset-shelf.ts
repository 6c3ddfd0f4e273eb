import 'server-only';
import type { DatasetFacts } from '@/lib/formats/dataset-facts';
import type { AppContext } from '../../app-context';
import { toFacts } from '../../datasets/facts-of';
import { type OpenDataset, openDataset } from '../../datasets/open-dataset';

/** Datasets held at most: a few numbers of each. */
const MOST = 50;

/** A dataset as it is at one moment, with what its exports would say of it. */
export interface KnownDataset {
  open: OpenDataset;
  /** Null where it has no item format. `quality` is null: it is measured apart. */
  facts: DatasetFacts | null;
}

/** What is asked of datasets again and again while a page is open: counted once for each version. */
export class DatasetShelf {
  readonly #facts = new Map<string, { version: string; facts: DatasetFacts | null }>();

  /** Rejects with `not_found`. */
  async now(ctx: AppContext, id: string): Promise<KnownDataset> {
    const open = await openDataset(ctx, id);
    const known = this.#facts.get(id);
    if (known?.version === open.version) return { open, facts: withTitle(known.facts, open) };
    const latest = await ctx.rows.latest(ctx, id);
    const facts = toFacts(latest.open, latest.tally, ctx.now());
    this.#facts.delete(id);
    this.#facts.set(id, { version: latest.open.version, facts });
    const [oldest] = this.#facts.keys();
    if (this.#facts.size > MOST && oldest !== undefined) this.#facts.delete(oldest);
    return { open: latest.open, facts };
  }
}

/** A new title makes no new version. */
const withTitle = (facts: DatasetFacts | null, { dataset }: OpenDataset): DatasetFacts | null =>
  facts && { ...facts, title: dataset.title };
