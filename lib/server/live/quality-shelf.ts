import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  createQuality,
  type Known,
  objections,
  type Quality,
  type QualityItem,
  type QualityOptions,
} from '@/lib/dataset/quality';
import { Exclusive } from './exclusive';

/** Looms whose items are kept worked out; the one that was not asked for longest goes first. */
const KEPT = 4;
/** How long the work may hold up everything else on the server, in milliseconds. */
const SLICE_MS = 12;

export interface QualityLook {
  /** The items in order with what likeness is measured by; stays as it is. */
  known: Known<string>[];
  /** What a reviewer would object to right now: see `objections`. */
  objections: string[];
}

/**
 * What the checks make of the items of a loom, kept between its steps: a step adds one item, and only that costs. A look at
 * another branch costs what differs. Nothing here needs to outlive the process.
 */
export class QualityShelf {
  private readonly kept = new Map<string, { options: string; quality: Quality }>();
  private readonly oneAtATime = new Exclusive();

  /** `report`: whether the objections are wanted; without it there are none. */
  look(
    loomId: string,
    items: readonly QualityItem[],
    options: QualityOptions,
    report: boolean,
  ): Promise<QualityLook> {
    return this.oneAtATime.run(loomId, async () => {
      const quality = this.take(loomId, options);
      await inSlices(quality.syncing(items));
      const known = quality.known();
      return { known, objections: report ? objections(await inSlices(quality.reporting())) : [] };
    });
  }

  private take(loomId: string, options: QualityOptions): Quality {
    const name = JSON.stringify(options);
    const there = this.kept.get(loomId);
    const quality = there?.options === name ? there.quality : createQuality(options);
    this.kept.delete(loomId);
    this.kept.set(loomId, { options: name, quality });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
    return quality;
  }
}

async function inSlices<T>(work: Generator<number, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - since < SLICE_MS) continue;
    await nextTurn();
    since = performance.now();
  }
}
