import 'server-only';
import type { AppContext } from '../app-context';
import { type Assembly, assemble, MOST_ROWS } from './assembly';
import { goOn, isCurrent } from './go-on';
import { type OpenDataset, openDataset } from './open-dataset';
import { RowPages } from './row-pages';

/** The datasets read last, as long as they are not more rows together than one may have. */
export class RowCache {
  readonly pages = new RowPages();
  readonly #assemblies = new Map<string, Assembly>();
  /** How often a dataset was read anew though its version was the same: older candidates or rankings came. */
  readonly #revisions = new Map<string, number>();

  /** The dataset as it is now. Rejects with `not_found`. */
  latest(ctx: AppContext, id: string): Promise<Assembly> {
    return ctx.exclusive.run(`rows of ${id}`, async () => {
      const open = await openDataset(ctx, id);
      const before = this.#assemblies.get(id);
      if (before && isCurrent(before, open)) return { ...before, open };
      // Too many to read anew for candidates that came to some step.
      if (before && !before.entries && before.open.version === open.version) return { ...before, open };
      this.#assemblies.delete(id);
      const { read } = ctx.repository;
      const next = before && (await goOn(read, before, open));
      if (before && !next && before.open.version === open.version)
        this.#revisions.set(id, (this.#revisions.get(id) ?? 0) + 1);
      const assembly = next ?? (await assemble(read, open));
      this.#keep(id, assembly);
      return assembly;
    });
  }

  /** The dataset as it was when it was opened, where it has been read. */
  known(open: OpenDataset): Assembly | null {
    const assembly = this.#assemblies.get(open.dataset.id);
    return assembly && isCurrent(assembly, open) ? assembly : null;
  }

  /** Has rows of this loom's nodes read anew: what is said of an old choice changed, which no mark tells. */
  reread(loomId: string): void {
    for (const [id, { open }] of this.#assemblies) {
      if (!open.sources.some((source) => source.loomId === loomId)) continue;
      this.#assemblies.delete(id);
      this.#revisions.set(id, (this.#revisions.get(id) ?? 0) + 1);
    }
  }

  /** The rows as they were when the dataset was opened, where they are in memory. */
  peek(open: OpenDataset): Assembly['entries'] {
    const assembly = this.#assemblies.get(open.dataset.id);
    return assembly?.open.version === open.version ? assembly.entries : null;
  }

  /** What clients are told: changes whenever a row may have. */
  version({ open }: Assembly): string {
    const revision = this.#revisions.get(open.dataset.id);
    return revision ? `${open.version}-${revision}` : open.version;
  }

  #keep(id: string, assembly: Assembly): void {
    this.#assemblies.set(id, assembly);
    let rows = 0;
    for (const [known, { entries }] of [...this.#assemblies].reverse()) {
      rows += entries?.length ?? 0;
      if (rows > MOST_ROWS && known !== id) this.#assemblies.delete(known);
    }
  }
}
