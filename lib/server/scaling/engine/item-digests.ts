import 'server-only';
import { contentHash } from '@/lib/dataset/content-hash';
import { FormatError } from '@/lib/formats/format-error';
import type { ScalingRun, ScalingTask } from '@/lib/scaling/run';
import type { AppContext } from '../../app-context';
import { keptRows } from '../../datasets/stream-rows';
import { breaths } from './breathing';
import type { KnownDataset } from './dataset-shelf';
import { itemOfRow, type RowItem } from './tasks';

const PAGE = 500;
/** Digests held at most. */
const MOST = 200;

/**
 * Names of what was asked: the hash of a dataset is over questions and labels, and knows nothing of the marks around them or of control
 * prompts. Each is computed once, for a run or for a version of a dataset.
 */
export class ItemDigests {
  readonly #known = new Map<string, Promise<string | null>>();

  /** Of the items that a run was begun with. */
  ofRun(ctx: AppContext, { id }: Pick<ScalingRun, 'id'>): Promise<string | null> {
    return this.#once(`run ${id}`, async () => {
      const breathe = breaths();
      const parts: string[] = [];
      for (let from = 0; ; ) {
        await breathe();
        const page = await ctx.repository.read.runItems(id, from, PAGE);
        for (const item of page) parts.push(nameOf(item));
        const last = page.at(-1);
        if (!last) return contentHash(parts.join(''));
        from = last.index + 1;
      }
    });
  }

  /** Of those that a run would be begun with now; null where some row cannot be scored. */
  ofDataset(ctx: AppContext, { open, facts }: KnownDataset, task: ScalingTask): Promise<string | null> {
    return this.#once(`${open.dataset.id} ${open.version} ${task}`, async () => {
      if (!facts) return null;
      const breathe = breaths();
      const parts: string[] = [];
      try {
        for await (const row of keptRows(ctx, open)()) {
          await breathe();
          parts.push(nameOf(itemOfRow(task, row, facts)));
        }
      } catch (error) {
        if (error instanceof FormatError) return null;
        throw error;
      }
      return contentHash(parts.join(''));
    });
  }

  #once(key: string, compute: () => Promise<string | null>): Promise<string | null> {
    const known = this.#known.get(key);
    if (known) return known;
    const made = compute();
    made.catch(() => this.#known.delete(key));
    this.#known.set(key, made);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    return made;
  }
}

const nameOf = ({ prompt, otherPrompt, classes, answer, label }: RowItem): string =>
  contentHash(JSON.stringify([prompt, otherPrompt, classes, answer, label]));
