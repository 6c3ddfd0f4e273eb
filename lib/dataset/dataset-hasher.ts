import type { LabelSays } from '../loom/item-format';
import { ContentHasher } from './content-hash';

/** An id of 32 hexadecimal digits and a line end. */
const LINE = 33;
const LINES_A_BLOCK = 2048;
const LINE_END = 10;

/** `datasetHash` of items that come one after another, in 33 bytes an item. */
export class DatasetHasher {
  readonly #blocks: Uint8Array[] = [];
  #count = 0;

  /** `id` as `itemIdOf` makes it. */
  add(id: string): void {
    const line = this.#count++ % LINES_A_BLOCK;
    if (line === 0) this.#blocks.push(new Uint8Array(LINE * LINES_A_BLOCK));
    const block = this.#blocks.at(-1);
    if (!block) return;
    for (let i = 0; i < LINE - 1; i++) block[line * LINE + i] = id.charCodeAt(i);
    block[line * LINE + LINE - 1] = LINE_END;
  }

  copy(): DatasetHasher {
    const copy = new DatasetHasher();
    const last = this.#blocks.at(-1);
    copy.#blocks.push(...this.#blocks.slice(0, -1));
    if (last) copy.#blocks.push(last.slice());
    copy.#count = this.#count;
    return copy;
  }

  digest(format: { labels: readonly { text: string }[]; labelSays: LabelSays }): string {
    const head = headOf(format);
    /** The last line has no end. */
    const length = Math.max(0, this.#count * LINE - 1);
    const hasher = new ContentHasher(head.length + length);
    hasher.add(head);
    let left = length;
    for (const block of this.#blocks) {
      hasher.addCodes(block.subarray(0, left));
      left -= Math.min(left, block.length);
    }
    return hasher.digest();
  }
}

/** What comes before the ids. */
export const headOf = (format: { labels: readonly { text: string }[]; labelSays: LabelSays }): string => {
  const parts = [format.labelSays, ...format.labels.map(({ text }) => text)].map((part) =>
    JSON.stringify(part),
  );
  return `${parts.join(',')}\n`;
};
