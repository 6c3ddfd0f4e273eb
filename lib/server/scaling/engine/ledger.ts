import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppContext } from '../../app-context';
import type { LoomWriter } from '../../ports/repository';
import type { Landed, Progress } from './progress';
import type { EngineTiming } from './timing';

/** Scores in one transaction at most, and scores that wait for one before no more are asked for. */
const MOST_AT_ONCE = 200;
const MOST_WAITING = 400;
/** Scores are collected for so many times as long as the last transaction took. */
const GATHERING = 20;

/**
 * Stores the scores of one run. What lands while a transaction is written goes into the next one, with what may be used again and the
 * counters of just those scores: after a crash counters and scores are of one moment.
 */
export class Ledger {
  readonly #ctx: AppContext;
  readonly #runId: string;
  readonly #progress: Progress;
  readonly #timing: EngineTiming;
  readonly #waiting: Landed[] = [];
  #stale = false;
  /** Somebody waits for all to be stored. */
  #hurried = false;
  #endGathering: (() => void) | null = null;
  /** What the last transaction took. */
  #lastMs = 0;
  #writing: Promise<void> | null = null;
  #changed = Promise.withResolvers<void>();
  /** Why nothing is stored any more; null as long as it is. */
  failure: { error: unknown } | null = null;

  constructor(ctx: AppContext, runId: string, progress: Progress, timing: EngineTiming) {
    this.#ctx = ctx;
    this.#runId = runId;
    this.#progress = progress;
    this.#timing = timing;
  }

  add(landed: Landed): void {
    this.#waiting.push(landed);
    this.#write();
    if (this.#waiting.length >= MOST_AT_ONCE) this.#endGathering?.();
  }

  /** Has what was set of the models stored soon. */
  touch(): void {
    this.#stale = true;
    this.#write();
  }

  /** Resolves once there is room for more: storage that is slower than the servers slows them down. */
  async room(): Promise<void> {
    while (this.#waiting.length >= MOST_WAITING && !this.failure) await this.#changed.promise;
  }

  /** Resolves when all that was given so far is stored. Rejects where it cannot be. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#hurry(this.#writing);
    if (this.failure) throw this.failure.error;
  }

  /** Does more in a transaction of its own, between two of the others and with the models as they are then. */
  async also(work: (writer: LoomWriter) => Promise<void>): Promise<void> {
    while (this.#writing) await this.#hurry(this.#writing);
    if (this.failure) throw this.failure.error;
    const turn = Promise.withResolvers<void>();
    this.#writing = turn.promise;
    try {
      await this.#ctx.repository.write(async (writer) => {
        await work(writer);
        await this.#putModels(writer);
      });
    } finally {
      this.#writing = null;
      turn.resolve();
      this.#write();
    }
  }

  #hurry(writing: Promise<void>): Promise<void> {
    this.#hurried = true;
    this.#endGathering?.();
    return writing;
  }

  #write(): void {
    if (this.#writing || this.failure) return;
    if (this.#waiting.length === 0 && !this.#stale) return;
    this.#writing = this.#writeAll()
      .catch((error: unknown) => {
        this.failure = { error };
      })
      .finally(() => {
        this.#writing = null;
        this.#hurried = false;
        this.#tell();
        // What came between the last transaction and this moment.
        this.#write();
      });
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0 || this.#stale) {
      await this.#gather();
      const batch = this.#waiting.splice(0, MOST_AT_ONCE);
      this.#stale = false;
      for (const landed of batch) this.#progress.count(landed);
      const started = performance.now();
      await this.#store(batch);
      this.#lastMs = performance.now() - started;
      this.#tell();
      if (batch.length === 0) continue;
      const scores = batch.map(({ score }) => score);
      this.#ctx.scalingReports.add(this.#runId, scores);
    }
  }

  /** Waits for more to come: the longer the disk takes for a transaction, the longer, so that it has most of its time for others. */
  async #gather(): Promise<void> {
    if (this.#hurried || this.#waiting.length >= MOST_AT_ONCE) return;
    const { gatherMs, gatherMostMs } = this.#timing;
    await new Promise<void>((resolve) => {
      this.#endGathering = resolve;
      setTimeout(resolve, Math.max(gatherMs, Math.min(gatherMostMs, GATHERING * this.#lastMs)));
    });
    this.#endGathering = null;
  }

  async #store(batch: readonly Landed[]): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await this.#ctx.repository.write(async (writer) => {
          await writer.insertScores(await this.#missing(writer, batch, tries));
          await writer.putCachedScores(batch.flatMap(({ cache }) => cache));
          await this.#putModels(writer);
        });
        return;
      } catch (error) {
        if (tries >= this.#timing.storeTries) throw error;
        await sleep(this.#timing.storePauseMs * 2 ** (tries - 1));
      }
    }
  }

  /** A transaction may have been committed although its end was not heard: what is there is not stored twice. */
  async #missing(writer: LoomWriter, batch: readonly Landed[], tries: number): Promise<Landed['score'][]> {
    const scores = batch.map(({ score }) => score);
    if (tries === 1) return scores;
    const there = new Set<string>();
    for (const [model, some] of Map.groupBy(scores, (score) => score.model)) {
      const indices = some.map(({ index }) => index);
      for (const { index } of await writer.scoresAt(this.#runId, model, indices))
        there.add(`${model} ${index}`);
    }
    return scores.filter(({ model, index }) => !there.has(`${model} ${index}`));
  }

  async #putModels(writer: LoomWriter): Promise<void> {
    const models = this.#progress.models();
    await writer.updateScalingRun(this.#runId, { models, updatedAt: this.#ctx.now() });
  }

  #tell(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers<void>();
  }
}
