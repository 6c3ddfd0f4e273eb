import 'server-only';
import type { RunDataset, RunItem, RunModel, ScalingRun } from '@/lib/scaling/run';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';
import { breaths } from '../scaling/engine/breathing';
import { DatasetShelf } from '../scaling/engine/dataset-shelf';
import { Flight } from '../scaling/engine/flight';
import { ItemDigests } from '../scaling/engine/item-digests';
import { resting, retryStored } from '../scaling/engine/retry';
import { ServerGates } from '../scaling/engine/server-gates';
import { ENGINE_TIMING, type EngineTiming } from '../scaling/engine/timing';

/** Items stored between two breaths. */
const CHUNK = 500;

/** What a run is made of when it starts. */
export interface NewScalingRun {
  run: ScalingRun;
  dataset: RunDataset;
  items: readonly RunItem[];
}

interface Entry {
  /** Null until its run is read. */
  flight: Flight | null;
  leaving: boolean;
  /** Another flight follows, and asks anew for what failed. */
  again: boolean;
  landed: Promise<void>;
}

/**
 * Datasets scored on models, in the background. Every score is stored in one transaction with the progress it makes, so that after a
 * restart a run goes on with what has no score.
 */
export class ScalingRuns {
  /** Datasets as they are now. */
  readonly datasets = new DatasetShelf();
  readonly digests = new ItemDigests();
  readonly #gates = new ServerGates();
  readonly #entries = new Map<string, Entry>();
  readonly #context: () => AppContext;
  readonly #timing: EngineTiming;

  /** `context` is first called once the context is whole. */
  constructor(context: () => AppContext, timing: Partial<EngineTiming> = {}) {
    this.#context = context;
    this.#timing = { ...ENGINE_TIMING, ...timing };
  }

