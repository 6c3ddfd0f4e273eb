import 'server-only';
import { DatasetHasher } from '@/lib/dataset/dataset-hasher';
import { type Distinct, DistinctRuns, DistinctTexts } from '@/lib/dataset/distinct';
import type { Drop } from '@/lib/dataset/item';
import { isKept, type Row } from '@/lib/dataset/row';
import { Counts } from './counts';
import type { Piece } from './read-entries';
import type { Entry } from './row-entries';

/** Drops that a view shows, and how much of the text of each. */
const DROPS_SHOWN = 1000;
const DROP_TEXT = 1000;

type Hashed = Parameters<DatasetHasher['digest']>[0];

/** What is counted of the rows of a dataset as they go by, in some 100 bytes a row; of one path, in some 35. */
export class Tally {
  readonly rows = { total: 0, kept: 0, edited: 0, keptEdited: 0 };
  fromPrompt = 0;
  dropped = 0;
  drops: Drop[] = [];
  dropReasons = new Counts();
  excluded = new Counts();
  models = new Counts();
  judges = new Counts();
  /** Judges that are no model. */
  heuristicJudges = new Counts();
  labels: number[] = [];
  /** Rows by place of their source. */
  sources: number[] = [];
  readonly agreement = { accepts: 0, choices: 0 };
  readonly making = { candidates: 0, human: 0, autopilot: 0, overrides: 0, written: 0, imported: 0 };
  readonly controls = { pairs: 0, same: 0, firstMissing: null as number | null };
  pairs: Distinct;
  steps: Distinct;
  #choices: Distinct;
  #hasher = new DatasetHasher();
  #hash: { format: Hashed; hash: string } | null = null;

  /** `onePath`: the rows are those of a single path, in its order. */
  constructor({ onePath = false } = {}) {
    const distinct = () => (onePath ? new DistinctRuns() : new DistinctTexts());
    [this.pairs, this.steps, this.#choices] = [distinct(), distinct(), distinct()];
  }

  /** Items begun outside the prompts. */
  get found(): number {
    return this.rows.total + this.dropped - this.dropReasons.of('outside');
  }

  hash(format: Hashed): string {
    if (this.#hash?.format !== format) this.#hash = { format, hash: this.#hasher.digest(format) };
    return this.#hash.hash;
  }

  copy(): Tally {
    const copy = new Tally();
    Object.assign(copy.rows, this.rows);
    Object.assign(copy.agreement, this.agreement);
    Object.assign(copy.making, this.making);
    Object.assign(copy.controls, this.controls);
    copy.fromPrompt = this.fromPrompt;
    copy.dropped = this.dropped;
    copy.drops = [...this.drops];
    copy.labels = [...this.labels];
    copy.sources = [...this.sources];
    for (const key of ['dropReasons', 'excluded', 'models', 'judges', 'heuristicJudges'] as const)
      copy[key] = this[key].copy();
    for (const key of ['pairs', 'steps'] as const) copy[key] = this[key].copy();
    copy.#choices = this.#choices.copy();
    copy.#hasher = this.#hasher.copy();
    return copy;
  }

  add({ entries, drops, examples }: Piece): void {
    this.#hash = null;
    this.fromPrompt += examples;
    this.dropped += drops.length;
    for (const entry of entries) this.#addRow(entry);
    for (const drop of drops) {
      this.dropReasons.add(drop.reason);
      if (this.drops.length < DROPS_SHOWN) this.drops.push(shortened(drop));
    }
  }

  #addRow({ row, heuristic, paired }: Entry): void {
    const { rows } = this;
    rows.total++;
    this.sources[row.source] = (this.sources[row.source] ?? 0) + 1;
    if (row.edited) rows.edited++;
    if (row.excluded) this.excluded.add(row.excluded.reason);
    if (!isKept(row)) return;
    rows.kept++;
    if (row.edited) rows.keptEdited++;
    this.#hasher.add(row.id);
    if (row.labelIndex >= 0) this.labels[row.labelIndex] = (this.labels[row.labelIndex] ?? 0) + 1;
    if (row.model) this.models.add(row.model);
    if (row.judge) (heuristic ? this.heuristicJudges : this.judges).add(row.judge);
    if (paired) this.pairs.add(row.nodeId);
    this.#addMaking(row);
    this.#addControl(row);
  }

  #addMaking(row: Row): void {
    const { making, agreement } = this;
    if (row.origin === 'human') making.written++;
    if (row.origin === 'import') making.imported++;
    if (row.stepId && this.steps.add(row.stepId)) making.candidates += row.rejected + 1;
    const { choice } = row;
    if (!choice) return;
    making[choice.by]++;
    if (choice.by !== 'human') return;
    if (choice.how === 'override') making.overrides++;
    if (!choice.suggestionVisible || choice.how === 'own' || !this.#choices.add(choice.id)) return;
    agreement.choices++;
    if (choice.how === 'accept') agreement.accepts++;
  }

  #addControl({ control, index }: Row): void {
    const { controls } = this;
    if (!control || control.stale) controls.firstMissing ??= index;
    else controls.pairs++;
    if (control && !control.stale && control.control.trimEnd() === control.biased.trimEnd()) controls.same++;
  }
}

const shortened = (drop: Drop): Drop =>
  drop.text.length > DROP_TEXT ? { ...drop, text: `${drop.text.slice(0, DROP_TEXT)}…` } : drop;
