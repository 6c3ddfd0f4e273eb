import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LoopNote {
  /** Epoch ms. */
  at: number;
  /** The longest hold-up of the event loop since the note before. */
  blockedMs: number;
  rss: number;
  heapUsed: number;
}

/** What the servers that were started with `watch-loop.mjs` noted; of several processes the one with the most memory. */
export function loopNotes(folder: string): LoopNote[] {
  const lists = readdirSync(folder)
    .filter((name) => name.startsWith('loop-'))
    .map((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.endsWith('}'))
        .map((line) => JSON.parse(line) as LoopNote),
    );
  return lists.sort((a, b) => peak(b) - peak(a))[0] ?? [];
}

const peak = (notes: readonly LoopNote[]): number => notes.reduce((most, { rss }) => Math.max(most, rss), 0);
