import 'server-only';
import pLimit from 'p-limit';
import type { JudgeRun } from '@/lib/loom/judge-run';
import type { Ranking } from '@/lib/loom/ranking';
import type { AppContext } from '../app-context';
import { rankTrial } from '../judging/rank-trial';
import { QualityShelf } from '../live/quality-shelf';

const RUNS_AT_ONCE = 2;
const STEPS_AT_ONCE = 3;
/** After so many steps in a row at which the judge could not be asked, something is wrong that goes on being wrong. */
const FAILURES_IN_A_ROW = 5;

interface Flight {
  /** Take no further step. */
  leaving: boolean;
  landed: Promise<void>;
}

/** What the judge made of a step, not stored yet. */
interface Looked {
  stepId: string;
  ranking: Ranking;
}

/**
 * Judges tried on steps that are there already. A run changes nothing in its loom: no ranking, no score, no token count;
 * what it makes of a step, and what that cost, is its own. Each trial is stored in one transaction with the progress, so
 * that after a restart a run goes on with the steps it has not ranked.
 */
export class JudgeRuns {
  private readonly flights = new Map<string, Flight>();
  private readonly turns = pLimit(RUNS_AT_ONCE);
  private readonly qualities = new QualityShelf();
  private readonly context: () => AppContext;

  /** `context` is first called once the context is whole. */
  constructor(context: () => AppContext) {
    this.context = context;
  }

  async resumeAll(): Promise<void> {
    for (const { id } of await this.context().repository.read.unfinishedJudgeRuns()) this.fly(id);
  }

  /** Two requests for the same run at once start one. */
  async start(run: JudgeRun): Promise<void> {
    await this.context().repository.write(async (writer) => {
      if (!(await writer.getJudgeRun(run.id))) await writer.insertJudgeRun(run);
    });
    this.fly(run.id);
  }

  /** The steps under way are still ranked and kept: their tokens are spent. */
  async pause(id: string): Promise<void> {
    const flight = this.flights.get(id);
    if (flight) flight.leaving = true;
    await this.context().repository.write(async (writer) => {
      const run = await writer.getJudgeRun(id);
      if (run?.state === 'waiting' || run?.state === 'running')
        await writer.updateJudgeRun(id, { state: 'paused', updatedAt: this.context().now() });
    });
  }

  async resume(id: string): Promise<void> {
    const flight = this.flights.get(id);
    if (flight && !flight.leaving) return;
    const patch = { state: 'waiting', error: null, updatedAt: this.context().now() } as const;
    const taken = await this.context().repository.write(async (writer) => {
      const run = await writer.getJudgeRun(id);
      if (run?.state !== 'paused' && run?.state !== 'failed') return false;
      await writer.updateJudgeRun(id, patch);
      return true;
    });
    if (!taken) return;
    await flight?.landed;
    this.fly(id);
  }

  /** Resolves once nothing of a run is under way. */
  async ended(id: string): Promise<void> {
    await this.flights.get(id)?.landed;
  }

  private fly(id: string): void {
    if (this.flights.has(id)) return;
    const flight: Flight = { leaving: false, landed: Promise.resolve() };
    this.flights.set(id, flight);
    flight.landed = this.turns(() => this.run(id, flight))
      .catch((error: unknown) => this.breakOff(id, error))
      .finally(() => this.flights.delete(id));
  }

  private async run(id: string, flight: Flight): Promise<void> {
    const { repository, now } = this.context();
    const run = await repository.write(async (writer) => {
      const stored = await writer.getJudgeRun(id);
      if (flight.leaving || (stored?.state !== 'waiting' && stored?.state !== 'running')) return null;
      await writer.updateJudgeRun(id, { state: 'running', updatedAt: now() });
      return stored;
    });
    if (!run) return;
    const done = new Set(await repository.read.stepsOfRun(id));
    const todo = run.stepIds.filter((stepId) => !done.has(stepId)).values();
    const failures: Looked[] = [];
    const worker = async () => {
      for (const stepId of todo) {
        if (flight.leaving) return;
        const input = { stepId, judge: run.judge };
        const ranking = await rankTrial(this.context(), this.qualities, input, new AbortController().signal);
        if (ranking.noSuggestion?.code === 'judge-failed') failures.push({ stepId, ranking });
        else {
          const answered = ranking.calls.length > 0;
          await this.keepAll(run, [...(answered ? failures.splice(0) : []), { stepId, ranking }]);
        }
        if (failures.length < FAILURES_IN_A_ROW) continue;
        flight.leaving = true;
        throw new Error(
          `${failures.at(-1)?.ranking.noSuggestion?.message} Mend that, then let the run go on.`,
        );
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: STEPS_AT_ONCE }, worker));
    const failed = ends.find((end) => end.status === 'rejected');
    // What a judge that is out of reach did not say is no trial: those steps are ranked when the run goes on.
    if (failed) throw failed.reason;
    await this.keepAll(run, failures);
  }

  private async keepAll(run: JudgeRun, looked: readonly Looked[]): Promise<void> {
    for (const one of looked) await this.keep(run, one);
  }

  private async keep(run: JudgeRun, { stepId, ranking }: Looked): Promise<void> {
    const { repository, newId, now } = this.context();
    await repository.write(async (writer) => {
      const before = await writer.getJudgeRun(run.id);
      if (!before) return;
      const at = now();
      await writer.insertTrial({
        id: newId(),
        loomId: run.loomId,
        runId: run.id,
        stepId,
        ranking,
        createdAt: at,
      });
      const done = before.done + 1;
      await writer.updateJudgeRun(run.id, {
        done,
        tokensIn: before.tokensIn + ranking.tokensIn,
        tokensOut: before.tokensOut + ranking.tokensOut,
        ...(done === run.stepIds.length && { state: 'done' }),
        updatedAt: at,
      });
    });
  }

  /** Where not even that can be stored, it stays as it was: after a restart it goes on. */
  private async breakOff(id: string, failure: unknown): Promise<void> {
    console.error(`The judge run ${id} broke off.`, failure);
    const error = failure instanceof Error ? failure.message : String(failure);
    const { repository, now } = this.context();
    try {
      await repository.write(async (writer) => {
        const run = await writer.getJudgeRun(id);
        if (run && run.state !== 'done')
          await writer.updateJudgeRun(id, { state: 'failed', error, updatedAt: now() });
      });
    } catch (again) {
      console.error('Nor could that be stored.', again);
    }
  }
}
