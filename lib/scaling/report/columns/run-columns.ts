import { hashLane } from '../../../dataset/content-hash';
import type { ItemScore, RunItem, ScalingRun } from '../../run';
import { type AnsweredItem, itemMetrics } from '../item-metrics';
import { metricRange } from '../metric-range';
import { bySize } from './by-size';
import type { RunFound } from './found';
import { ModelColumns } from './model-columns';

type Known = AnsweredItem & Pick<RunItem, 'cluster'>;

/**
 * Everything the report needs of a run, in columns: some 70 bytes a score. Items first, then scores as they come; what is there already is
 * not counted again.
 */
export class RunColumns {
  readonly #run: Pick<ScalingRun, 'task' | 'labelSays' | 'classes'>;
  readonly #models: Map<string, ModelColumns>;
  readonly #slots = new Map<number, number>();
  readonly #digest = new Uint32Array(2);
  #known: (Known | null)[] = [];
  #indices: number[] = [];
  #capacity: number;
  /** What was found last: it is of the arrays as they are, which are copied before they change. */
  #found: RunFound | null = null;

  constructor(run: Pick<ScalingRun, 'task' | 'labelSays' | 'classes' | 'models' | 'items'>) {
    this.#run = run;
    // results files may have few rows of high indices
    const tried = Math.max(0, ...run.models.map(({ done, failed }) => done + failed));
    this.#capacity = Math.max(16, tried || run.items);
    this.#models = new Map(
      bySize(run.models).map((model) => [model.key, new ModelColumns(model, run.task, this.#capacity)]),
    );
  }

  addItem({ index, answer, label, classes, cluster }: RunItem): void {
    if (this.#slots.has(index)) return;
    this.#own();
    this.#count([index, answer, label, classes.length, cluster]);
    this.#known[this.#slotOf(index)] = { answer, label, classes: { length: classes.length }, cluster };
  }

  addScore(score: ItemScore): void {
    const columns = this.#models.get(score.model);
    if (!columns) return;
    const there = this.#slots.get(score.index);
    if (there !== undefined && columns.has(there)) return;
    this.#own();
    const slot = this.#slotOf(score.index);
    const { model, index, method } = score;
    if (score.error !== null) {
      this.#count([model, index, null]);
      columns.fail(slot);
      return;
    }
    const { task } = this.#run;
    const metrics = itemMetrics(score, this.#known[slot] ?? null, task, this.#run);
    this.#count([model, index, method, metrics]);
    columns.score(slot, method, metrics.censored, (metric) => metricRange(metric, metrics, task));
  }

  found(): RunFound {
    if (this.#found) return this.#found;
    this.#sort();
    const items = this.#indices.length;
    const clusters = this.#clusters();
    this.#found = {
      task: this.#run.task,
      items,
      indices: Float64Array.from(this.#indices),
      clusters,
      clusterCount: clusters.reduce((most, cluster) => Math.max(most, cluster + 1), 0),
      classes: this.#classes(),
      models: [...this.#models.values()].map((columns) => columns.found(items)),
      digest: this.digest(),
    };
    return this.#found;
  }

  digest(): string {
    return [...this.#digest].map((lane) => lane.toString(16).padStart(8, '0')).join('');
  }

  /** Sums of hashes do not depend on the order of what is counted. */
  #count(what: readonly unknown[]): void {
    const text = JSON.stringify(what);
    this.#digest[0] = (this.#digest[0] as number) + hashLane(text, 0);
    this.#digest[1] = (this.#digest[1] as number) + hashLane(text, 1);
  }

  #slotOf(index: number): number {
    const there = this.#slots.get(index);
    if (there !== undefined) return there;
    const slot = this.#indices.push(index) - 1;
    this.#slots.set(index, slot);
    this.#known[slot] = null;
    if (slot === this.#capacity) this.#grow();
    return slot;
  }

  #grow(): void {
    this.#capacity *= 2;
    this.#rewrite((column, next) => next.set(column as Float64Array));
  }

  /** Items come in order, and rows of results files as each file has them. */
  #sort(): void {
    const from = this.#indices.map((_, slot) => slot);
    if (
      from.every(
        (slot) => slot === 0 || (this.#indices[slot - 1] as number) < (this.#indices[slot] as number),
      )
    )
      return;
    from.sort((a, b) => (this.#indices[a] as number) - (this.#indices[b] as number));
    this.#rewrite((column, next) => {
      for (const [to, slot] of from.entries()) next[to] = column[slot] as number;
    });
    this.#indices = from.map((slot) => this.#indices[slot] as number);
    this.#known = from.map((slot) => this.#known[slot] ?? null);
    for (const [slot, index] of this.#indices.entries()) this.#slots.set(index, slot);
  }

  #own(): void {
    if (this.#found) this.#rewrite((column, next) => next.set(column as Float64Array));
  }

  #rewrite(fill: (column: Uint8Array | Float64Array, next: Uint8Array | Float64Array) => void): void {
    const capacity = this.#capacity;
    for (const columns of this.#models.values())
      columns.rewrite((column, empty) => {
        const make = column.constructor as new (length: number) => typeof column;
        const next = new make(capacity);
        next.fill(empty);
        fill(column, next);
        return next;
      });
    this.#found = null;
  }

  #clusters(): Int32Array {
    const numbers = new Map<number | string, number>();
    return Int32Array.from(this.#indices, (index, slot) => {
      const name = this.#known[slot]?.cluster ?? `alone ${index}`;
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      return number;
    });
  }

  #classes(): number | null {
    const numbers = new Set(this.#known.map((item) => item?.classes.length ?? this.#run.classes));
    if (numbers.size === 0) return this.#run.classes;
    return numbers.size === 1 ? ([...numbers][0] as number) : null;
  }
}
