import 'server-only';
import type { RunModel, ScalingRun, ScalingSettings } from '@/lib/scaling/run';
import type { AppContext } from '../../app-context';
import type { Aboard } from './aboard';
import { Budget } from './budget';
import { Ledger } from './ledger';
import { Progress } from './progress';
import { isToRetry, readyToGo, removeFailures, retried } from './retry';
import { runModel } from './run-model';
import type { ServerGates } from './server-gates';
import type { EngineTiming } from './timing';

/** What all flights have in common. */
export interface Airport {
  ctx: AppContext;
  gates: ServerGates;
  timing: EngineTiming;
}

/**
 * A run under way: a lane for each server, in which its models go one after another. `fly` resolves when nothing of it is under way
 * any more, and rejects where the storage fails.
 */
export class Flight {
  readonly #airport: Airport;
  readonly #aboard: Aboard;
  readonly #leaving = new AbortController();
  readonly #cut = new AbortController();
  readonly #lanes = new Map<string, Promise<void>>();
  #settings: ScalingSettings;
  #haltedFor: string | null = null;
  #broken: { error: unknown } | null = null;
  /** No lane can be begun any more. */
  #isLanding = false;
  #grace: NodeJS.Timeout | null = null;

  constructor(airport: Airport, run: ScalingRun) {
    const { ctx, gates, timing } = airport;
    const progress = new Progress(run.models.map(readyToGo));
    const ledger = new Ledger(ctx, run.id, progress, timing);
    const spent = run.models.reduce((sum, { tokensIn, tokensOut }) => sum + tokensIn + tokensOut, 0);
    this.#airport = airport;
    this.#settings = run.settings;
    this.#aboard = {
      ctx,
      run: { id: run.id, task: run.task, items: run.items },
      settings: () => this.#settings,
      progress,
      ledger,
      budget: new Budget(spent, () => this.#settings.tokens),
      gates,
      timing,
      leaving: this.#leaving.signal,
      cut: this.#cut.signal,
      halt: (reason) => this.#halt(reason),
    };
  }

  /** It goes on by itself: neither left nor at its end. */
  get goesOn(): boolean {
    return !this.#leaving.signal.aborted && !this.#isLanding;
  }

  /** Asks nothing more; requests under way end normally, unless they take too long. */
  leave(): void {
    if (this.#leaving.signal.aborted) return;
    this.#leaving.abort();
    this.#grace = setTimeout(() => this.#cut.abort(), this.#airport.timing.graceMs);
  }

  /** Holds from the next request on. */
  change(settings: ScalingSettings): void {
    this.#settings = settings;
    this.#airport.gates.look();
  }

  /**
   * Lets models that failed or were not available go on, and has failed items asked anew, but for the models under way. Of a flight that
   * was left this is only noted: another one has to follow. Rejects where it cannot be stored.
   */
  async retry(): Promise<void> {
    const { progress, ledger, run } = this.#aboard;
    const again = progress.models().filter(isToRetry);
    if (again.length > 0) {
      await ledger
        .also(async (writer) => {
          await removeFailures(writer, run.id, again);
          for (const model of again) progress.set(model.key, retried(model));
        })
        .catch((error: unknown) => {
          for (const { key, ...before } of again) progress.set(key, before);
          throw error;
        });
      this.#airport.ctx.scalingReports.forget(run.id);
    }
    if (this.goesOn) this.#openLanes();
  }

  async fly(): Promise<void> {
    this.#openLanes();
    while (this.#lanes.size > 0) await Promise.all(this.#lanes.values());
    this.#isLanding = true;
    clearTimeout(this.#grace ?? undefined);
    if (this.#broken) throw this.#broken.error;
    await this.#land();
  }

  #openLanes(): void {
    for (const { serverId, state } of this.#aboard.progress.models()) {
      if (state !== 'waiting' || serverId === null || this.#lanes.has(serverId)) continue;
      this.#lanes.set(serverId, this.#lane(serverId));
    }
  }

  async #lane(serverId: string): Promise<void> {
    const { progress } = this.#aboard;
    // Not before the lane is among the others.
    await null;
    try {
      while (!this.#leaving.signal.aborted) {
        const next = progress.models().find((one) => one.serverId === serverId && one.state === 'waiting');
        if (!next) return;
        await runModel(this.#aboard, next.key);
      }
    } catch (error) {
      this.#broken ??= { error };
      this.leave();
    } finally {
      this.#lanes.delete(serverId);
    }
  }

  #halt(reason: string): void {
    this.#haltedFor ??= reason;
    this.leave();
  }

  /** What is left in the middle rests; the run is done where nothing is left to do. */
  async #land(): Promise<void> {
    const { ctx, run, progress, ledger } = this.#aboard;
    await ledger.also(async (writer) => {
      for (const { key, state } of progress.models())
        if (state === 'running' || state === 'checking') progress.set(key, { state: 'paused' });
      const stored = await writer.getScalingRun(run.id);
      const end = this.#endOf(progress.models(), stored?.state);
      if (end) await writer.updateScalingRun(run.id, { ...end, updatedAt: ctx.now() });
    });
  }

  /** Null where a person has decided what it is, or it goes on. */
  #endOf(
    models: readonly RunModel[],
    state: ScalingRun['state'] | undefined,
  ): Pick<ScalingRun, 'state' | 'reason'> | null {
    const isThrough = models.every((model) => model.state === 'done' || model.state === 'unavailable');
    if (isThrough && (state === 'running' || state === 'paused')) return { state: 'done', reason: null };
    if (state !== 'running') return null;
    if (this.#haltedFor !== null) return { state: 'paused', reason: this.#haltedFor };
    const failed = models.filter((model) => model.state === 'failed').length;
    if (this.#leaving.signal.aborted || failed === 0) return null;
    const who = failed === 1 ? '1 model' : `${failed} models`;
    return {
      state: 'paused',
      reason: `${who} could not be scored to the end. Mend that, then let the run go on.`,
    };
  }
}
