import 'server-only';
import type { Segment } from '@/lib/dataset/item';
import type { DatasetReader } from '../ports/datasets';
import { pathPages } from './path-pages';

/** Longest context, in UTF-16 code units. */
const LONGEST = 32_000;

/**
 * The contexts of nodes of one path, asked for in its order. One longer than 32,000 characters is its prompt and as many
 * of the latest nodes as fit: over a long path the contexts of all its nodes would be quadratic in its length.
 */
export class PathContexts {
  readonly #pages: AsyncGenerator<Segment[]>;
  #page: Segment[] = [];
  #prompt = '';
  #latest: string[] = [];
  #length = 0;

  constructor(read: DatasetReader, loomId: string, endId: string) {
    this.#pages = pathPages(read, loomId, endId);
  }

  /** The text before the node and its own; null when the path has no such node further on. */
  async next(nodeId: string): Promise<{ context: string; text: string } | null> {
    for (;;) {
      const segment = this.#page.shift();
      if (!segment) {
        const { done, value } = await this.#pages.next();
        if (done) return null;
        this.#page = value;
        continue;
      }
      const context = segment.nodeId === nodeId ? this.#prompt + this.#latest.join('') : null;
      this.#take(segment);
      if (context !== null) return { context, text: segment.text };
    }
  }

  #take({ origin, text }: Segment): void {
    if (origin === 'prompt' && this.#latest.length === 0) {
      this.#prompt += text;
      return;
    }
    this.#latest.push(text);
    this.#length += text.length;
    while (this.#latest.length > 1 && this.#prompt.length + this.#length > LONGEST)
      this.#length -= this.#latest.shift()?.length ?? 0;
  }
}
