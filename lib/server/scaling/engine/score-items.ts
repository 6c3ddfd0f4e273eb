import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RunModel } from '@/lib/scaling/run';
import { type ItemScored, ModelError, type ModelPort, type ScoringMethod } from '../../ports/model';
import type { Aboard } from './aboard';
import { readLabels, toFailed, toLanded } from './ask-item';
import { Blame } from './blame';
import type { Hold } from './budget';
import type { ItemFeed, Job } from './item-feed';
import { isHopeless, ModelFailed, mayPass, wordsOf } from './model-failed';
import { Outage } from './outage';
import { Price } from './price';
import type { Guest } from './server-gates';

/** Milliseconds of work between two breaths. */
const BREATH = 10;

interface Scoring {
  model: RunModel;
  method: ScoringMethod;
  port: ModelPort;
  feed: ItemFeed;
  /** What the model’s reason is when all is well. */
  reason: string | null;
}

/**
 * Asks one model for every item of its feed, as many at once as its server’s gate lets in. An item that cannot be scored is noted, and
 * the others go on. A server that is away is asked for one item at a time, with pauses, until it answers again.
 */
export class ItemScorer {
  readonly #aboard: Aboard;
  readonly #scoring: Scoring;
  readonly #guest: Guest;
  readonly #outage: Outage;
  readonly #price: Price;
  readonly #blame: Blame;
  readonly #who: { runId: string; model: string; method: ScoringMethod };
  #underWay = 0;
  /** Changes with each failure that counts. */
  #round = 0;
  #end: ModelFailed | null = null;
  #changed = Promise.withResolvers<void>();
  #since = performance.now();

  constructor(aboard: Aboard, scoring: Scoring) {
    const { key, serverId } = scoring.model;
    const gate = aboard.gates.at(serverId ?? '');
    this.#aboard = aboard;
    this.#scoring = scoring;
    this.#guest = gate.enter(aboard.settings);
    this.#outage = new Outage(aboard, key, gate, scoring.reason);
    this.#price = new Price(scoring.method);
    this.#blame = new Blame(aboard.timing, scoring.model.done);
    this.#who = { runId: aboard.run.id, model: key, method: scoring.method };
  }

