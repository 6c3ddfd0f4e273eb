import 'server-only';
import type { ItemScore, RunModel } from '@/lib/scaling/run';
import type { CachedScore } from '../../ports/scaling';

/** An item that was scored, or could not be. */
export interface Landed {
  score: ItemScore;
  /** What may be used again. */
  cache: CachedScore[];
  /** Nothing was asked for it. */
  cached: boolean;
  tokensIn: number;
  tokensOut: number;
}

/** The models of a run while it flies: counted here, stored with the scores that are counted. */
export class Progress {
  readonly #models: RunModel[];
  /** Since when the time of a model is not added yet. */
  readonly #since = new Map<string, number>();

  constructor(models: readonly RunModel[]) {
    this.#models = models.map((model) => ({ ...model }));
  }

  /** As they are now. */
  models(): RunModel[] {
    for (const key of this.#since.keys()) this.#addTime(key);
    return this.#models.map((model) => ({ ...model }));
  }

  of(key: string): Readonly<RunModel> {
    return this.#find(key);
  }

  set(key: string, patch: Partial<Omit<RunModel, 'key'>>): void {
    Object.assign(this.#find(key), patch);
  }

  /** Its time runs from now on. */
  begin(key: string): void {
    if (!this.#since.has(key)) this.#since.set(key, performance.now());
  }

  rest(key: string): void {
    this.#addTime(key);
    this.#since.delete(key);
  }

  count({ score, cached, tokensIn, tokensOut }: Landed): void {
    const model = this.#find(score.model);
    model.tokensIn += tokensIn;
    model.tokensOut += tokensOut;
    if (score.error !== null) {
      model.failed++;
      return;
    }
    model.done++;
    if (isCensored(score)) model.censored++;
    if (cached) model.cached++;
  }

  #find(key: string): RunModel {
    const model = this.#models.find((one) => one.key === key);
    if (!model) throw new RangeError(`The run has no model ${JSON.stringify(key)}.`);
    return model;
  }

  #addTime(key: string): void {
    const since = this.#since.get(key);
    if (since === undefined) return;
    const now = performance.now();
    this.#find(key).ms += now - since;
    this.#since.set(key, now);
  }
}

export const isCensored = ({ labels, otherLabels }: Pick<ItemScore, 'labels' | 'otherLabels'>): boolean =>
  [...labels, ...(otherLabels ?? [])].some(({ logprob }) => logprob === null);
