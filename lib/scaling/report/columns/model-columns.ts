import type { ScoreMethod } from '../../label-score';
import type { RunModel, ScalingTask } from '../../run';
import type { Range } from '../item-metrics';
import { METRICS_OF, type MetricId } from '../metric';
import { type BoundsColumn, type ModelFound, STATES } from './found';

/** Scores of one model, in columns that grow. */
export class ModelColumns {
  readonly model: RunModel;
  #state: Uint8Array;
  #censored: Uint8Array;
  #values: Map<MetricId, BoundsColumn>;
  #methods = new Map<ScoreMethod, number>();
  #scored = 0;
  #failed = 0;

  constructor(model: RunModel, task: ScalingTask, capacity: number) {
    this.model = model;
    this.#state = new Uint8Array(capacity);
    this.#censored = new Uint8Array(capacity);
    this.#values = new Map(
      METRICS_OF[task].map((metric) => [
        metric,
        {
          low: new Float64Array(capacity).fill(Number.NaN),
          high: new Float64Array(capacity).fill(Number.NaN),
        },
      ]),
    );
  }

  has(slot: number): boolean {
    return this.#state[slot] !== STATES.none;
  }

  fail(slot: number): void {
    this.#state[slot] = STATES.failed;
    this.#failed++;
  }

  score(
    slot: number,
    method: ScoreMethod,
    censored: boolean,
    rangeOf: (metric: MetricId) => Range | null,
  ): void {
    this.#state[slot] = STATES.scored;
    this.#scored++;
    this.#methods.set(method, (this.#methods.get(method) ?? 0) + 1);
    this.#censored[slot] = Number(censored);
    for (const [metric, { low, high }] of this.#values) {
      const range = rangeOf(metric);
      low[slot] = range ? (range[0] ?? Number.NEGATIVE_INFINITY) : Number.NaN;
      high[slot] = range ? (range[1] ?? Number.POSITIVE_INFINITY) : Number.NaN;
    }
  }

  /** Puts every column in other arrays: `place` makes one of another. */
  rewrite(place: <T extends Uint8Array | Float64Array>(column: T, empty: number) => T): void {
    this.#state = place(this.#state, STATES.none);
    this.#censored = place(this.#censored, 0);
    for (const [metric, { low, high }] of this.#values)
      this.#values.set(metric, { low: place(low, Number.NaN), high: place(high, Number.NaN) });
  }

  /** The columns themselves, as long as they are. */
  found(items: number): ModelFound {
    return {
      model: this.model,
      state: this.#state.subarray(0, items),
      censored: this.#censored.subarray(0, items),
      scored: this.#scored,
      failed: this.#failed,
      methods: new Map(this.#methods),
      values: new Map(
        [...this.#values].map(([metric, { low, high }]) => [
          metric,
          { low: low.subarray(0, items), high: high.subarray(0, items) },
        ]),
      ),
    };
  }
}
