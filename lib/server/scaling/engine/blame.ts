import 'server-only';
import type { ModelError } from '../../ports/model';
import type { Job } from './item-feed';
import { kindOf } from './model-failed';
import { isRateLimit } from './patience';
import type { EngineTiming } from './timing';

/** Whose fault a failure is: an item’s, its model’s, or that of a server which will be back. */
export class Blame {
  readonly #limits: Pick<EngineTiming, 'itemTries' | 'sameErrors'>;
  #answered: number;
  /** Items that failed before any did not, and how. */
  #alike: { kind: string; items: number } | null = null;

  /** `answered`: items that the model has answered before. */
  constructor(limits: Pick<EngineTiming, 'itemTries' | 'sameErrors'>, answered: number) {
    this.#limits = limits;
    this.#answered = answered;
  }

  answered(): void {
    this.#answered++;
    this.#alike = null;
  }

  /**
   * Whether a failure that may pass is the item’s all the same: it fails again and again while others are answered, or when only such
   * are left (`isLast`).
   */
  isItems(job: Job, error: ModelError, isLast: boolean): boolean {
    if (isRateLimit(error) || error.code === 'unreachable') return false;
    if (this.#answered > job.answeredThen || (isLast && this.#answered > 0)) {
      job.strikes++;
      job.answeredThen = this.#answered;
    }
    return job.strikes >= this.#limits.itemTries;
  }

  /** Notes an item that cannot be scored. Gives the reason why its model is at fault, where all fail alike; else null. */
  failed(message: string): string | null {
    if (this.#answered > 0) return null;
    const kind = kindOf(message);
    const items = this.#alike?.kind === kind ? this.#alike.items + 1 : 1;
    this.#alike = { kind, items };
    if (items < this.#limits.sameErrors) return null;
    return `The first ${items} items all failed alike, so no more are tried. ${message}`;
  }
}