  /** Resolves when every item is scored or noted, or the run is left. Rejects with ModelFailed where it is no use to go on. */
  async run(): Promise<void> {
    try {
      while (await this.#step());
    } finally {
      while (this.#underWay > 0) await this.#changed.promise;
      this.#guest.leave();
      if (this.#end === null) this.#outage.left();
    }
    if (this.#end) throw this.#end;
  }

  /** One item on its way. False when there is nothing more to do. */
  async #step(): Promise<boolean> {
    const { ledger, leaving } = this.#aboard;
    await this.#breathe();
    await ledger.room();
    if (this.#isOver) return false;
    if (this.#outage.isOn) {
      // The others were sent before it was known; then one is sent ahead.
      if (this.#underWay > 0) return this.#wait();
      await this.#outage.pause();
    }
    const job = await this.#scoring.feed.next();
    if (!job) return this.#underWay > 0 && this.#wait();
    if (job.questions.every(({ labels }) => labels !== null)) {
      ledger.add(toLanded(this.#who, job, { cached: true, tokensIn: 0, tokensOut: 0 }));
      return true;
    }
    this.#outage.comes();
    const giveBack = await this.#guest.take(leaving);
    if (!giveBack) return false;
    this.#outage.entered();
    if (this.#isOver || (this.#outage.isOn && this.#underWay > 0)) {
      giveBack();
      this.#scoring.feed.putBack(job);
      return !this.#isOver;
    }
    const hold = await this.#hold(job);
    if (!hold) {
      giveBack();
      return false;
    }
    // It may have been left while there was no room in its budget.
    if (this.#isOver) {
      hold(0);
      giveBack();
      return false;
    }
    void this.#send(job, giveBack, hold);
    return true;
  }

  get #isOver(): boolean {
    return this.#end !== null || this.#aboard.leaving.aborted || this.#aboard.ledger.failure !== null;
  }

  async #wait(): Promise<true> {
    await this.#changed.promise;
    return true;
  }

  async #hold(job: Job): Promise<Hold | null> {
    const { budget, halt, settings } = this.#aboard;
    const tokens = this.#price.of(job, settings().samples);
    const hold = await budget.hold(tokens);
    if (!hold) halt(noRoom(settings().tokens ?? 0, tokens));
    return hold;
  }

  async #send(job: Job, giveBack: () => void, hold: Hold): Promise<void> {
    this.#underWay++;
    const round = this.#round;
    const before = job.tokensIn + job.tokensOut;
    try {
      await this.#ask(job, giveBack);
    } catch (error) {
      this.#meet(error, job, round);
    } finally {
      hold(job.tokensIn + job.tokensOut - before);
      this.#underWay--;
      this.#changed.resolve();
      this.#changed = Promise.withResolvers<void>();
    }
  }

  /** Asks what is not known yet of an item. */
  async #ask(job: Job, giveBack: () => void): Promise<void> {
    const { port, method, model } = this.#scoring;
    const { settings, cut, ledger } = this.#aboard;
    const { classes } = job.item;
    let give = giveBack;
    try {
      for (const [at, question] of job.questions.entries()) {
        if (question.labels) continue;
        if (at > 0) {
          give();
          give = (await this.#guest.take(cut)) ?? cutOff();
        }
        const { prompt } = question;
        const { samples } = settings();
        const scored = await port.scoreItem({
          model: model.name,
          method,
          prompt,
          classes,
          samples,
          turn: () => this.#guest.turn(cut),
          signal: cut,
        });
        this.#note(scored, job, prompt);
        question.labels = readLabels(scored, classes);
      }
    } finally {
      give();
    }
    this.#blame.answered();
    const { tokensIn, tokensOut } = job;
    ledger.add(toLanded(this.#who, job, { tokensIn, tokensOut, cached: false }));
  }

  /** A reply came: its server is there, and what it took is counted whatever is in it. */
  #note(scored: ItemScored, job: Job, prompt: string): void {
    const { settings } = this.#aboard;
    this.#outage.succeeded();
    this.#price.note(scored, prompt);
    job.tokensIn += scored.tokensIn ?? 0;
    job.tokensOut += scored.tokensOut ?? 0;
    const { tokens } = settings();
    if (tokens !== null && !this.#price.isTold) this.#end ??= new ModelFailed(untold(tokens));
  }

  #meet(error: unknown, job: Job, round: number): void {
    const { cut } = this.#aboard;
    if (cut.aborted) return;
    if (isHopeless(error)) {
      this.#end ??= new ModelFailed(error.message, { cause: error });
    } else if (mayPass(error) && !this.#blame.isItems(job, error, this.#scoring.feed.isThrough)) {
      this.#scoring.feed.putBack(job);
      this.#suffer(error, round);
    } else {
      this.#giveUp(job, error);
    }
  }

  /** Requests that were under way together fail together: that is one failure. */
  #suffer(error: ModelError, round: number): void {
    if (round !== this.#round) return;
    this.#round++;
    try {
      this.#outage.failed(error);
    } catch (end) {
      if (!(end instanceof ModelFailed)) throw end;
      this.#end ??= end;
    }
  }

  #giveUp(job: Job, error: unknown): void {
    if (!(error instanceof ModelError)) console.error('An item could not be scored.', error);
    const message = wordsOf(error);
    this.#aboard.ledger.add(toFailed(this.#who, job, message));
    const end = this.#blame.failed(message);
    if (end !== null) this.#end ??= new ModelFailed(end);
  }

  async #breathe(): Promise<void> {
    if (performance.now() - this.#since < BREATH) return;
    await nextTurn();
    this.#since = performance.now();
  }
}

const cutOff = (): never => {
  throw new Error('The run was left.');
};

const noRoom = (limit: number, next: number): string =>
  `The limit of ${limit.toLocaleString('en')} tokens leaves no room for the next item, which takes about ${next.toLocaleString('en')}. Raise it, then let the run go on.`;

const untold = (limit: number): string =>
  `The server does not say how many tokens it takes, so the limit of ${limit.toLocaleString('en')} cannot be kept. Take the limit away, then let the run go on.`;