  async resumeAll(): Promise<void> {
    for (const { id } of await this.#context().repository.read.unfinishedScalingRuns()) this.#fly(id);
  }

  /** Stores a run with its items, and lets it go. */
  async start({ run, dataset, items }: NewScalingRun): Promise<void> {
    await this.#context().repository.write(async (writer) => {
      const breathe = breaths();
      await writer.insertScalingRun(run);
      await writer.insertRunDataset(dataset);
      for (let from = 0; from < items.length; from += CHUNK) {
        await writer.insertRunItems(items.slice(from, from + CHUNK));
        await breathe();
      }
    });
    this.#fly(run.id);
  }

  /** Requests under way still end, and what they say is stored. */
  pause = (id: string): Promise<void> => this.#rest(id, 'paused');

  /** The same, for good. */
  cancel = (id: string): Promise<void> => this.#rest(id, 'cancelled');

  /** Lets a run go on, and has what failed asked anew. Rejects for a run that cannot. */
  async resume(id: string): Promise<void> {
    const { repository, scalingReports } = this.#context();
    const run = found(await repository.read.getScalingRun(id), 'scaling run', id);
    refuseResume(run);
    const entry = this.#entries.get(id);
    if (entry && !entry.leaving && entry.flight?.goesOn !== false) return entry.flight?.retry();
    if (!entry && run.state === 'done' && !run.models.some(isUnfinished)) return;
    await repository.write(async (writer) => {
      const stored = found(await writer.getScalingRun(id), 'scaling run', id);
      refuseResume(stored);
      // Of a flight that is landing the models are its own.
      const models = entry ? {} : { models: await retryStored(writer, stored) };
      await writer.updateScalingRun(id, {
        ...models,
        state: 'waiting',
        reason: null,
        updatedAt: this.#now(),
      });
    });
    if (!entry) scalingReports.forget(id);
    this.#fly(id);
  }

  /** A new title, or limits that hold from the next request on. */
  async change(
    id: string,
    { title, settings }: Partial<Pick<ScalingRun, 'title'>> & { settings?: Partial<ScalingRun['settings']> },
  ): Promise<void> {
    const changed = await this.#context().repository.write(async (writer) => {
      const run = found(await writer.getScalingRun(id), 'scaling run', id);
      const patch = { title: title ?? run.title, settings: { ...run.settings, ...settings } };
      await writer.updateScalingRun(id, { ...patch, updatedAt: this.#now() });
      return patch.settings;
    });
    this.#entries.get(id)?.flight?.change(changed);
  }

  /** Whether anything of a run is under way. */
  isUnderWay = (id: string): boolean => this.#entries.has(id);

  /** Resolves once nothing of a run is under way. */
  async ended(id: string): Promise<void> {
    for (let entry = this.#entries.get(id); entry; entry = this.#entries.get(id)) await entry.landed;
  }

  #now(): number {
    return this.#context().now();
  }

  async #rest(id: string, state: 'paused' | 'cancelled'): Promise<void> {
    const from: ScalingRun['state'][] =
      state === 'paused' ? ['waiting', 'running'] : ['waiting', 'running', 'paused'];
    const taken = await this.#context().repository.write(async (writer) => {
      const run = found(await writer.getScalingRun(id), 'scaling run', id);
      if (!from.includes(run.state)) return false;
      await writer.updateScalingRun(id, { state, reason: null, updatedAt: this.#now() });
      return true;
    });
    const entry = this.#entries.get(id);
    if (!taken || !entry) return;
    entry.leaving = true;
    entry.again = false;
    entry.flight?.leave();
  }

  #fly(id: string): void {
    const before = this.#entries.get(id);
    if (before) {
      before.again = true;
      return;
    }
    const entry: Entry = { flight: null, leaving: false, again: false, landed: Promise.resolve() };
    this.#entries.set(id, entry);
    entry.landed = this.#run(id, entry)
      .catch((error: unknown) => this.#breakOff(id, error))
      .finally(() => this.#entries.delete(id))
      .then(() => (entry.again ? this.#flyAgain(id) : undefined));
  }

  async #flyAgain(id: string): Promise<void> {
    try {
      await this.#context().repository.write(async (writer) => {
        const run = await writer.getScalingRun(id);
        if (run?.state === 'waiting')
          await writer.updateScalingRun(id, { models: await retryStored(writer, run) });
      });
      this.#context().scalingReports.forget(id);
    } catch (error) {
      console.error(`What failed in the scaling run ${id} is not asked anew.`, error);
    }
    this.#fly(id);
  }

  async #run(id: string, entry: Entry): Promise<void> {
    const ctx = this.#context();
    const run = await ctx.repository.write(async (writer) => {
      const stored = await writer.getScalingRun(id);
      if (entry.leaving || (stored?.state !== 'waiting' && stored?.state !== 'running')) return null;
      await writer.updateScalingRun(id, { state: 'running', reason: null, updatedAt: ctx.now() });
      return stored;
    });
    if (!run || entry.leaving) return;
    entry.flight = new Flight({ ctx, gates: this.#gates, timing: this.#timing }, run);
    await entry.flight.fly();
  }

  /** Where not even that can be stored, it stays as it was: after a restart it goes on. */
  async #breakOff(id: string, failure: unknown): Promise<void> {
    console.error(`The scaling run ${id} broke off.`, failure);
    const why = failure instanceof Error ? failure.message : String(failure);
    try {
      await this.#context().repository.write(async (writer) => {
        const run = await writer.getScalingRun(id);
        if (run?.state !== 'waiting' && run?.state !== 'running') return;
        const models = run.models.map(resting);
        const reason = `It broke off: ${why} Mend that, then let the run go on.`;
        await writer.updateScalingRun(id, { models, state: 'paused', reason, updatedAt: this.#now() });
      });
    } catch (again) {
      console.error('Nor could that be stored.', again);
    }
  }
}

function refuseResume({ state, imported }: ScalingRun): void {
  const where = 'body.state';
  if (imported)
    throw new AppError(
      'unavailable',
      'Imported results are what their files say: there is nothing to score.',
      { where },
    );
  if (state === 'cancelled')
    throw new AppError('conflict', 'A cancelled run does not go on: start another one.', { where });
}

const isUnfinished = ({ state, failed }: RunModel): boolean => state !== 'done' || failed > 0;
